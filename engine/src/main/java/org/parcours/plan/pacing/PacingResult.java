package org.parcours.plan.pacing;

/**
 * What a bidder bought.
 *
 * @param bidder its name
 * @param auctions how many there were
 * @param episodes how many, each with a budget of its own
 * @param budget of an episode
 * @param impressions how many were won
 * @param clicks how many of these were clicked
 * @param cost what they cost together
 * @param value what they were worth together
 * @param optimumValue the sum over the episodes of what {@link HindsightOptimum} buys
 */
public record PacingResult(
        String bidder,
        int auctions,
        int episodes,
        int budget,
        int impressions,
        int clicks,
        long cost,
        double value,
        double optimumValue) {
    /** R/R*: the value won over that of hindsight, in [0, 1] up to rounding; 1 where there is nothing to win. */
    public double ratio() {
        return optimumValue == 0 ? 1 : value / optimumValue;
    }
}
