package org.parcours.plan.pacing;

/** Goes through an old episode for the agent's sake: explores, and learns at the end of each slot. */
final class TrainingBidding implements Bidder {
    private final DeepAgent agent;
    private final SlotFeatures features;
    private final Trajectory trajectory = new Trajectory();
    private double lambda;

    /**
     * One training episode.
     *
     * @param lambda that of the episode before it
     */
    TrainingBidding(DeepAgent agent, SlotFeatures features, double lambda) {
        this.agent = agent;
        this.features = features;
        this.lambda = lambda;
    }

    @Override
    public String name() {
        return "drlb";
    }

    @Override
    public double bid(double value, Standing standing) {
        return value / lambda;
    }

    @Override
    public void endSlot(SlotFigures slot, Standing standing) {
        float[] state = features.of(slot, standing);
        int last = trajectory.steps() - 1;
        if (last >= 0) {
            agent.remember(trajectory.state(last), trajectory.action(last), state, false);
        }
        int action = agent.explore(state);
        trajectory.add(state, action);
        lambda = Adjustments.apply(action, lambda);
        agent.learn();
    }

    /** Ends the episode with its return, which is credited to every step. */
    void end(double reward) {
        int last = trajectory.steps() - 1;
        if (last >= 0) {
            agent.remember(trajectory.state(last), trajectory.action(last), trajectory.state(last), true);
        }
        agent.credit(trajectory, reward);
    }
}
