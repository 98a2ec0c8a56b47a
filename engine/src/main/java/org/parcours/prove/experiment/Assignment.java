package org.parcours.prove.experiment;

import java.util.Arrays;

/**
 * Who gets what: a customer's arm follows from the salt and the id alone, in every run, on every machine. Not thread-safe:
 * make one for each thread.
 */
public final class Assignment {
    /** The number that stands for the holdout. */
    public static final int HELD_OUT = -1;

    private final Allocation allocation;
    private final Holdout holdout;
    private final Lots lots;
    private final Lots holdoutLots;

    /**
     * An assignment to arms.
     *
     * @param salt the experiment's name; another salt gives independent lots
     * @param holdout who is kept out; its salt is not the experiment's, or those left would not be a fair draw
     */
    public Assignment(Allocation allocation, String salt, Holdout holdout) {
        if (holdout.share() > 0 && holdout.salt().equals(salt)) {
            throw new IllegalArgumentException(
                    "The holdout has the salt of the experiment, \"" + salt + "\"; give them different ones.");
        }
        if (allocation.arms().contains(Holdout.NAME)) {
            throw new IllegalArgumentException("An arm is called \"holdout\", which is the name of those in no arm.");
        }
        this.allocation = allocation;
        this.holdout = holdout;
        this.lots = new Lots(salt);
        this.holdoutLots = new Lots(holdout.salt());
    }

    /** The arm of a customer, by its number, or {@link #HELD_OUT}. O(length of the id), nothing is allocated. */
    public int arm(char[] id, int from, int length) {
        return isHeldOut(id, from, length) ? HELD_OUT : allocation.arm(lots.lot(id, from, length));
    }

    /** The arm of a customer by its name, or {@link Holdout#NAME}. */
    public String arm(String id) {
        return name(arm(id.toCharArray(), 0, id.length()));
    }

    /** The name of an arm. */
    public String name(int arm) {
        return arm == HELD_OUT ? Holdout.NAME : allocation.arms().get(arm);
    }

    /** The probability of an arm, or of the holdout, for every customer. */
    public double propensity(int arm) {
        return arm == HELD_OUT
                ? holdout.share()
                : (1 - holdout.share()) * allocation.shares().get(arm);
    }

    /** All 64 bits of a customer's lot. */
    public long bits(char[] id, int from, int length) {
        return lots.bits(id, from, length);
    }

    /** Whether a customer is kept out. */
    public boolean isHeldOut(char[] id, int from, int length) {
        return holdout.share() > 0 && holdoutLots.lot(id, from, length) < holdout.share();
    }

    /**
     * The arms of customers who are all known beforehand, so that every stratum has its arms in their shares to within one
     * customer: in each stratum the customers stand in the order of their lots, evenly on the unit interval, from a start
     * that is the stratum's own lot. Each customer's probabilities are still exactly the shares. O(n log n).
     *
     * @param bits of each customer's lot
     * @param strata each customer's stratum, from 0 on; {@link #HELD_OUT} for those in no arm
     * @param starts a lot in [0, 1) for each stratum
     */
    public int[] stratified(long[] bits, int[] strata, double[] starts) {
        long[][] orders = orders(bits, strata, starts.length);
        int[] arms = new int[bits.length];
        for (int customer = 0; customer < bits.length; customer++) {
            int stratum = strata[customer];
            arms[customer] = stratum == HELD_OUT
                    ? HELD_OUT
                    : allocation.arm(place(orders[stratum], ordered(bits[customer]), starts[stratum]));
        }
        return arms;
    }

    /** The lot of a stratum, from which its places start. */
    public double start(String stratum) {
        return lots.lot("stratum:" + stratum);
    }

    private static double place(long[] order, long bits, double start) {
        int rank = Arrays.binarySearch(order, bits);
        return (rank + start) / order.length;
    }

    private static long[][] orders(long[] bits, int[] strata, int count) {
        int[] sizes = new int[count];
        for (int stratum : strata) {
            if (stratum != HELD_OUT) {
                sizes[stratum]++;
            }
        }
        long[][] orders = new long[count][];
        Arrays.setAll(orders, stratum -> new long[sizes[stratum]]);
        for (int customer = 0; customer < bits.length; customer++) {
            int stratum = strata[customer];
            if (stratum != HELD_OUT) {
                orders[stratum][--sizes[stratum]] = ordered(bits[customer]);
            }
        }
        for (long[] order : orders) {
            Arrays.sort(order);
        }
        return orders;
    }

    /** Bits whose signed order is that of the lots. */
    private static long ordered(long bits) {
        return bits ^ Long.MIN_VALUE;
    }
}
