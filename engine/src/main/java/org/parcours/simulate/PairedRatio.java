package org.parcours.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The difference of two ratios of sums on the same customers, with the standard error of the delta method.
 *
 * <p>Source: W. G. Cochran, <i>Sampling Techniques</i>, 3rd edition, 1977, section 6.12.
 */
final class PairedRatio {
    private final List<Row> rows = new ArrayList<>();
    private Amounts first = new Amounts(0, 0);
    private Amounts second = new Amounts(0, 0);

    /** What one or more customers add to the two sums of a ratio. */
    record Amounts(double over, double under) {
        private Amounts plus(long customers, Amounts one) {
            return new Amounts(over + customers * one.over, under + customers * one.under);
        }

        private double ratio() {
            return over / under;
        }

        /** By how much one of the customers who make up these sums moves their ratio. */
        private double residual(Amounts one) {
            return (one.over - ratio() * one.under) / under;
        }
    }

    private record Row(long customers, Amounts first, Amounts second) {}

    /** Adds customers who are all alike, with what each of them adds to the first ratio and to the second. */
    void add(long customers, Amounts toFirst, Amounts toSecond) {
        rows.add(new Row(customers, toFirst, toSecond));
        first = first.plus(customers, toFirst);
        second = second.plus(customers, toSecond);
    }

    /** The second ratio less the first; empty where one of them is over nothing. */
    OptionalDouble difference() {
        return first.under == 0 || second.under == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(second.ratio() - first.ratio());
    }

    /** The standard error of a difference that there is. */
    double standardError() {
        double variance = 0;
        for (Row row : rows) {
            double residual = second.residual(row.second) - first.residual(row.first);
            variance += row.customers * residual * residual;
        }
        return Math.sqrt(variance);
    }
}
