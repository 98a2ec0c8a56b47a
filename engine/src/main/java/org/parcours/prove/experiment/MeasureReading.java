package org.parcours.prove.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an experiment says of one measure.
 *
 * @param measure its name
 * @param kind how it was compared
 * @param arms what each arm says, the control first
 * @param comparisons each other arm with the control
 * @param adjustment what taking out earlier knowledge brought; empty where there was none
 * @param beliefs in each arm; empty where an arm does not vary
 */
public record MeasureReading(
        String measure,
        Measure.Kind kind,
        List<ArmReading> arms,
        List<Comparison> comparisons,
        Optional<Adjustment> adjustment,
        Optional<List<Belief>> beliefs) {
    /** The fewest units of an arm of which anything is said. */
    private static final int FEWEST = 2;

    public MeasureReading {
        arms = List.copyOf(arms);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * What earlier knowledge brought.
     *
     * @param slope by how much a value moves with one unit of what was known
     * @param varianceLeft the part of the variance that is left, in [0, 1]: 1 − ρ²
     */
    public record Adjustment(double slope, double varianceLeft) {}

    /** Reads all units. */
    static MeasureReading of(Trial trial, Measure measure, ReadingSettings settings) {
        return find(trial, measure, trial.all(), settings)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The measure \"%s\" cannot be compared: each arm needs at least %d units%s."
                                .formatted(
                                        measure.name(),
                                        FEWEST,
                                        measure.kind() == Measure.Kind.RATIO ? ", and denominators above 0" : "")));
    }

    /** Reads some units; empty where an arm has fewer than two of them, or nothing below its ratio's bar. */
    static Optional<MeasureReading> find(Trial trial, Measure measure, int[] units, ReadingSettings settings) {
        for (int count : trial.counts(units)) {
            if (count < FEWEST) {
                return Optional.empty();
            }
        }
        ArmMoments moments = new ArmMoments(trial, measure, units);
        for (double value : moments.value) {
            if (!Double.isFinite(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(of(trial, measure, moments, settings));
    }

    private static MeasureReading of(Trial trial, Measure measure, ArmMoments moments, ReadingSettings settings) {
        double slope = measure.isAdjusted() ? moments.slope() : 0;
        boolean isRate = measure.kind() == Measure.Kind.RATE && !measure.isAdjusted();
        List<ArmReading> arms = arms(trial, moments, slope, isRate);
        boolean isMean = measure.kind() != Measure.Kind.RATIO && !isRate;
        return new MeasureReading(
                measure.name(),
                measure.kind(),
                arms,
                new Comparisons(arms, isRate, isMean, settings).all(),
                measure.isAdjusted() ? Optional.of(adjustment(moments, slope)) : Optional.empty(),
                beliefs(arms, isRate));
    }

    /** A rate's variance is p (1 − p); elsewhere it is estimated with n − 1. */
    private static List<ArmReading> arms(Trial trial, ArmMoments moments, double slope, boolean isRate) {
        double mean = moments.meanCovariate();
        List<ArmReading> arms = new ArrayList<>();
        for (int arm = 0; arm < trial.arms().size(); arm++) {
            int units = moments.units[arm];
            arms.add(new ArmReading(
                    trial.arms().get(arm),
                    units,
                    moments.value[arm] - slope * (moments.covariate[arm] - mean),
                    Math.sqrt(moments.left(arm, slope) / (isRate ? units : units - 1))));
        }
        return arms;
    }

    private static Adjustment adjustment(ArmMoments moments, double slope) {
        double left = 0;
        for (int arm = 0; arm < moments.units.length; arm++) {
            left += moments.left(arm, slope);
        }
        double all = ArmMoments.sum(moments.squares);
        return new Adjustment(slope, all == 0 ? 1 : left / all);
    }

    private static Optional<List<Belief>> beliefs(List<ArmReading> arms, boolean isRate) {
        List<Posterior> posteriors = new ArrayList<>();
        for (ArmReading arm : arms) {
            if (!isRate && arm.deviation() == 0) {
                return Optional.empty();
            }
            posteriors.add(
                    isRate
                            ? new Posterior.Beta(1 + arm.value() * arm.units(), 1 + (1 - arm.value()) * arm.units())
                            : new Posterior.Normal(arm.value(), arm.standardError()));
        }
        return Optional.of(new Beliefs(posteriors).all());
    }
}
