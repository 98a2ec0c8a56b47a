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
import org.parcours.prove.estimate.Estimators;
import org.parcours.prove.estimate.Fitting;
import org.parcours.prove.estimate.Tuning;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a proof; what does not fit is wrong usage. */
final class ProofOptions {
    @Option(
            names = "--discount",
            paramLabel = "G",
            description = "What a reward of the next step is worth now, 0 to 1; default 1.")
    private @Nullable Double discount;

    @Option(names = "--discount-env", paramLabel = "A", description = "The discount of environment rewards alone.")
    private @Nullable Double environment;

    @Option(names = "--discount-con", paramLabel = "B", description = "The discount of control rewards alone.")
    private @Nullable Double control;

    @Option(names = "--horizon", paramLabel = "T", description = "How many steps of a journey count; default all.")
    private @Nullable Integer horizon;

    @Option(
            names = "--estimators",
            split = ",",
            paramLabel = "E",
            defaultValue = "all",
            description = "Names between commas, or all (default) that fit the log.")
    private List<String> estimators = List.of();

    @Option(names = "--level", paramLabel = "P", defaultValue = "0.95", description = "The confidence; default 0.95.")
    private double level;

    @Option(
            names = "--bound",
            paramLabel = "B",
            defaultValue = "bca",
            description = "bca (default), percentile, t, hoeffding, bernstein, anderson, hcope or anytime.")
    private String bound = "bca";

    @Option(
            names = "--reward-range",
            paramLabel = "LO,HI",
            description = "The least and the most that one step can pay, for bounds that need it.")
    private @Nullable String rewardRange;

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
            names = "--max-unsupported",
            paramLabel = "P",
            defaultValue = "0.05",
            description = "The target's largest mass on actions the log never shows; default 0.05.")
    private double mostUnsupported;

    @Option(names = "--clip", paramLabel = "W", defaultValue = "10", description = "Of clipped-ips; default 10.")
    private double clip;

    @Option(names = "--switch", paramLabel = "W", defaultValue = "1", description = "τ of switch-dr; default 1.")
    private double switchThreshold;

    @Option(names = "--shrinkage", paramLabel = "L", defaultValue = "100", description = "λ of dr-os; default 100.")
    private double shrinkage;

    @Option(
            names = "--tuning",
            paramLabel = "T",
            defaultValue = "given",
            description = "given (default): the three numbers above; slope: chosen from the log by SLOPE.")
    private String tuning = "given";

    @Mixin
    private final FittingOptions fitting = new FittingOptions();

    @Option(
            names = "--sensitivity",
            paramLabel = "F",
            description = "By which factor the odds of propensities may be off; default 1.5 where they are estimated.")
    private @Nullable Double sensitivity;

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
            description = "Where all chance comes from; default 1.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N", description = "The result does not depend on it.")
    private @Nullable Integer threads;

    /** How many steps count. */
    OptionalInt horizon() {
        return horizon == null ? OptionalInt.empty() : OptionalInt.of(horizon);
    }

    /** What later rewards are worth. */
    Discounts discounts(CommandLine command) {
        boolean both = environment != null && control != null;
        boolean any = environment != null || control != null;
        if (any != both || (any && discount != null)) {
            throw new ParameterException(
                    command, "Give either --discount G, or both --discount-env A and --discount-con B.");
        }
        try {
            return environment != null && control != null
                    ? new Discounts(environment, control)
                    : Discounts.same(discount == null ? 1 : discount);
        } catch (IllegalArgumentException wrong) {
            throw wrongUsage(command, wrong);
        }
    }

    /** Everything else. */
    ProofSettings settings(CommandLine command) {
        try {
            int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
            Tuning tuned = new Tuning(clip, switchThreshold, shrinkage, isBySlope());
            Fitting fitted = fitting.fitting(new Seed(seed), workers);
            List<String> named = estimators.equals(List.of("all")) ? List.of() : estimators;
            named.forEach(id -> Estimators.named(id, tuned, fitted));
            return new ProofSettings(
                    named,
                    tuned,
                    new BoundSettings(BoundMethod.named(bound), level, replicates, new Seed(seed), workers),
                    range(),
                    maxWeight == null ? OptionalDouble.empty() : OptionalDouble.of(maxWeight),
                    new Safeguard(leastSample, mostUnsupported),
                    fitted,
                    new Baseline.Behaviour(),
                    sensitivity == null ? OptionalDouble.empty() : OptionalDouble.of(sensitivity));
        } catch (IllegalArgumentException wrong) {
            throw wrongUsage(command, wrong);
        }
    }

    private boolean isBySlope() {
        if (!List.of("given", "slope").contains(tuning)) {
            throw new IllegalArgumentException("The tuning is \"" + tuning + "\", expected given or slope.");
        }
        return tuning.equals("slope");
    }

    private Optional<Interval> range() {
        if (rewardRange == null) {
            return Optional.empty();
        }
        String[] ends = rewardRange.split(",", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException(
                    "The reward range is \"" + rewardRange + "\", expected two numbers such as 0,1.");
        }
        return Optional.of(new Interval(Double.parseDouble(ends[0]), Double.parseDouble(ends[1])));
    }

    private static ParameterException wrongUsage(CommandLine command, IllegalArgumentException wrong) {
        return new ParameterException(command, String.valueOf(wrong.getMessage()), wrong);
    }
}
