package org.parcours.cli;

import java.util.List;
import java.util.Optional;
import org.parcours.files.UpliftColumns;
import org.parcours.files.UpliftTable;
import org.parcours.uplift.UpliftData;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A table of customers who were put into arms, and which of its columns tell what. */
final class UpliftDataOptions {
    @Parameters(index = "0", paramLabel = "DATA", description = "A row a customer: CSV (also .gz) or Parquet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String location;

    @Option(
            names = "--treatment",
            paramLabel = "COLUMN",
            required = true,
            description = "What each customer got: the column of arms.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String treatment;

    @Option(
            names = "--control",
            paramLabel = "ARM",
            description = "The arm that the others are compared with; default control, or else 0 or false.")
    private Optional<String> control = Optional.empty();

    @Option(
            names = "--outcome",
            paramLabel = "COLUMN",
            required = true,
            description = "What came of it: 0 and 1, or an amount.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String outcome;

    @Option(
            names = "--minus",
            paramLabel = "COLUMN",
            description = "Numbers to be taken off the outcome, such as what an offer cost where it was taken.")
    private Optional<String> minus = Optional.empty();

    @Option(
            names = "--features",
            split = ",",
            paramLabel = "COLUMN",
            description = "What was known before the treatment; default all other columns, and they are told.")
    private List<String> features = List.of();

    @Option(
            names = "--without",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns that are no features, such as an id or another outcome.")
    private List<String> without = List.of();

    String location() {
        return location;
    }

    String treatment() {
        return treatment;
    }

    /** The outcome in words. */
    String outcome() {
        return columns().outcomeInWords();
    }

    private UpliftColumns columns() {
        return new UpliftColumns(treatment, control, outcome, minus, features, without);
    }

    /** Reads the table and the trial in it; where features were not named, says which they are. */
    TrialTable read(Output output) {
        UpliftColumns columns = columns();
        UpliftTable table = CustomerSource.read(location);
        if (features.isEmpty()) {
            output.note("Features: " + String.join(", ", table.features(columns))
                    + " (all other columns; --features or --without narrow them)");
        }
        table.dates(table.features(columns))
                .forEach(title -> output.note(
                        "Column \"%s\" holds dates, and each counts as a category of its own, by which learners overfit. Leave it out with --without, or give a number instead, such as days since then."
                                .formatted(title)));
        return new TrialTable(table, table.data(columns));
    }

    /**
     * A trial with the table that it was read from.
     *
     * @param table a row a customer, with columns beside those of the trial
     * @param data the trial, its customers in the order of the table
     */
    record TrialTable(UpliftTable table, UpliftData data) {}
}
