package org.parcours.plan.pacing;

import org.parcours.model.network.Networks;
import org.parcours.num.Seed;

/**
 * DRLB: bids value / λ and lets a deep Q-learner adjust λ at the end of each slot, behind smoothed pacing that takes over where the agent is
 * not to be trusted.
 *
 * <p>The agent explores only in episodes that are over, whose log tells all prices: after each one it goes through it once more and
 * learns. In the episode at hand it takes the adjustment with the highest Q.
 *
 * <p>The fallback: in the first {@link #APPRENTICESHIP} episodes, and in every slot before which the share of the budget spent differs from the share of
 * time gone by more than {@link #BAND}, bids are those of {@link SmoothedBidding}. When it hands back, λ is the one it had come to.
 *
 * <p>Source: D. Wu, X. Chen, X. Yang, H. Wang, Q. Tan, X. Zhang, J. Xu, K. Gai, "Budget constrained bidding by model-free
 * reinforcement learning in display advertising", CIKM 2018.
 */
final class DeepBidding implements Bidder {
    private static final int APPRENTICESHIP = 20;
    private static final double BAND = 0.1;
    private static final double LEAST = 1e-12;

    private final Lambda yesterday;
    private final SmoothedBidding smoothed;
    private final SlotFeatures features;
    private final DeepAgent agent;
    private final boolean fallback;
    private int learned;
    private double lambda;
    private boolean smooth;

    DeepBidding(Market market, Lambda yesterday, int slots, Networks networks, Seed seed, boolean fallback) {
        this.yesterday = yesterday;
        smoothed = new SmoothedBidding(yesterday);
        features = new SlotFeatures(market);
        agent = new DeepAgent(networks, slots, seed);
        this.fallback = fallback;
    }

    @Override
    public String name() {
        return "drlb";
    }

    @Override
    public void open(Standing standing) {
        lambda = yesterday.get();
        smooth = fallback && learned < APPRENTICESHIP;
    }

    @Override
    public double bid(double value, Standing standing) {
        return smooth ? smoothed.bid(value, standing) : value / lambda;
    }

    @Override
    public void endSlot(SlotFigures slot, Standing standing) {
        double spent = 1 - (double) standing.budgetLeft() / standing.budget();
        boolean astray = Math.abs(spent - (1 - standing.timeLeft())) > BAND;
        smooth = fallback && (astray || learned < APPRENTICESHIP);
        if (smooth) {
            lambda = Math.max(LEAST, yesterday.get()) * standing.timeLeft() / Math.max(LEAST, 1 - spent);
        } else {
            lambda = Adjustments.apply(agent.best(features.of(slot, standing)), lambda);
        }
    }

    @Override
    public void learn(ClosedEpisode episode) {
        double best = episode.optimum().value();
        if (best > 0) {
            TrainingBidding training = new TrainingBidding(agent, features, yesterday.get());
            double value = episode.replay(training);
            training.end(value / best);
        }
        yesterday.learn(episode.optimum());
        learned++;
    }

    @Override
    public void close() {
        agent.close();
    }
}
