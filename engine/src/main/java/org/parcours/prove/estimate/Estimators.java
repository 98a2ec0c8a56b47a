package org.parcours.prove.estimate;

import java.util.List;

/** The estimators there are. On journeys of one step some have a second name, and more are defined. */
public final class Estimators {
    private Estimators() {}

    /** Those that are tried when none is named: for journeys of one step, or of several. */
    public static List<Estimator> all(boolean oneStep, Tuning tuning) {
        List<String> ids = oneStep
                ? List.of("dm", "ips", "snips", "clipped-ips", "dr", "sndr", "switch-dr", "dr-os")
                : List.of("dm", "is", "wis", "pdis", "cwpdis", "dr", "wdr");
        return ids.stream().map(id -> named(id, tuning)).toList();
    }

    /** The estimator of a name. */
    public static Estimator named(String id, Tuning tuning) {
        return switch (id) {
            case "dm" -> new DirectMethod(id);
            case "is", "ips" -> new ImportanceSampling(id);
            case "wis", "snips" -> new WeightedImportanceSampling(id);
            case "pdis" -> new PerDecisionImportanceSampling(id);
            case "cwpdis" -> new ConsistentWeightedPerDecision(id);
            case "dr" -> new DoublyRobust(id);
            case "wdr", "sndr" -> new WeightedDoublyRobust(id);
            case "clipped-ips" -> new ClippedInversePropensity(id, tuning.clip());
            case "switch-dr" -> new SwitchDoublyRobust(id, tuning.switchThreshold());
            case "dr-os" -> new OptimisticShrinkage(id, tuning.shrinkage());
            default -> throw new IllegalArgumentException("""
                        There is no estimator "%s".
                        Take dm, ips or is, snips or wis, pdis, cwpdis, dr, sndr or wdr, clipped-ips, switch-dr or dr-os, or all.""".formatted(id));
        };
    }
}
