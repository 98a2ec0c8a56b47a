package org.parcours.boosting;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.CountingSort;

/**
 * An order of rows in which those that trees are likely to send the same way lie together. Trees do not depend on the order of
 * rows, but for the rounding of sums; the time that they take does, by a fifth: which way a row goes is what the processor can
 * foretell, and the rows of a node are read one after the other.
 *
 * <p>Rows are ordered by the quarters of a column's bins in which they fall, first of the column that tells most of the target,
 * then of the next. How much it tells is the part of the target's variance that lies between quarters, on some thousand rows.
 */
final class RowOrder {
    private static final int COLUMNS = 8;
    private static final int BITS = 2;
    private static final int QUARTERS = 1 << BITS;
    private static final int SAMPLE = 1 << 13;

    private final FeatureTable table;
    private final double[][] beginnings;

    private RowOrder(FeatureTable table, double[][] beginnings) {
        this.table = table;
        this.beginnings = beginnings;
    }

    /**
     * The rows in their order, each once.
     *
     * @param beginnings of each column where its bins begin, rising
     * @param target of a row what will be learnt, or something akin
     */
    static int[] of(FeatureTable table, double[][] beginnings, IntToDoubleFunction target) {
        RowOrder rows = new RowOrder(table, beginnings);
        double[] telling = new double[table.width()];
        for (int column = 0; column < telling.length; column++) {
            telling[column] = rows.telling(column, target);
        }
        int[] columns = IntStream.range(0, telling.length)
                .boxed()
                .sorted(Comparator.comparingDouble(column -> -telling[column]))
                .limit(COLUMNS)
                .mapToInt(column -> column)
                .toArray();
        char[] keys = rows.keys(columns);
        return CountingSort.sorted(none(keys.length), row -> keys[row], 1 << (BITS * columns.length));
    }

    /** As they are. */
    static int[] none(int rows) {
        return IntStream.range(0, rows).toArray();
    }

    /** The sum of squares between the quarters of a column. */
    private double telling(int column, IntToDoubleFunction target) {
        double[] sum = new double[QUARTERS];
        int[] count = new int[QUARTERS];
        double all = 0;
        int seen = 0;
        Quarters quarters = new Quarters(beginnings[column]);
        for (int row = 0; row < table.rows(); row += 1 + table.rows() / SAMPLE) {
            int quarter = quarters.of(table.value(column, row));
            double known = target.applyAsDouble(row);
            sum[quarter] += known;
            count[quarter]++;
            all += known;
            seen++;
        }
        double between = 0;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            double more = sum[quarter] - count[quarter] * (all / seen);
            between += more * more / Math.max(1, count[quarter]);
        }
        return between;
    }

    private char[] keys(int[] columns) {
        char[] keys = new char[table.rows()];
        for (int column : columns) {
            Quarters quarters = new Quarters(beginnings[column]);
            for (int row = 0; row < keys.length; row++) {
                keys[row] = (char) ((keys[row] << BITS) | quarters.of(table.value(column, row)));
            }
        }
        return keys;
    }

    /**
     * Where three of the quarters of a column begin.
     *
     * @param second at or above which a value is in the second quarter, or a later one; an unknown one is in the first
     */
    private record Quarters(double second, double third, double fourth) {
        Quarters(double[] beginnings) {
            this(at(beginnings, 1), at(beginnings, 2), at(beginnings, 3));
        }

        private static double at(double[] beginnings, int quarter) {
            return beginnings.length == 0 ? Double.NaN : beginnings[quarter * beginnings.length / QUARTERS];
        }

        int of(double value) {
            return (value >= second ? 1 : 0) + (value >= third ? 1 : 0) + (value >= fourth ? 1 : 0);
        }
    }
}
