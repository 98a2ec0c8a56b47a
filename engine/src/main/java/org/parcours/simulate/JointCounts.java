package org.parcours.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How many customers ended in one cell of a first campaign and one of a second. Most pairs of cells never occur, so
 * that those which do stand in a hash table with open addressing.
 */
final class JointCounts {
    private static final long FREE = -1;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long cellsOfSecond;
    private long[] keys = freeKeys(64);
    private long[] counts = new long[64];
    private int size;

    /**
     * Customers who ended alike in both campaigns.
     *
     * @param first cell in the first campaign
     * @param second cell in the second one
     */
    record Pair(int first, int second, long customers) {}

    /** Counts pairs of which the second campaign has a number of cells. */
    JointCounts(int cellsOfSecond) {
        this.cellsOfSecond = cellsOfSecond;
    }

    /** Adds customers, one a place. */
    void add(int[] first, int[] second, int customers) {
        long last = FREE;
        int slot = 0;
        for (int i = 0; i < customers; i++) {
            long key = first[i] * cellsOfSecond + second[i];
            if (key != last) {
                slot = slot(key);
                last = key;
            }
            counts[slot]++;
        }
    }

    /** Adds what another has counted of the same two campaigns. */
    void addAll(JointCounts other) {
        for (int i = 0; i < other.keys.length; i++) {
            if (other.keys[i] != FREE) {
                int slot = slot(other.keys[i]);
                counts[slot] += other.counts[i];
            }
        }
    }

    /** All pairs that occurred, in the order of their cells. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>(size);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                pairs.add(new Pair((int) (keys[i] / cellsOfSecond), (int) (keys[i] % cellsOfSecond), counts[i]));
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
        return pairs;
    }

    /** Where a key stands, which is put there if it is new. */
    private int slot(long key) {
        int slot = place(key);
        if (keys[slot] == FREE) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = place(key);
            }
            keys[slot] = key;
            size++;
        }
        return slot;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * GOLDEN) >>> 32) & mask;
        while (keys[slot] != key && keys[slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = freeKeys(2 * oldKeys.length);
        counts = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = place(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    private static long[] freeKeys(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }
}
