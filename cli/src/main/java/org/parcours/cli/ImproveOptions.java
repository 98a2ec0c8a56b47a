package org.parcours.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.prove.Baseline;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.Safeguard;
import org.parcours.prove.bound.BoundMethod;
import org.parcours.prove.bound.BoundSettings;
import org.parcours.prove.estimate.Fitting;
import org.parcours.prove.estimate.Tuning;
import org.parcours.prove.improve.CandidateLearner;
import org.parcours.prove.improve.ImprovementSettings;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a better policy is looked for and tested; what does not fit is wrong usage. */
final class ImproveOptions {
    @Option(
            names = "--min-value",
            paramLabel = "V",
            defaultValue = "today",
            description =
                    "What a journey must be worth: today (default), as much as under today's policy; or a number.")
    private String minValue = "today";

    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "0.95",
            description = "How sure that must be, above 0.5 and below 1; default 0.95.")
    private double confidence;

    @Option(
            names = "--split",
            paramLabel = "P",
            defaultValue = "0.5",
            description = "The part of the journeys on which candidates are looked for; the rest tests. Default 0.5.")
    private double split;

    @Option(
            names = "--learner",
            split = ",",
            paramLabel = "L",
            defaultValue = "spibb",
            description = "Who looks, between commas: spibb (default; holds to today's policy where the log is thin) or"
                    + " fitted-q (pessimistic).")
    private List<String> learners = List.of();

    @Option(
            names = "--estimator",
            paramLabel = "E",
            defaultValue = "dr",
            description = "Who judges: dr (default), wdr, cwpdis, pdis, wis or is; on journeys of one step also sndr,"
                    + " snips or ips.")
    private String estimator = "dr";

    @Option(
            names = "--bound",
            paramLabel = "B",
            defaultValue = "bca",
            description = "bca (default), percentile, t, hoeffding, bernstein, anderson, hcope or anytime.")
    private String bound = "bca";

    @Option(names = "--horizon", paramLabel = "T", description = "How many steps of a journey count; default all.")
    private @Nullable Integer horizon;

    @Option(
            names = "--discount",
            paramLabel = "G",
            description = "What a reward of the next step is worth now, 0 to 1; default 1.")
    private @Nullable Double discount;

    @Option(names = "--discount-env", paramLabel = "A", description = "The discount of environment rewards alone.")
    private @Nullable Double environment;

    @Option(names = "--discount-con", paramLabel = "B", description = "The discount of control rewards alone.")
    private @Nullable Double control;

    @Option(
            names = "--reward-range",
            split = ",",
            paramLabel = "R",
            description = "The least and the most that one step can pay, as in 0,1; for bounds that need it.")
    private List<Double> rewardRange = List.of();

    @Option(
            names = "--max-weight",
            paramLabel = "W",
            description = "The largest weight a journey can have, for bounds that need it.")
    private @Nullable Double maxWeight;

    @Option(
            names = "--min-ess",
            paramLabel = "N",
            defaultValue = "30",
            description = "The effective sample below which nothing is said; default 30 journeys.")
    private double leastSample;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Of the bootstrap; default 10000.")
    private int replicates;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where all chance comes from, the split included; default 1.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "The result does not depend on it.")
    private @Nullable Integer threads;

    ImprovementSettings settings(CommandLine command) {
        try {
            return new ImprovementSettings(
                    proof(),
                    estimator,
                    asked(),
                    split,
                    learners.stream()
                            .flatMap(name -> CandidateLearner.named(name).stream())
                            .toList(),
                    discounts(),
                    horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ProofSettings proof() {
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        BoundSettings bounds =
                new BoundSettings(BoundMethod.named(bound), confidence, replicates, new Seed(seed), workers);
        return new ProofSettings(
                List.of(estimator),
                Tuning.DEFAULT,
                bounds,
                range(),
                maxWeight == null ? OptionalDouble.empty() : OptionalDouble.of(maxWeight),
                new Safeguard(leastSample, Safeguard.DEFAULT.mostUnsupported()),
                Fitting.of(new Seed(seed)),
                new Baseline.Behaviour(),
                OptionalDouble.empty());
    }

    private OptionalDouble asked() {
        if (minValue.equals("today")) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(minValue));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "--min-value is \"" + minValue + "\", expected today or a number.", notANumber);
        }
    }

    private Discounts discounts() {
        if ((environment == null) != (control == null) || (environment != null && discount != null)) {
            throw new IllegalArgumentException(
                    "Give either --discount G, or both --discount-env A and --discount-con B.");
        }
        return environment != null && control != null
                ? new Discounts(environment, control)
                : Discounts.same(discount == null ? 1 : discount);
    }

    private Optional<Interval> range() {
        if (rewardRange.isEmpty()) {
            return Optional.empty();
        }
        if (rewardRange.size() != 2) {
            throw new IllegalArgumentException(
                    "The reward range is " + rewardRange + ", expected two numbers such as 0,1.");
        }
        return Optional.of(new Interval(rewardRange.get(0), rewardRange.get(1)));
    }
}
