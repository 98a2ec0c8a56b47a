package org.parcours.uplift.learner;

import java.util.Arrays;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.uplift.UpliftData;

/**
 * Customers in parts of like size by lot, each with its share of every arm and, where outcomes are 0 or 1, of both. What
 * is told of the customers of one part was learnt from the others.
 */
public final class Folds {
    private final int[] fold;
    private final int folds;

    private Folds(int[] fold, int folds) {
        this.fold = fold;
        this.folds = folds;
    }

    /**
     * Draws the parts.
     *
     * @param folds how many, at least 2 and at most as many as there are customers
     */
    public static Folds of(UpliftData data, int folds, Seed seed) {
        if (folds < 2 || folds > data.rows()) {
            throw new IllegalArgumentException("There are " + folds + " folds of " + data.rows()
                    + " customers; take at least 2 and at most one a customer.");
        }
        int[] order = new RandomStream(seed).order(data.rows());
        boolean isBinary = data.isBinary();
        int[] dealt = new int[2 * data.arms()];
        int[] fold = new int[order.length];
        for (int row : order) {
            int stratum = 2 * data.trial().arm(row) + (isBinary && data.outcome(row) == 1 ? 1 : 0);
            // Strata begin at different parts, so that small ones do not all fill the first.
            fold[row] = (dealt[stratum]++ + stratum) % folds;
        }
        return new Folds(fold, folds);
    }

    /** How many parts there are. */
    public int count() {
        return folds;
    }

    /** The part of a customer. */
    public int of(int row) {
        return fold[row];
    }

    /** The customers of a part. */
    public int[] inside(int part) {
        return rows(part, true);
    }

    /** The customers of all other parts. */
    public int[] outside(int part) {
        return rows(part, false);
    }

    private int[] rows(int part, boolean inside) {
        int[] rows = new int[fold.length];
        int size = 0;
        for (int row = 0; row < fold.length; row++) {
            if ((fold[row] == part) == inside) {
                rows[size++] = row;
            }
        }
        return Arrays.copyOf(rows, size);
    }
}
