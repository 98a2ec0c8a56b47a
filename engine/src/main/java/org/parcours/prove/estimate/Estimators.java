package org.parcours.prove.estimate;

import java.util.List;

/** The estimators there are. On journeys of one step some have a second name, and more are defined. */
public final class Estimators {
    private static final List<String> ONE_STEP =
            List.of("dm", "ips", "snips", "clipped-ips", "dr", "sndr", "switch-dr", "dr-os", "mrdr", "replay");
    private static final List<String> JOURNEYS =
            List.of("dm", "fqe", "is", "wis", "pdis", "cwpdis", "mis", "dr", "wdr", "magic");

    private static final List<String> DECIDING =
            List.of("dr", "sndr", "wdr", "snips", "cwpdis", "ips", "pdis", "wis", "is");

    private Estimators() {}

    /**
     * The names of those that may decide whether a policy is better: consistent ones, which no model, clip, switch or
     * shrinkage has moved; those first that mostly vary least.
     */
    public static List<String> deciding() {
        return DECIDING;
    }

    /** The names of those that are tried when none is named: for journeys of one step, or of several. */
    public static List<String> all(boolean oneStep) {
        return oneStep ? ONE_STEP : JOURNEYS;
    }

    /** The estimator of a name. */
    public static Estimator named(String id, Tuning tuning, Fitting fitting) {
        return switch (id) {
            case "dm" -> new DirectMethod(id);
            case "fqe" -> new FittedQEvaluation(id, fitting.regressor().isPresent());
            case "is", "ips" -> new ImportanceSampling(id);
            case "wis", "snips" -> new WeightedImportanceSampling(id);
            case "pdis" -> new PerDecisionImportanceSampling(id);
            case "cwpdis" -> new ConsistentWeightedPerDecision(id);
            case "mis" -> new MarginalizedImportanceSampling(id);
            case "dr" -> new DoublyRobust(id);
            case "wdr", "sndr" -> new WeightedDoublyRobust(id);
            case "magic" -> new Magic(id);
            case "mrdr" -> new MoreRobustDoublyRobust(id, fitting);
            case "clipped-ips" -> new ClippedInversePropensity(id, tuning.clip());
            case "switch-dr" -> new SwitchDoublyRobust(id, tuning.switchThreshold());
            case "dr-os" -> new OptimisticShrinkage(id, tuning.shrinkage());
            case "replay" -> new Replay(id);
            default -> throw new IllegalArgumentException("""
                        There is no estimator "%s".
                        Take dm, ips or is, snips or wis, pdis, cwpdis, mis, fqe, dr, sndr or wdr, magic, or for journeys of one step clipped-ips, switch-dr, dr-os, mrdr or replay; or all.""".formatted(id));
        };
    }
}
