package org.parcours.uplift.measure;

import java.util.Arrays;

/** Which rows belong together, because what happens to one may hang on the others. Never changes. */
public final class Units {
    private final int[] unit;
    private final int count;

    private Units(int[] unit, int count) {
        this.unit = unit;
        this.count = count;
    }

    /** Each row on its own. */
    public static Units each(int rows) {
        int[] unit = new int[rows];
        Arrays.setAll(unit, row -> row);
        return new Units(unit, rows);
    }

    /**
     * Rows in clusters, such as the visits of one customer or the customers of one shop.
     *
     * @param cluster of each row the number of its cluster, from 0 on; every number up to the largest is used
     */
    public static Units clusters(int[] cluster) {
        int count = Arrays.stream(cluster).max().orElse(-1) + 1;
        boolean[] used = new boolean[count];
        for (int number : cluster) {
            if (number < 0) {
                throw new IllegalArgumentException("A row is in cluster " + number + "; number them from 0 on.");
            }
            used[number] = true;
        }
        for (int number = 0; number < count; number++) {
            if (!used[number]) {
                throw new IllegalArgumentException(
                        "No row is in cluster " + number + " of " + count + "; number them without gaps.");
            }
        }
        return new Units(cluster.clone(), count);
    }

    /** Which of some of the rows, in a given order, belong together. */
    Units select(int[] rows) {
        int[] number = new int[count];
        int[] some = new int[rows.length];
        int found = 0;
        for (int i = 0; i < rows.length; i++) {
            int old = unit[rows[i]];
            number[old] = number[old] == 0 ? ++found : number[old];
            some[i] = number[old] - 1;
        }
        return new Units(some, found);
    }

    /** How many rows there are. */
    public int rows() {
        return unit.length;
    }

    /** How many units there are. */
    public int count() {
        return count;
    }

    /** The unit of a row. */
    public int of(int row) {
        return unit[row];
    }
}
