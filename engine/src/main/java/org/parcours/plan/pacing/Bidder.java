package org.parcours.plan.pacing;

/**
 * Chooses a bid in each auction of an episode, and may learn from one episode to the next. {@link Pacing} calls it: open, then
 * for each auction bid, with endSlot where a slot is over, then learn.
 */
public interface Bidder extends AutoCloseable {
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

    /** An episode is over, and may teach something for the next. */
    default void learn(ClosedEpisode episode) {}

    /** Frees what the bidder holds outside of Java. */
    @Override
    default void close() {}
}
