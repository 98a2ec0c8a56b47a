package org.parcours.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parcours.num.Interval;
import org.parcours.prove.bound.BoundMethod;
import org.parcours.prove.bound.BoundSettings;
import picocli.CommandLine.Option;

/** How estimates are bounded, what bounds know beforehand, and how small a sample they leave unsaid. */
final class BoundOptions {
    @Option(
            names = "--bound",
            paramLabel = "B",
            defaultValue = "bca",
            description = "bca (default), percentile, t, hoeffding, bernstein, anderson, hcope or anytime.")
    private String method = "bca";

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

    BoundSettings settings(double level, RandomOptions random) {
        return new BoundSettings(BoundMethod.named(method), level, replicates, random.seed(), random.threads());
    }

    /** What one step can pay; empty where nobody said. */
    Optional<Interval> rewardRange() {
        if (rewardRange.isEmpty()) {
            return Optional.empty();
        }
        if (rewardRange.size() != 2) {
            throw new IllegalArgumentException(
                    "The reward range is " + rewardRange + ", expected two numbers such as 0,1.");
        }
        return Optional.of(new Interval(rewardRange.get(0), rewardRange.get(1)));
    }

    /** The largest weight a journey can have; empty where nobody said. */
    OptionalDouble maxWeight() {
        return maxWeight == null ? OptionalDouble.empty() : OptionalDouble.of(maxWeight);
    }

    /** The effective sample below which nothing is said, in journeys. */
    double leastSample() {
        return leastSample;
    }
}
