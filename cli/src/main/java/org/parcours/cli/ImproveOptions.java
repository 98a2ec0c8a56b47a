package org.parcours.cli;

import java.util.List;
import java.util.OptionalDouble;
import org.parcours.prove.Baseline;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.Safeguard;
import org.parcours.prove.estimate.Fitting;
import org.parcours.prove.estimate.Tuning;
import org.parcours.prove.improve.CandidateLearner;
import org.parcours.prove.improve.ImprovementSettings;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final ReturnOptions returns = new ReturnOptions();

    @Mixin
    private final BoundOptions bounds = new BoundOptions();

    @Mixin
    private final RandomOptions random = new RandomOptions();

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
                    returns.discounts(),
                    returns.horizon());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ProofSettings proof() {
        return new ProofSettings(
                List.of(estimator),
                Tuning.DEFAULT,
                bounds.settings(confidence, random),
                bounds.rewardRange(),
                bounds.maxWeight(),
                new Safeguard(bounds.leastSample(), Safeguard.DEFAULT.mostUnsupported()),
                Fitting.of(random.seed()),
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
}
