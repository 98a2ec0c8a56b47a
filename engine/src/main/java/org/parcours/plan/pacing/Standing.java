package org.parcours.plan.pacing;

/** Where an episode stands before an auction: all that a bidder may know besides the impression's value. */
public final class Standing {
    private final int budget;
    private final int slots;
    private int budgetLeft;
    private int auctionsLeft;
    private double timeLeft;
    private int slot;

    Standing(int budget, int slots) {
        this.budget = budget;
        this.slots = slots;
        budgetLeft = budget;
    }

    void moveTo(Episodes episodes, int episode, int auction) {
        auctionsLeft = episodes.auctionsLeft(episode, auction);
        timeLeft = episodes.timeLeft(episode, auction);
        slot = episodes.slot(auction);
    }

    void pay(int price) {
        budgetLeft -= price;
    }

    /** The episode's whole budget, at least 1. */
    public int budget() {
        return budget;
    }

    /** What is left of it, at least 0; no bid counts for more. */
    public int budgetLeft() {
        return budgetLeft;
    }

    /** Auctions left with the present one, at least 1; in a day an expectation. */
    public int auctionsLeft() {
        return auctionsLeft;
    }

    /** The share of the episode's time that is left, in (0, 1]. */
    public double timeLeft() {
        return timeLeft;
    }

    /** The present slot, from 0. */
    public int slot() {
        return slot;
    }

    /** How many slots the episode has. */
    public int slots() {
        return slots;
    }
}
