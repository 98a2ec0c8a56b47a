package org.parcours.plan.pacing;

/**
 * What came of a slot.
 *
 * @param slot which of the episode, from 0
 * @param auctions how many there were
 * @param won how many of them were won
 * @param cost what they cost together
 * @param value what they were worth together
 */
public record SlotFigures(int slot, int auctions, int won, int cost, double value) {}
