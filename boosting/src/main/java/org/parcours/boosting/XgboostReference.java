package org.parcours.boosting;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.Workers;

/**
 * Where bins begin: of each column its smallest value and up to 255 more, so that bins hold about equally many rows. A value
 * that many rows share has a bin for itself, and a column of few values one for each. Exact quantiles of all rows, each
 * counted once whatever it weighs: bins only say how finely a column is seen, and can then be kept for any weights.
 *
 * <p>XGBoost takes bins over from another table and finds them there as it likes; in a table of at most 256 rows it makes
 * every value one. So the beginnings are given to it as the rows of such a table. Finding them this way takes a twentieth of
 * the time that the library's own search takes.
 */
final class XgboostReference {
    /** The library's own number, which its trainings count on. */
    static final int BINS = 256;

    private XgboostReference() {}

    /** Of each column where its bins begin, rising; nowhere, where no value is known. */
    static double[][] of(FeatureTable table, int threads) {
        double[][] beginnings = new double[table.width()][];
        AtomicInteger next = new AtomicInteger();
        Workers.run(Math.min(threads, table.width()), () -> {
            FloatOrder order = new FloatOrder(table.rows());
            for (int column = next.getAndIncrement(); column < table.width(); column = next.getAndIncrement()) {
                beginnings[column] = beginnings(order.sort(table, column));
            }
            return table.width();
        });
        return beginnings;
    }

    /** Beginnings as a table of their own, in which a column that has fewer repeats its last one. */
    static FeatureTable table(List<String> names, double[][] beginnings) {
        int rows = 1;
        for (double[] of : beginnings) {
            rows = Math.max(rows, of.length);
        }
        double[][] columns = new double[beginnings.length][];
        for (int column = 0; column < columns.length; column++) {
            columns[column] = lengthen(beginnings[column], rows);
        }
        return FeatureTable.of(names, columns);
    }

    private static double[] lengthen(double[] beginnings, int rows) {
        double last = beginnings.length == 0 ? Double.NaN : beginnings[beginnings.length - 1];
        double[] longer = Arrays.copyOf(beginnings, rows);
        Arrays.fill(longer, beginnings.length, rows, last);
        return longer;
    }

    /** The beginnings of bins of sorted values; each bin takes its share of the values that are left. */
    static double[] beginnings(float[] sorted) {
        double[] beginnings = new double[BINS];
        int size = 0;
        int at = 0;
        boolean few = distinct(sorted) <= BINS;
        while (at < sorted.length) {
            beginnings[size++] = sorted[at];
            at += few || size == BINS ? 1 : Math.max(1, (sorted.length - at) / (BINS - size + 1));
            while (at < sorted.length && (size == BINS || !(sorted[at - 1] < sorted[at]))) {
                at++;
            }
        }
        return Arrays.copyOf(beginnings, size);
    }

    private static int distinct(float[] sorted) {
        int distinct = sorted.length == 0 ? 0 : 1;
        for (int i = 1; i < sorted.length && distinct <= BINS; i++) {
            distinct += sorted[i - 1] < sorted[i] ? 1 : 0;
        }
        return distinct;
    }
}
