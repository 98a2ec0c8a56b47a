package org.parcours.log;

import java.util.function.Function;

/** What was known of the customer at each step: a column whose name starts with {@code x_}. */
public sealed interface Feature {
    /** The column's name, with its {@code x_}. */
    String name();

    /**
     * A feature of numbers.
     *
     * @param name with its {@code x_}
     * @param values of each row; NaN where it is not known
     */
    static Feature ofNumbers(String name, double[] values) {
        if (!LogColumn.isFeature(name)) {
            throw new IllegalArgumentException(
                    "A feature is called \"" + name + "\", but its name must start with x_; name it so.");
        }
        return new Numbers(name, values.clone());
    }

    /** A feature of which every value is a number. */
    final class Numbers implements Feature {
        private final String name;
        private final double[] values;

        Numbers(String name, double[] values) {
            this.name = name;
            this.values = values;
        }

        @Override
        public String name() {
            return name;
        }

        Feature pick(int[] rows) {
            return new Numbers(name, LogColumns.pick(values, rows));
        }

        /** Whether the value of a row is known. */
        public boolean isKnown(int row) {
            return !Double.isNaN(values[row]);
        }

        /** The value of a row, NaN where it is not known. */
        public double value(int row) {
            return values[row];
        }
    }

    /** A feature of which some value is no number. */
    final class Texts implements Feature {
        private final String name;
        private final Names names;
        private final int[] codes;

        Texts(String name, Names names, int[] codes) {
            this.name = name;
            this.names = names;
            this.codes = codes;
        }

        @Override
        public String name() {
            return name;
        }

        Feature pick(int[] rows) {
            return new Texts(name, names, LogColumns.pick(codes, rows));
        }

        /** The different values. */
        public Names names() {
            return names;
        }

        /** The number of a row's value among the names, {@link JourneyLog#NONE} where it is not known. */
        public int code(int row) {
            return codes[row];
        }
    }

    /** Handles every case; the compiler finds the callers that a new case would break. */
    default <R> R fold(Function<Numbers, R> numbers, Function<Texts, R> texts) {
        if (this instanceof Numbers known) {
            return numbers.apply(known);
        }
        return texts.apply((Texts) this);
    }
}
