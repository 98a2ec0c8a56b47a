package org.parcours.cli;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parcours.files.StoredUplift;
import org.parcours.files.UpliftTable;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.measure.ScoredTrial;
import org.parcours.uplift.measure.Units;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which columns of a table tell of a trial and of what was foretold. */
final class ScoredTrialOptions {
    @Option(names = "--treatment", paramLabel = "COLUMN", description = "The arm of each customer.")
    private @Nullable String treatment;

    @Option(
            names = "--control",
            paramLabel = "NAME",
            description = "The arm that the others are compared with; default control, or else 0 or false.")
    private Optional<String> control = Optional.empty();

    @Option(
            names = "--outcome",
            paramLabel = "COLUMN",
            description = "What came of it: 0 and 1, true and false, or amounts.")
    private @Nullable String outcome;

    @Option(
            names = "--minus",
            paramLabel = "COLUMN",
            description = "Numbers to be taken off the outcome, such as what an offer cost where it was taken.")
    private Optional<String> minus = Optional.empty();

    @Option(
            names = "--score",
            paramLabel = "COLUMN",
            defaultValue = "score",
            description = "What treating is foretold to change, or anything that rises with it; default score.")
    private String score = "score";

    @Option(
            names = "--scores",
            split = ",",
            paramLabel = "ARM=COLUMN",
            description = "Of each treatment its foretold effect, as in letter=effect_letter,call=effect_call.")
    private Map<String, String> scores = Map.of();

    @Option(
            names = "--propensity",
            paramLabel = "COLUMN",
            description = "The probability of being treated, of two arms; default the share of the treated.")
    private Optional<String> propensity = Optional.empty();

    @Option(
            names = "--cluster",
            paramLabel = "COLUMN",
            description = "Rows that hang together, such as those of one shop; intervals allow for it.")
    private Optional<String> cluster = Optional.empty();

    private Map<String, double[]> foretold = Map.of();

    /** Takes effects that a model foretells in place of columns of them. */
    void foretell(StoredUplift model, UpliftTable table) {
        double[][] effects = model.foretelling()
                .effects(table.customers(
                        model.schema().features(), model.schema().categories()));
        foretold = new LinkedHashMap<>();
        for (int treatment = 0; treatment < effects.length; treatment++) {
            foretold.put(model.arms().get(treatment + 1), effects[treatment]);
        }
    }

    /** Whether a trial is named; else only doubly robust scores can be judged. */
    boolean hasTrial() {
        return treatment != null || outcome != null;
    }

    /** Whether a column says how likely customers were to be treated. */
    boolean hasPropensities() {
        return propensity.isPresent();
    }

    /** The treatments that have a foretold effect; one of them is called so where nothing names it. */
    List<String> treatments(UpliftTable table, CommandLine command) {
        if (treatment != null) {
            List<String> arms = table.trial(treatment, control).arms();
            if (hasOneScore() && arms.size() > 2) {
                throw new ParameterException(
                        command,
                        "The treatments are " + String.join(", ", arms.subList(1, arms.size()))
                                + "; name the column of foretold effects for each by --scores.");
            }
            return arms.subList(1, arms.size());
        }
        if (!foretold.isEmpty()) {
            return List.copyOf(foretold.keySet());
        }
        return scores.isEmpty() ? List.of("treated") : List.copyOf(new TreeSet<>(scores.keySet()));
    }

    /** Whether a single score stands for all treatments. */
    private boolean hasOneScore() {
        return scores.isEmpty() && foretold.isEmpty();
    }

    /** Of each treatment its foretold effects. */
    double[][] effects(UpliftTable table, List<String> treatments, CommandLine command) {
        if (hasOneScore()) {
            return new double[][] {score(table)};
        }
        if (!foretold.isEmpty()) {
            require(foretold.keySet(), treatments, "The model foretells", "take the table's own model", command);
            return treatments.stream().map(foretold::get).toArray(double[][]::new);
        }
        require(scores.keySet(), treatments, "--scores names", "name a column for each", command);
        return treatments.stream().map(scores::get).map(table::numbers).toArray(double[][]::new);
    }

    private static void require(
            Set<String> known, List<String> treatments, String who, String remedy, CommandLine command) {
        if (!known.equals(Set.copyOf(treatments))) {
            throw new ParameterException(
                    command,
                    who + " " + String.join(", ", known) + ", but the treatments are " + String.join(", ", treatments)
                            + "; " + remedy + ".");
        }
    }

    /** Of each row the name of its arm. */
    List<String> armOfRows(UpliftTable table) {
        return table.texts(requireNonNull(treatment));
    }

    /** Of each row its outcome. */
    double[] outcomes(UpliftTable table) {
        return table.outcomes(requireNonNull(outcome), minus);
    }

    /** The single score of each row. */
    double[] score(UpliftTable table) {
        return table.numbers(score);
    }

    /** Which rows hang together. */
    Units units(UpliftTable table) {
        return cluster.map(title -> Units.clusters(table.groups(title))).orElseGet(() -> Units.each(table.rows()));
    }

    /** The trial with what was foretold. */
    ScoredTrial trial(UpliftTable table, CommandLine command) {
        if (treatment == null || outcome == null) {
            throw new ParameterException(command, "A trial needs both --treatment and --outcome; name both columns.");
        }
        Trial trial = table.trial(treatment, control);
        double[] outcomes = table.outcomes(outcome, minus);
        if (hasOneScore()) {
            Optional<Propensities> known = propensity.map(title -> propensities(table.numbers(title)));
            return ScoredTrial.ofScore(trial, outcomes, score(table), known, units(table));
        }
        if (propensity.isPresent() && trial.arms().size() > 2) {
            throw new ParameterException(
                    command,
                    "--propensity tells of two arms, but there are "
                            + trial.arms().size() + "; leave it out where arms were drawn with equal chances for all.");
        }
        return ScoredTrial.byArm(
                trial,
                outcomes,
                effects(table, trial.arms().subList(1, trial.arms().size()), command),
                propensity.map(title -> propensities(table.numbers(title))),
                units(table));
    }

    private static Propensities propensities(double[] treated) {
        double[] controls = new double[treated.length];
        for (int row = 0; row < controls.length; row++) {
            controls[row] = 1 - treated[row];
        }
        return new Propensities(new double[][] {controls, treated});
    }
}
