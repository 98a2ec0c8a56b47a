package org.parcours.plan.pacing;

/**
 * PID control of the spending: bids value / λ · exp(φ) with the λ of the episode before. After each slot the error e is the
 * share of an even slot's money that was not spent, and φ = P · e + I · Σe + D · (e − e before), at most 2 either way; each e
 * is at least −1, so that one dear slot does not silence the next ones.
 *
 * <p>Source: W. Zhang, Y. Rong, J. Wang, T. Zhu, X. Wang, "Feedback control of real-time display advertising", WSDM 2016,
 * eq. 6 to 8.
 */
final class PidBidding implements Bidder {
    /** Few auctions make a slot, so that what one of them spent says little: the past weighs more than the moment. */
    private static final double PROPORTIONAL = 0.1;

    private static final double INTEGRAL = 0.05;
    private static final double DERIVATIVE = 0.02;
    private static final double FARTHEST = 2;

    private final Lambda lambda;
    private double sum;
    private double before;
    private double factor = 1;

    PidBidding(Lambda lambda) {
        this.lambda = lambda;
    }

    @Override
    public String name() {
        return "pid";
    }

    @Override
    public void open(Standing standing) {
        sum = 0;
        before = 0;
        factor = 1;
    }

    @Override
    public double bid(double value, Standing standing) {
        return value / lambda.get() * factor;
    }

    @Override
    public void endSlot(SlotFigures slot, Standing standing) {
        double even = (double) standing.budget() / standing.slots();
        double error = Math.max(-1, 1 - slot.cost() / even);
        sum += error;
        double signal = PROPORTIONAL * error + INTEGRAL * sum + DERIVATIVE * (error - before);
        factor = Math.exp(Math.max(-FARTHEST, Math.min(FARTHEST, signal)));
        before = error;
    }

    @Override
    public void learn(ClosedEpisode episode) {
        lambda.learn(episode.optimum());
    }
}
