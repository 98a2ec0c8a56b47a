package org.parcours.plan.bandit;

import java.util.BitSet;
import java.util.List;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;

/**
 * A log of journeys of one step each, as a bandit sees them: context, arm, reward (cost subtracted, control reward added)
 * and propensity. The arms of a state are those that the log shows in it.
 */
public final class OneStepLog {
    private final JourneyLog log;
    private final boolean uniform;
    private final int[][] arms;
    private final LogFeatures features;
    private final RewardRange range;

    private OneStepLog(JourneyLog log, boolean uniform) {
        this.log = log;
        this.uniform = uniform;
        arms = arms(log);
        features = new LogFeatures(log);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < log.steps(); row++) {
            low = Math.min(low, reward(row));
            high = Math.max(high, reward(row));
        }
        range = RewardRange.around(low, high);
    }

    /** The events of a log with propensities. */
    public static OneStepLog of(JourneyLog log) {
        requireOneStep(log);
        if (!log.has(LogColumn.PROPENSITY)) {
            throw new IllegalArgumentException("""
                    %s has no column "propensity", so that nobody can say how probable each action was.
                    Add it, or say that each action of a state was drawn with the same probability.""".formatted(log.source()));
        }
        return new OneStepLog(log, false);
    }

    /** The events of a log in which each action of a state was drawn with the same probability. */
    public static OneStepLog uniform(JourneyLog log) {
        requireOneStep(log);
        return new OneStepLog(log, true);
    }

    /** How many events there are. */
    public int events() {
        return log.steps();
    }

    /** The states, by number. */
    public List<String> states() {
        return log.states().list();
    }

    /** The arms, by number. */
    public List<String> arms() {
        return log.actions().list();
    }

    /** The features of linear methods, by number. */
    public List<String> features() {
        return features.names();
    }

    /** Between which numbers all rewards lie. */
    public RewardRange range() {
        return range;
    }

    /** What was known before an event, and what might have been done. Costs a new object. */
    public Context context(int event) {
        return new Context(log.state(event), arms[log.state(event)], features.row(event));
    }

    /** What was done. */
    public int arm(int event) {
        return log.action(event);
    }

    /** What it earned. */
    public double reward(int event) {
        return log.reward(event) - log.cost(event) + log.controlReward(event);
    }

    /** The probability with which it was done. */
    public double propensity(int event) {
        return uniform ? 1.0 / arms[log.state(event)].length : log.propensity(event);
    }

    /** Teaches a bandit all events, as a warm start. */
    public void teach(Bandit bandit) {
        for (int event = 0; event < events(); event++) {
            bandit.learn(context(event), arm(event), range.unit(reward(event)));
        }
    }

    private static void requireOneStep(JourneyLog log) {
        if (log.steps() != log.journeys()) {
            throw new IllegalArgumentException("""
                    %s has journeys of more than one step, but bandits decide once per customer.
                    Take a learner of journeys such as fitted-q, or keep the first step of each journey.""".formatted(log.source()));
        }
    }

    private static int[][] arms(JourneyLog log) {
        BitSet[] seen = new BitSet[log.states().size()];
        for (int row = 0; row < log.steps(); row++) {
            int state = log.state(row);
            seen[state] = seen[state] == null ? new BitSet() : seen[state];
            seen[state].set(log.action(row));
        }
        int[][] arms = new int[seen.length][];
        for (int state = 0; state < arms.length; state++) {
            arms[state] =
                    seen[state] == null ? new int[0] : seen[state].stream().toArray();
        }
        return arms;
    }
}
