package org.parcours.model.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.num.Seed;

/**
 * What is known of many cases, in columns of numbers: one column a feature, one row a case. NaN says that a value is not
 * known. Immutable.
 */
public final class FeatureTable {
    private final List<String> names;
    private final double[][] columns;
    private final int rows;

    /** Made when first asked for, by whichever thread: they all make the same one. */
    private @Nullable String digest;

    /** What a learner made of the table, to find it again. */
    private final @Nullable TableForm form;

    private FeatureTable(List<String> names, double[][] columns, int rows) {
        this(names, columns, rows, null);
    }

    private FeatureTable(List<String> names, double[][] columns, int rows, @Nullable TableForm form) {
        this.names = names;
        this.columns = columns;
        this.rows = rows;
        this.form = form;
    }

    /**
     * A table of columns, which are taken over without a copy.
     *
     * @param columns of each name its values, all of the same length; at least one column
     */
    public static FeatureTable of(List<String> names, double[][] columns) {
        if (columns.length == 0 || columns.length != names.size()) {
            throw new IllegalArgumentException("A table has " + names.size() + " names for " + columns.length
                    + " columns; give at least one column, and each a name.");
        }
        if (new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("A column stands twice in " + names + "; name each once.");
        }
        for (int column = 0; column < columns.length; column++) {
            if (columns[column].length != columns[0].length) {
                throw new IllegalArgumentException("The column " + names.get(column) + " has " + columns[column].length
                        + " rows, but the first one " + columns[0].length + "; make them equal.");
            }
        }
        return new FeatureTable(List.copyOf(names), columns.clone(), columns[0].length);
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** How many columns there are. */
    public int width() {
        return columns.length;
    }

    /** The names of the columns. */
    public List<String> names() {
        return names;
    }

    /** The value in a column and a row, NaN where it is not known. */
    public double value(int column, int row) {
        return columns[column][row];
    }

    /** Copies a row. */
    public void copyRow(int row, double[] into) {
        for (int column = 0; column < columns.length; column++) {
            into[column] = columns[column][row];
        }
    }

    /** Some of the rows in a given order, a row as often as it stands there. */
    public FeatureTable select(int[] chosen) {
        double[][] selected = new double[columns.length][chosen.length];
        for (int column = 0; column < columns.length; column++) {
            for (int i = 0; i < chosen.length; i++) {
                selected[column][i] = columns[column][chosen[i]];
            }
        }
        return new FeatureTable(names, selected, chosen.length);
    }

    /** The same rows with more columns behind these, which are shared and not copied; taken over without a copy. */
    public FeatureTable with(List<String> moreNames, double[][] more) {
        List<String> allNames = new ArrayList<>(names);
        allNames.addAll(moreNames);
        double[][] all = Arrays.copyOf(columns, columns.length + more.length);
        System.arraycopy(more, 0, all, columns.length, more.length);
        return of(allNames, all);
    }

    /** The same table, which carries what a learner made of it; the values are shared and not copied. */
    public FeatureTable carrying(TableForm made) {
        return new FeatureTable(names, columns, rows, made);
    }

    /** What a learner made of this table, where it carries something of this kind. */
    public <F extends TableForm> Optional<F> form(Class<F> kind) {
        return kind.isInstance(form) ? Optional.of(kind.cast(form)) : Optional.empty();
    }

    /** A text of 16 characters that differs for different tables but for an unlucky 64-bit coincidence. */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = digest(names, columns);
            digest = known;
        }
        return known;
    }

    /** The values of a column, for learners of this package, which do not change them. */
    double[] column(int column) {
        return columns[column];
    }

    private static String digest(List<String> names, double[][] columns) {
        long state = names.hashCode();
        for (double[] column : columns) {
            state = digest(state, column);
        }
        return "%016x".formatted(state);
    }

    /** Mixes numbers into a digest, in four parts that do not wait for each other. */
    static long digest(long state, double[] numbers) {
        long first = state + numbers.length;
        long second = Seed.mix(first);
        long third = Seed.mix(second);
        long fourth = Seed.mix(third);
        int i = 0;
        for (; i < numbers.length - 3; i += 4) {
            first = mixed(first, numbers[i]);
            second = mixed(second, numbers[i + 1]);
            third = mixed(third, numbers[i + 2]);
            fourth = mixed(fourth, numbers[i + 3]);
        }
        for (; i < numbers.length; i++) {
            first = mixed(first, numbers[i]);
        }
        return Seed.mix(first + Seed.mix(second + Seed.mix(third + Seed.mix(fourth))));
    }

    private static long mixed(long state, double number) {
        return Seed.mix(state + Seed.STEP) ^ Double.doubleToLongBits(number);
    }
}
