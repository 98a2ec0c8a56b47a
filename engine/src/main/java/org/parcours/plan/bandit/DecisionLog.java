package org.parcours.plan.bandit;

import java.util.List;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogBuilder;

/** Writes down a bandit's decisions as a journey log with exact propensities, one journey of one step a customer. */
public final class DecisionLog implements BanditRun.Witness {
    private final List<String> states;
    private final List<String> arms;
    private final LogBuilder builder;
    private long customers;

    /**
     * An empty log.
     *
     * @param source its name
     * @param states names by number
     * @param arms names by number
     */
    public DecisionLog(String source, List<String> states, List<String> arms) {
        this.states = List.copyOf(states);
        this.arms = List.copyOf(arms);
        builder = new LogBuilder(
                source, List.of("journey_id", "step", "state", "action", "reward", "terminal", "propensity"));
    }

    @Override
    public void sees(Context context, int arm, double propensity, double reward) {
        customers++;
        builder.row(
                customers,
                Long.toString(customers),
                "0",
                states.get(context.state()),
                arms.get(arm),
                Double.toString(reward),
                "true",
                Double.toString(propensity));
    }

    /** The log of all decisions so far; at least one. */
    public JourneyLog log() {
        return builder.finish().log();
    }
}
