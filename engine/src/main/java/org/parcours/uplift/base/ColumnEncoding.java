package org.parcours.uplift.base;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What becomes of one column of the customers' table. */
public sealed interface ColumnEncoding {
    /** How many numbers it becomes. */
    int width();

    /** Writes the numbers of a value. */
    void encode(double value, double[] into, int at);

    /** A number that stays what it is; NaN stays unknown. */
    record Numeric() implements ColumnEncoding {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public void encode(double value, double[] into, int at) {
            into[at] = value;
        }
    }

    /**
     * An indicator for each category; all 0 where it is unknown.
     *
     * @param width how many categories there are
     */
    record OneHot(int width) implements ColumnEncoding {
        public OneHot {
            if (width < 1) {
                throw new IllegalArgumentException("A column of categories has " + width + "; it needs at least 1.");
            }
        }

        @Override
        public void encode(double value, double[] into, int at) {
            Arrays.fill(into, at, at + width, 0);
            if (value >= 0 && value < width) {
                into[at + (int) value] = 1;
            }
        }
    }

    /**
     * A number for each category, such as the mean outcome of its customers.
     *
     * @param ofCategory the number of each category
     * @param ofUnknown the number of an unknown category, and of one that no number was learnt for
     */
    record Statistic(List<Double> ofCategory, double ofUnknown) implements ColumnEncoding {
        public Statistic {
            ofCategory = List.copyOf(ofCategory);
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public void encode(double value, double[] into, int at) {
            boolean isKnown = value >= 0 && value < ofCategory.size();
            into[at] = isKnown ? ofCategory.get((int) value) : ofUnknown;
        }
    }

    /** Handles every case. */
    default <R> R fold(Function<Numeric, R> number, Function<OneHot, R> oneHot, Function<Statistic, R> statistic) {
        if (this instanceof Numeric known) {
            return number.apply(known);
        }
        return this instanceof OneHot known ? oneHot.apply(known) : statistic.apply((Statistic) this);
    }
}
