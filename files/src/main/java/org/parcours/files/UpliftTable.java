package org.parcours.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parcours.log.Names;
import org.parcours.log.TextTable;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.Decimal;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.UpliftData;

/**
 * Any table of customers, read by the columns that its user names. A column whose texts are all numbers, or true and false,
 * is one of numbers; any other holds categories. An empty cell is unknown.
 */
public final class UpliftTable {
    /** What says in tables that somebody was left alone, as tools write numbers and truths. */
    private static final List<String> USUAL_CONTROLS =
            List.of(ExperimentColumns.CONTROL, "0", "0.0", "false", "False", "FALSE");

    private final TextTable table;
    private final Path source;

    private UpliftTable(TextTable table) {
        this.table = table;
        this.source = Path.of(table.source());
        if (table.rows() == 0) {
            throw BadFile.whole(source, "has no row behind its header, expected one a customer");
        }
    }

    /** Reads a table. */
    public static UpliftTable read(TableSource source) {
        return new UpliftTable(TableReader.read(source));
    }

    /** How many customers there are. */
    public int rows() {
        return table.rows();
    }

    /** The names of the columns. */
    public List<String> titles() {
        return table.titles();
    }

    /** The trial with its outcomes and all that is known of its customers. */
    public UpliftData data(UpliftColumns columns) {
        return new UpliftData(
                customers(features(columns)),
                trial(columns.treatment(), columns.control()),
                outcomes(columns.outcome(), columns.minus()));
    }

    /**
     * What came of each customer.
     *
     * @param minus a column of numbers that are taken off; where empty, nothing is
     */
    public double[] outcomes(String outcome, Optional<String> minus) {
        double[] outcomes = numbers(outcome);
        minus.map(this::numbers).ifPresent(off -> Arrays.setAll(outcomes, row -> outcomes[row] - off[row]));
        return outcomes;
    }

    /** The columns that are features: those named, or all that are left. */
    public List<String> features(UpliftColumns columns) {
        if (!columns.features().isEmpty()) {
            return columns.features();
        }
        Set<String> used = new HashSet<>(columns.apart());
        used.add(columns.treatment());
        used.add(columns.outcome());
        columns.minus().ifPresent(used::add);
        List<String> left =
                table.titles().stream().filter(title -> !used.contains(title)).toList();
        if (left.isEmpty()) {
            throw BadFile.at(
                    source, 1, "has no column of features beside those of the trial; add what was known before");
        }
        return left;
    }

    /** Who was in which arm, the control first and the others by name. */
    public Trial trial(String treatment, Optional<String> control) {
        int column = column(treatment);
        List<String> found = table.names(column).list();
        String first = control.orElseGet(() -> usualControl(found));
        if (!found.contains(first)) {
            throw BadFile.whole(
                    source,
                    "there is no arm \"%s\" to compare with, but %s; name the control"
                            .formatted(first, String.join(", ", found)));
        }
        List<String> arms = new ArrayList<>(List.of(first));
        found.stream().filter(name -> !name.equals(first)).sorted().forEach(arms::add);
        int[] ofCode = found.stream().mapToInt(arms::indexOf).toArray();
        int[] arm = new int[rows()];
        for (int row = 0; row < arm.length; row++) {
            int code = table.code(column, row);
            if (found.get(code).isEmpty()) {
                throw refusal(row, treatment, "is empty, expected an arm");
            }
            arm[row] = ofCode[code];
        }
        return new Trial(arms, arm);
    }

    private static String usualControl(List<String> found) {
        return USUAL_CONTROLS.stream().filter(found::contains).findFirst().orElse(ExperimentColumns.CONTROL);
    }

    /** A column in which every row has a number; true counts 1, false 0. */
    public double[] numbers(String title) {
        double[] numbers = table.numbers(column(title), UpliftTable::number);
        for (int row = 0; row < numbers.length; row++) {
            if (Double.isNaN(numbers[row])) {
                throw refusal(row, title, "is not a number, expected a decimal number such as 12.5, or true or false");
            }
        }
        return numbers;
    }

    /** The text of a cell, as it stands in the file. */
    public String text(int column, int row) {
        return table.text(column, row);
    }

    /** A column as text, as it stands in the file. */
    public List<String> texts(String title) {
        return table.texts(column(title));
    }

    /** A column as groups of rows that say the same, numbered from 0 in the order in which they first come. */
    public int[] groups(String title) {
        int column = column(title);
        int[] groups = new int[rows()];
        for (int row = 0; row < groups.length; row++) {
            groups[row] = table.code(column, row);
        }
        return groups;
    }

    /** What is known of the customers. Categories are numbered by their names' order. */
    public CustomerTable customers(List<String> features) {
        return customers(
                features,
                features.stream().map(title -> categories(column(title))).toList());
    }

    /**
     * What is known of the customers, in the columns and categories of another table, such as the one a model was fitted
     * on. A category that the other did not have is unknown.
     */
    public CustomerTable customers(List<String> features, List<List<String>> categories) {
        double[][] columns = new double[features.size()][];
        for (int i = 0; i < columns.length; i++) {
            List<String> names = categories.get(i);
            columns[i] = names.isEmpty() ? knownNumbers(features.get(i)) : codes(features.get(i), names);
        }
        return new CustomerTable(FeatureTable.of(features, columns), categories);
    }

    /** Those columns that hold dates or moments, which are taken for categories, hardly any of which comes again later. */
    public List<String> dates(List<String> features) {
        return features.stream()
                .filter(title -> !categories(column(title)).isEmpty() && TableColumn.isTime(table.names(column(title))))
                .toList();
    }

    private double[] knownNumbers(String title) {
        int column = column(title);
        double[] numbers = table.numbers(column, UpliftTable::number);
        for (int row = 0; row < numbers.length; row++) {
            if (Double.isNaN(numbers[row]) && !table.text(column, row).isEmpty()) {
                throw refusal(row, title, "is not a number, expected a decimal number such as 12.5, or an empty cell");
            }
        }
        return numbers;
    }

    private double[] codes(String title, List<String> categories) {
        int column = column(title);
        Names known = Names.of(categories);
        double[] ofCode = table.names(column).list().stream()
                .mapToDouble(
                        name -> known.find(name).isPresent() ? known.find(name).getAsInt() : Double.NaN)
                .toArray();
        double[] codes = new double[rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = ofCode[table.code(column, row)];
        }
        return codes;
    }

    /** The sorted categories of a column, none where it holds numbers. */
    private List<String> categories(int column) {
        boolean isOfNumbers = table.otherTexts(column).list().stream()
                .allMatch(text -> text.isEmpty() || !Double.isNaN(number(text)));
        return isOfNumbers
                ? List.of()
                : table.names(column).list().stream()
                        .filter(name -> !name.isEmpty())
                        .sorted()
                        .toList();
    }

    /** The number that a text says, 1 for true and 0 for false; NaN where it says none. */
    private static double number(String text) {
        return switch (text) {
            case "true" -> 1;
            case "false" -> 0;
            default -> Decimal.parse(text.toCharArray(), 0, text.length());
        };
    }

    private int column(String title) {
        int column = table.titles().indexOf(title);
        if (column < 0) {
            throw BadFile.at(
                    source, 1, "has no column \"%s\"; %s".formatted(title, NearestName.advice(title, table.titles())));
        }
        return column;
    }

    /** Refuses a cell without naming what it says of a customer. */
    private BadFile refusal(int row, String title, String problem) {
        return BadFile.at(source, table.line(row), "column \"" + title + "\" " + problem);
    }
}
