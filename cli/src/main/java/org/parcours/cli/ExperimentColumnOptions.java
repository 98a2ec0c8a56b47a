package org.parcours.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parcours.files.ExperimentColumns;
import org.parcours.files.ExperimentMoney;
import picocli.CommandLine.Option;

/** Which columns tell of an experiment. */
final class ExperimentColumnOptions {
    @Option(names = "--arm", paramLabel = "COLUMN", defaultValue = "arm", description = "What each got; default arm.")
    private String arm = "arm";

    @Option(
            names = "--control",
            paramLabel = "ARM",
            description = "The arm that the others are compared with; default control.")
    private Optional<String> control = Optional.empty();

    @Option(
            names = "--outcome",
            split = ",",
            paramLabel = "COLUMN",
            defaultValue = "outcome",
            description = "What came of it: numbers, or yes and no as 1 and 0; default outcome. The last decides.")
    private List<String> outcomes = List.of("outcome");

    @Option(names = "--per", paramLabel = "COLUMN", description = "The denominator of ratios, such as visits.")
    private Optional<String> per = Optional.empty();

    @Option(
            names = "--covariate",
            paramLabel = "COLUMN",
            description = "What was known before, such as last year's purchases; makes intervals narrower (CUPED).")
    private Optional<String> covariate = Optional.empty();

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "Who was assigned: rows of one id are added up; default each row on its own.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description = "When each came, in ISO 8601; shows looks over time.")
    private Optional<String> time = Optional.empty();

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "COLUMN",
            description = "Known before: who should get which arm is read for each of their values.")
    private List<String> segments = List.of();

    @Option(
            names = "--features",
            split = ",",
            paramLabel = "COLUMN",
            description = "Known before, to be kept in --log.")
    private List<String> features = List.of();

    @Option(
            names = "--propensity",
            paramLabel = "COLUMN",
            defaultValue = "propensity",
            description = "With which probability each got the arm; default propensity, where there is one.")
    private String propensity = "propensity";

    @Option(
            names = "--revenue",
            paramLabel = "COLUMN",
            description = "What each earned; the measure profit decides then.")
    private Optional<String> revenue = Optional.empty();

    @Option(
            names = "--value",
            paramLabel = "V",
            description = "What one of the first outcome earns, instead of --revenue.")
    private @Nullable Double value;

    @Option(names = "--cost", paramLabel = "COLUMN", description = "What each cost; goes off the profit.")
    private Optional<String> cost = Optional.empty();

    @Option(
            names = "--costs",
            paramLabel = "ARM=C,…",
            description = "What each customer of an arm cost, as in letter=0.8,call=4; goes off the profit.")
    private @Nullable String costs;

    /** The columns. */
    ExperimentColumns columns() {
        return new ExperimentColumns(arm, control, outcomes, per, covariate, id, time, segments, features, propensity);
    }

    /** What was earned and spent. */
    ExperimentMoney money() {
        return new ExperimentMoney(
                revenue,
                value == null ? OptionalDouble.empty() : OptionalDouble.of(value),
                cost,
                costs == null ? Map.of() : ArmWords.numbers(costs));
    }
}
