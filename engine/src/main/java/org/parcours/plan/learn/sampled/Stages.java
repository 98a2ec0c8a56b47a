package org.parcours.plan.learn.sampled;

import java.util.OptionalInt;
import org.parcours.plan.Discounts;

/**
 * How time enters a table: which steps share values, what their rewards count, and when journeys end.
 *
 * <p>Without a horizon and with one discount all steps share one stage. With a horizon each step is a stage. With two
 * discounts Q_t(s,a) = e_t·r + c_t·m + λ·max Q_{t+1}, where λ is the larger discount and e_t, c_t are what its rewards count
 * in units of step t ({@link Discounts#environmentWeight}), so that Q_0 is the return exactly. Without a horizon the stages
 * end where the smaller discount has faded to {@value #FADED} of the larger one; the last stage holds for ever.
 */
final class Stages {
    /** The weight at which the rewards of the smaller discount are no longer seen. */
    static final double FADED = 1e-9;

    /** The weight at which a journey without a horizon is cut off; its last step is bootstrapped, for it is no end. */
    static final double CUT = 1e-6;

    /** Steps of a journey at most where nothing else ends it. */
    static final int LONGEST = 10_000;

    private final boolean finite;
    private final int count;
    private final int longest;
    private final double discount;
    private final double[] environment;
    private final double[] control;

    private Stages(boolean finite, int count, int longest, Discounts discounts) {
        this.finite = finite;
        this.count = count;
        this.longest = longest;
        discount = discounts.larger();
        environment = new double[count];
        control = new double[count];
        for (int stage = 0; stage < count; stage++) {
            environment[stage] = faded(discounts.environmentWeight(stage));
            control[stage] = faded(discounts.controlWeight(stage));
        }
    }

    /** The stages of a horizon and discounts in an environment. */
    static Stages of(OptionalInt horizon, Discounts asked, Environment environment) {
        Discounts discounts = environment.paysControlRewards() ? asked : Discounts.same(asked.environment());
        int head = head(discounts);
        if (horizon.isPresent()) {
            return new Stages(true, horizon.getAsInt(), horizon.getAsInt(), discounts);
        }
        int longest = Math.min(environment.longest(), longest(discounts.larger(), head));
        return new Stages(false, Math.min(head, longest), longest, discounts);
    }

    /** How many stages there are. */
    int count() {
        return count;
    }

    /** Whether journeys end after the last stage; else the last stage holds for all later steps. */
    boolean isFinite() {
        return finite;
    }

    /** Steps that a journey takes at most. */
    int longest() {
        return longest;
    }

    /** The stage of a step. */
    int of(int step) {
        return Math.min(step, count - 1);
    }

    /** Whether nothing is earned after a step, whatever state it leads to. */
    boolean endsAfter(int step) {
        return finite && step == longest - 1;
    }

    /** What the value of the next stage is worth in this one. */
    double discount() {
        return discount;
    }

    /** What a step's rewards are worth in units of that step. */
    double worth(int stage, double reward, double controlReward) {
        return environment[stage] * reward + control[stage] * controlReward;
    }

    private static int head(Discounts discounts) {
        double smaller = Math.min(discounts.environment(), discounts.control());
        if (discounts.areEqual()) {
            return 1;
        }
        double stages = smaller == 0 ? 1 : Math.ceil(Math.log(FADED) / Math.log(smaller / discounts.larger()));
        if (stages >= LONGEST) {
            throw new IllegalArgumentException(
                    "The discounts %s and %s are so close that %.0f steps need values of their own; give a horizon."
                            .formatted(discounts.environment(), discounts.control(), stages));
        }
        return 1 + (int) stages;
    }

    private static int longest(double discount, int head) {
        double steps = discount == 1 ? LONGEST : discount == 0 ? 1 : Math.ceil(Math.log(CUT) / Math.log(discount));
        return (int) Math.min(LONGEST, Math.max(steps, head));
    }

    private static double faded(double weight) {
        return weight <= FADED ? 0 : weight;
    }
}
