package org.parcours.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Sends customers through a campaign one by one. Every way in which a customer can end is a cell, numbered from 0.
 * Thread-safe: all state is in the counts.
 */
interface Sampler {
    /** How many ways to end there are. */
    int cells();

    /** Adds the customers from {@code from} (inclusive) to {@code to} (exclusive) to the counts of their cells. */
    void sample(long from, long to, long[] counts);

    /**
     * Notes the cell in which each of some customers ends.
     *
     * @param from the first customer
     * @param customers how many, at most as many as there are places in {@code cells}
     */
    void ends(long from, int customers, int[] cells);

    /** The day after which a customer buys without us; endless for one who does not within the period. */
    double buysAloneAfter(long customer);

    /**
     * How a customer reacts who comes to a step.
     *
     * @param delivered bit per earlier level: whether that level's contact was delivered
     * @return the position of the reaction
     */
    int reaction(long customer, int node, long delivered);

    /** What a cell means. */
    Ending ending(int cell, long customers);

    /** What the counts say, in the order of the cells. */
    default List<Ending> endings(long[] counts) {
        List<Ending> endings = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                endings.add(ending(cell, counts[cell]));
            }
        }
        return endings;
    }
}
