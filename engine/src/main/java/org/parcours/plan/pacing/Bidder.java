package org.parcours.plan.pacing;

/**
 * Chooses a bid in each auction of an episode, and may learn from one episode to the next. {@link Pacing} calls it: open, then
 * for each auction bid, with endSlot where a slot is over, then close.
 */
public interface Bidder {
    /** The name as the command line spells it, such as {@code rlb}. */
    String name();

    /** An episode begins with its whole budget. */
    default void open(Standing standing) {}

    /**
     * The bid in the present auction.
     *
     * @param value what the impression is worth, at least 0
     * @return at least 0; what exceeds the budget left or the market's highest price counts as that
     */
    double bid(double value, Standing standing);

    /** A slot with at least one auction is over; the standing is that before the first auction of the next. */
    default void endSlot(SlotFigures slot, Standing standing) {}

    /**
     * An episode is over, and its log tells the price of every auction in it.
     *
     * @param from the first auction of the episode
     * @param to the auction behind its last one
     */
    default void close(Auctions auctions, int from, int to) {}
}
