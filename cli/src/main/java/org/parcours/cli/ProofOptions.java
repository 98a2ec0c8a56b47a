package org.parcours.cli;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parcours.plan.Discounts;
import org.parcours.prove.Baseline;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.Safeguard;
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
            names = "--estimators",
            split = ",",
            paramLabel = "E",
            defaultValue = "all",
            description = "Names between commas, or all (default) that fit the log.")
    private List<String> estimators = List.of();

    @Option(names = "--level", paramLabel = "P", defaultValue = "0.95", description = "The confidence; default 0.95.")
    private double level;

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

    @Mixin
    private final ReturnOptions returns = new ReturnOptions();

    @Mixin
    private final BoundOptions bounds = new BoundOptions();

    @Mixin
    private final RandomOptions random = new RandomOptions();

    /** How many steps count. */
    OptionalInt horizon() {
        return returns.horizon();
    }

    /** What later rewards are worth. */
    Discounts discounts(CommandLine command) {
        try {
            return returns.discounts();
        } catch (IllegalArgumentException wrong) {
            throw wrongUsage(command, wrong);
        }
    }

    /** Everything else. */
    ProofSettings settings(CommandLine command) {
        try {
            Tuning tuned = new Tuning(clip, switchThreshold, shrinkage, isBySlope());
            Fitting fitted = fitting.fitting(random.seed(), random.threads());
            List<String> named = estimators.equals(List.of("all")) ? List.of() : estimators;
            named.forEach(id -> Estimators.named(id, tuned, fitted));
            return new ProofSettings(
                    named,
                    tuned,
                    bounds.settings(level, random),
                    bounds.rewardRange(),
                    bounds.maxWeight(),
                    new Safeguard(bounds.leastSample(), mostUnsupported),
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

    private static ParameterException wrongUsage(CommandLine command, IllegalArgumentException wrong) {
        return new ParameterException(command, String.valueOf(wrong.getMessage()), wrong);
    }
}
