package org.parcours.simulate;

import java.util.List;
import java.util.OptionalInt;
import org.parcours.journey.Campaign;

/**
 * A world made ready to be lived through: its answers, its hidden types and the period over which customers are
 * watched. Thread-safe.
 */
public final class Course {
    final World world;
    final HiddenTypes types;
    final Answers answers;
    final Organic organic;
    final boolean wholePeople;

    private Course(World world, HiddenTypes types, Answers answers, Organic organic, boolean wholePeople) {
        this.world = world;
        this.types = types;
        this.answers = answers;
        this.organic = organic;
        this.wholePeople = wholePeople;
    }

    private Course(World world, HiddenTypes types, int lastDay, boolean wholePeople) {
        this(world, types, new Answers(world), new Organic(world, lastDay), wholePeople);
    }

    /** The same for other customers. */
    Course of(HiddenTypes others) {
        return new Course(world, others, answers, organic, wholePeople);
    }

    /**
     * A course in which people may be fractions, so that values are exact expectations.
     *
     * @param lastDay of the longest journey that will be lived; the period is at least that long
     */
    public static Course ofExpectations(World world, HiddenTypes types, int lastDay) {
        return new Course(world, types, lastDay, false);
    }

    /**
     * A course of expectations in which every journey fits that mixes steps of some campaigns with contacts of the world.
     *
     * @param campaigns must fit the world
     */
    public static Course ofMixtures(World world, HiddenTypes types, List<Campaign> campaigns) {
        int longest = 0;
        for (Campaign campaign : campaigns) {
            StepTree tree = new StepTree(world, campaign);
            for (int node = 0; node < tree.size(); node++) {
                longest = Math.max(longest, tree.contact(node).waitDays());
            }
        }
        return ofExpectations(world, types, longest * world.timing().depth());
    }

    /** A course in which people are counted as the world says, whole or not. */
    static Course asCounted(World world, HiddenTypes types, int lastDay) {
        return new Course(world, types, lastDay, world.economics().wholePeople());
    }

    /** The world that is lived through. */
    public World world() {
        return world;
    }

    /** Days from the entry in which purchases without us are counted; empty where nobody buys without us. */
    public OptionalInt watchedDays() {
        return watched(world, organic);
    }

    /** The same where a campaign is simulated by itself; it must fit the world. */
    public static OptionalInt watchedDays(World world, Campaign campaign) {
        return watched(world, new Organic(world, new StepTree(world, campaign).lastDay()));
    }

    private static OptionalInt watched(World world, Organic organic) {
        return world.behaviour().organic() > 0 ? OptionalInt.of(organic.period()) : OptionalInt.empty();
    }

    /** The decision point at which everybody enters. */
    public DecisionPoint entry(double people) {
        return new DecisionPoint(this, answers.start(), Cohort.entering(world, people), 0);
    }

    /** Money for people who from a day on are left alone. */
    double leftAlone(double people, int day) {
        return people * world.economics().margin() * organic.laterThan(day);
    }

    /**
     * The return of what a contact settles at once.
     *
     * @param state before the contact
     * @param purchases people who bought before the contact or moved by it
     * @param reached people who received it
     * @param optOuts people who opted out of it; what they buy without us later is not counted
     */
    double settled(HistoryState state, Contact contact, double purchases, double reached, double optOuts) {
        Control control = world.control();
        int t = state.step() - 1;
        double cost = world.channels().get(contact.channel()).spent(reached, optOuts);
        double earned = world.economics().margin() * purchases - cost;
        double controlled = reached * answers.controlReward(state, contact);
        return Math.pow(control.environmentDiscount(), t) * earned
                + Math.pow(control.controlDiscount(), t) * controlled;
    }
}
