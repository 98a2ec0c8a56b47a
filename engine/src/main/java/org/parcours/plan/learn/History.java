package org.parcours.plan.learn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.num.NormalQuantile;
import org.parcours.num.RandomStream;

/**
 * What was learnt about customers with one history of actions and reactions: a row of the Q table. Action 0 leaves
 * everybody alone.
 */
final class History {
    /** In place of an action: there is none. */
    static final int NONE = -1;

    static final int STOP = 0;

    private final RuleHistory ruled;
    private final int[] eligible;
    private final double stake;
    private final @Nullable ActionValue[] values;
    private int habit = NONE;
    private int choice = STOP;
    private double value;
    private double error;

    /**
     * A history nobody has seen yet.
     *
     * @param ruled what rules know of it
     * @param eligible the actions that may be chosen here, in order, {@link #STOP} first; others are only a habit's
     * @param known how many actions the table knows
     * @param stake money that one customer may bring or cost
     */
    History(RuleHistory ruled, int[] eligible, int known, double stake) {
        this.ruled = ruled;
        this.eligible = eligible;
        this.stake = stake;
        values = new @Nullable ActionValue[known];
    }

    /** What rules know of it. */
    RuleHistory ruled() {
        return ruled;
    }

    /** Makes an action what is done here until another one is surely better. */
    void makeHabit(int action) {
        habit = action;
        choice = action;
    }

    /** Whether the choice is still the habit. */
    boolean isHabitual() {
        return choice == habit;
    }

    /** The action that would be chosen now. */
    int choice() {
        return choice;
    }

    /** The value of the choice: money per customer from here on. */
    double value() {
        return value;
    }

    /** The standard error of {@link #value}. */
    double error() {
        return error;
    }

    /** What is known of an action; null where it was never tried. */
    @Nullable
    ActionValue known(int action) {
        return values[action];
    }

    /** What is known of an action, kept from now on. */
    ActionValue tried(int action, int reactions) {
        ActionValue known = values[action];
        if (known == null) {
            known = new ActionValue(reactions, stake);
            values[action] = known;
        }
        return known;
    }

    /**
     * Draws an action with the probability that it is the best (posterior sampling): each gets a value at random around
     * its Q with its standard error, and the highest is taken.
     */
    int sampled(RandomStream random) {
        int best = STOP;
        double highest = Double.NEGATIVE_INFINITY;
        for (int action : eligible) {
            double drawn = drawn(action, random);
            if (drawn > highest) {
                best = action;
                highest = drawn;
            }
        }
        boolean isDrawn = habit == NONE || Arrays.binarySearch(eligible, habit) >= 0;
        return isDrawn || drawn(habit, random) <= highest ? best : habit;
    }

    private double drawn(int action, RandomStream random) {
        ActionValue known = values[action];
        double spread = known == null ? stake : known.error();
        return (known == null ? 0 : known.value()) + spread * NormalQuantile.of(random.nextUniform());
    }

    /** Draws any action that may be chosen here. */
    int any(RandomStream random) {
        return eligible[random.nextInt(eligible.length)];
    }

    /**
     * Chooses the action with the highest value less one standard error, so that luck with few customers counts little;
     * a habit stays until another one's value exceeds its own by two.
     */
    void choose() {
        int best = surest();
        ActionValue habitual = habit == NONE ? null : values[habit];
        ActionValue surest = values[best];
        boolean stays = habitual != null && surest != null && surest.value() - 2 * surest.error() <= habitual.value();
        choice = stays ? habit : best;
        ActionValue chosen = stays ? habitual : surest;
        if (chosen != null) {
            value = chosen.value();
            error = chosen.error();
        }
    }

    private int surest() {
        int best = STOP;
        double highest = Double.NEGATIVE_INFINITY;
        for (int action = 0; action < values.length; action++) {
            ActionValue known = values[action];
            if (known != null && known.value() - known.error() > highest) {
                best = action;
                highest = known.value() - known.error();
            }
        }
        return best;
    }
}
