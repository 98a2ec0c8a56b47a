package org.parcours.plan.pacing;

/** Bids in proportion to the value, without regard to the budget until it is spent. */
final class ProportionalBidding implements Bidder {
    private final String name;
    private final double bidAt;
    private final double valueAt;

    private ProportionalBidding(String name, double bidAt, double valueAt) {
        this.name = name;
        this.bidAt = bidAt;
        this.valueAt = valueAt;
    }

    /**
     * LinBid: the base bid times the value over the average value.
     *
     * <p>Source: C. Perlich and others, "Bid optimizing and inventory scoring in targeted online advertising", KDD 2012.
     */
    static ProportionalBidding linear(double baseBid, double average) {
        return new ProportionalBidding("linear", baseBid, average);
    }

    /**
     * Mcpc: the most that a click may cost times the probability of a click.
     *
     * <p>Source: K.-C. Lee, A. Jalali, A. Dasdan, "Real time bid optimization with smooth budget delivery in online
     * advertising", ADKDD 2013.
     */
    static ProportionalBidding mcpc(double costPerClick) {
        return new ProportionalBidding("mcpc", costPerClick, 1);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double bid(double value, Standing standing) {
        return value * bidAt / valueAt;
    }
}
