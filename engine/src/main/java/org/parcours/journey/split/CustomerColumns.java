package org.parcours.journey.split;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.journey.split.CustomerCondition.InRange;
import org.parcours.journey.split.CustomerCondition.OneOf;

/** What is known of customers: columns of numbers and of categories, one row a customer. Never changes. */
public final class CustomerColumns {
    private final int rows;
    private final Map<String, double[]> values;
    private final Map<String, List<String>> categories;

    private CustomerColumns(Builder builder) {
        rows = builder.rows;
        values = new LinkedHashMap<>(builder.values);
        categories = new LinkedHashMap<>(builder.categories);
    }

    /** How many customers there are, at least 1. */
    public int rows() {
        return rows;
    }

    /** The columns' names, in their order. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Whether a column holds categories. */
    public boolean isCategorical(String column) {
        return !categories(column).isEmpty();
    }

    /** Whether a customer meets a condition, by row. The condition must suit its column. O(rows). */
    public boolean[] meeting(CustomerCondition condition) {
        require(condition);
        double[] known = values(condition.column());
        boolean[] meets = new boolean[rows];
        if (condition instanceof InRange range) {
            for (int row = 0; row < rows; row++) {
                meets[row] = range.holds(known[row]);
            }
            return meets;
        }
        boolean[] wanted = wanted((OneOf) condition);
        for (int row = 0; row < rows; row++) {
            meets[row] = !Double.isNaN(known[row]) && wanted[(int) known[row]];
        }
        return meets;
    }

    /**
     * Refuses a condition on a column that is not there, or holds something else than it asks for.
     *
     * @throws IllegalArgumentException that says which columns there are
     */
    public void require(CustomerCondition condition) {
        boolean categorical = isCategorical(condition.column());
        if (categorical && condition instanceof InRange) {
            throw new IllegalArgumentException(
                    "The column \"%s\" holds categories such as \"%s\", but the condition asks for a number; write is."
                            .formatted(
                                    condition.column(),
                                    categories(condition.column()).get(0)));
        }
        if (!categorical && condition instanceof OneOf) {
            throw new IllegalArgumentException(
                    "The column \"%s\" holds numbers, but the condition asks for a category; write at_least, below or both."
                            .formatted(condition.column()));
        }
    }

    private boolean[] wanted(OneOf condition) {
        List<String> names = categories(condition.column());
        boolean[] wanted = new boolean[names.size()];
        for (int code = 0; code < wanted.length; code++) {
            wanted[code] = condition.values().contains(names.get(code));
        }
        return wanted;
    }

    private double[] values(String column) {
        double[] known = values.get(column);
        if (known == null) {
            throw missing(column);
        }
        return known;
    }

    /** The names of a column's categories; none for numbers. */
    public List<String> categories(String column) {
        List<String> names = categories.get(column);
        if (names == null) {
            throw missing(column);
        }
        return names;
    }

    private IllegalArgumentException missing(String column) {
        return new IllegalArgumentException("There is no column \"%s\" of the customers, but %s; name one of them."
                .formatted(column, String.join(", ", values.keySet())));
    }

    /** Gathers columns. */
    public static final class Builder {
        private final int rows;
        private final Map<String, double[]> values = new LinkedHashMap<>();
        private final Map<String, List<String>> categories = new LinkedHashMap<>();

        /**
         * Starts a table.
         *
         * @param rows how many customers there are, at least 1
         */
        public Builder(int rows) {
            if (rows < 1) {
                throw new IllegalArgumentException("There are no customers, but a split needs at least one.");
            }
            this.rows = rows;
        }

        /** Adds a column of numbers; NaN is unknown. */
        public Builder numbers(String column, double[] numbers) {
            return add(column, numbers.clone(), List.of());
        }

        /**
         * Adds a column of categories.
         *
         * @param codes of each customer the number of his category from 0; NaN is unknown
         * @param names of the categories, at least one
         */
        public Builder categories(String column, double[] codes, List<String> names) {
            for (double code : codes) {
                if (!Double.isNaN(code) && (code != Math.rint(code) || code < 0 || code >= names.size())) {
                    throw new IllegalArgumentException("The column \"%s\" has the category %s, but there are %d."
                            .formatted(column, code, names.size()));
                }
            }
            return add(column, codes.clone(), new ArrayList<>(names));
        }

        private Builder add(String column, double[] known, List<String> names) {
            if (known.length != rows) {
                throw new IllegalArgumentException(
                        "The column \"%s\" has %d rows, but the table has %d.".formatted(column, known.length, rows));
            }
            if (values.put(column, known) != null) {
                throw new IllegalArgumentException(
                        "The customers have a column \"%s\" twice; rename one.".formatted(column));
            }
            categories.put(column, List.copyOf(names));
            return this;
        }

        /** The table. */
        public CustomerColumns build() {
            return new CustomerColumns(this);
        }
    }
}
