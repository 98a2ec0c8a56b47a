package org.parcours.simulate;

import java.util.List;

/** Sends customers through a campaign one by one and counts how they end. Thread-safe: all state is in the counts. */
interface Sampler {
    /** How many counts are needed. */
    int cells();

    /** Adds the customers from {@code from} (inclusive) to {@code to} (exclusive) to the counts. */
    void sample(long from, long to, long[] counts);

    /** What the counts say. */
    List<Ending> endings(long[] counts);
}
