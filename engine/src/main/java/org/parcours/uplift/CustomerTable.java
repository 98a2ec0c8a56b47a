package org.parcours.uplift;

import java.util.List;
import org.parcours.model.learner.FeatureTable;

/**
 * What is known of customers before a treatment: numbers, and categories as codes. NaN is an unknown value in either.
 *
 * @param table the values, one row a customer; a category is the number of its name, from 0 on
 * @param categories of each column the names of its categories; none for a column of numbers
 */
public record CustomerTable(FeatureTable table, List<List<String>> categories) {
    public CustomerTable {
        categories = categories.stream().map(List::copyOf).toList();
        if (categories.size() != table.width()) {
            throw new IllegalArgumentException("There are lists of categories for " + categories.size()
                    + " columns, but " + table.width() + " columns; give an empty list for a column of numbers.");
        }
        for (int column = 0; column < table.width(); column++) {
            if (!categories.get(column).isEmpty()) {
                requireCodes(table, column, categories.get(column).size());
            }
        }
    }

    /** A table of numbers alone. */
    public static CustomerTable ofNumbers(FeatureTable table) {
        return new CustomerTable(
                table, table.names().stream().map(name -> List.<String>of()).toList());
    }

    /** How many customers there are. */
    public int rows() {
        return table.rows();
    }

    /** Whether a column holds categories. */
    public boolean isCategorical(int column) {
        return !categories.get(column).isEmpty();
    }

    /** Some of the customers in a given order, one as often as it stands there. */
    public CustomerTable select(int[] chosen) {
        return new CustomerTable(table.select(chosen), categories);
    }

    private static void requireCodes(FeatureTable table, int column, int size) {
        for (int row = 0; row < table.rows(); row++) {
            double code = table.value(column, row);
            if (!Double.isNaN(code) && (code != Math.rint(code) || code < 0 || code >= size)) {
                throw new IllegalArgumentException("Row " + row + " of the column "
                        + table.names().get(column) + " has the category " + code + ", but there are " + size
                        + "; give the number of its name.");
            }
        }
    }
}
