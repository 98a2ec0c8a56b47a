package org.parcours.uplift.base;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.parcours.model.learner.FeatureTable;
import org.parcours.uplift.CustomerTable;

/**
 * How what is known of a customer becomes the numbers that a learner works on: the one place where categories are made
 * numbers. Immutable.
 *
 * @param columns of each column of the customers' table what becomes of it
 */
public record Encoding(List<ColumnEncoding> columns) {
    public Encoding {
        columns = List.copyOf(columns);
    }

    /** Numbers as they are, and an indicator for each category; an unknown category has none. */
    public static Encoding oneHot(CustomerTable customers) {
        List<ColumnEncoding> columns = new ArrayList<>();
        for (List<String> categories : customers.categories()) {
            columns.add(
                    categories.isEmpty() ? new ColumnEncoding.Numeric() : new ColumnEncoding.OneHot(categories.size()));
        }
        return new Encoding(columns);
    }

    /** Numbers as they are, and categories as their codes, for trees that tell categories apart themselves. */
    public static Encoding none(CustomerTable customers) {
        return new Encoding(customers.categories().stream()
                .map(each -> (ColumnEncoding) new ColumnEncoding.Numeric())
                .toList());
    }

    /** How many numbers a customer has. */
    public int width() {
        int width = 0;
        for (ColumnEncoding column : columns) {
            width += column.width();
        }
        return width;
    }

    /** Whether every number stays what it is. */
    public boolean isIdentity() {
        for (ColumnEncoding column : columns) { // no stream: this is asked for every customer
            if (!(column instanceof ColumnEncoding.Numeric)) {
                return false;
            }
        }
        return true;
    }

    /** Of each number the column that it comes from. */
    public int[] sources() {
        int[] sources = new int[width()];
        int at = 0;
        for (int column = 0; column < columns.size(); column++) {
            int end = at + columns.get(column).width();
            Arrays.fill(sources, at, end, column);
            at = end;
        }
        return sources;
    }

    /** The numbers of a customer. */
    public void encode(double[] features, double[] into) {
        int at = 0;
        for (int column = 0; column < columns.size(); column++) {
            ColumnEncoding encoding = columns.get(column);
            encoding.encode(features[column], into, at);
            at += encoding.width();
        }
    }

    /** The numbers of all customers of a table. */
    public FeatureTable encode(CustomerTable customers) {
        requireColumns(customers.table().width());
        if (isIdentity()) {
            return customers.table();
        }
        return customers
                .table()
                .form(EncodedTable.class)
                .filter(known -> known.encoding().equals(this))
                .map(EncodedTable::table)
                .orElseGet(() -> encodeAnew(customers));
    }

    /** Customers who carry their numbers, made ready for a learner. */
    CustomerTable ready(CustomerTable customers, UnaryOperator<FeatureTable> learner) {
        FeatureTable numbers = learner.apply(encode(customers));
        return new CustomerTable(
                isIdentity() ? numbers : customers.table().carrying(new EncodedTable(this, numbers)),
                customers.categories());
    }

    private FeatureTable encodeAnew(CustomerTable customers) {
        double[][] encoded = new double[width()][customers.rows()];
        double[] features = new double[columns.size()];
        double[] row = new double[encoded.length];
        for (int each = 0; each < customers.rows(); each++) {
            customers.table().copyRow(each, features);
            encode(features, row);
            for (int i = 0; i < row.length; i++) {
                encoded[i][each] = row[i];
            }
        }
        return FeatureTable.of(names(customers.table().names()), encoded);
    }

    private void requireColumns(int width) {
        if (width != columns.size()) {
            throw new IllegalArgumentException("A customer has " + width + " features, but the model was fitted on "
                    + columns.size() + "; give the same columns in the same order.");
        }
    }

    private List<String> names(List<String> of) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            int width = columns.get(column).width();
            for (int i = 0; i < width; i++) {
                names.add(width == 1 ? of.get(column) : of.get(column) + " #" + i);
            }
        }
        return names;
    }
}
