package org.parcours.uplift.measure;

import java.util.List;
import java.util.Optional;

/**
 * What doubly robust scores of effects say of priorities. Intervals of areas and curve come from half-samples.
 *
 * @param rows how many customers there are
 * @param average the average effect
 * @param autoc see {@link RankedEffects#autoc}
 * @param qini see {@link RankedEffects#qini}
 * @param curve the targeting operator characteristic
 * @param line the best linear predictor; empty where all priorities are equal
 * @param groups the effects of fifths of the customers, the least foretold ones first
 * @param calibration see {@link CalibrationScore}; empty where the effects of groups do not differ
 */
public record PriorityReading(
        int rows,
        Measured average,
        Measured autoc,
        Measured qini,
        List<CurvePoint> curve,
        Optional<BestLinearPredictor> line,
        List<EffectGroup> groups,
        Optional<Measured> calibration) {
    private static final int GROUPS = 5;

    public PriorityReading {
        curve = List.copyOf(curve);
        groups = List.copyOf(groups);
    }

    /**
     * Reads scores. O((replicates + log n) · n).
     *
     * @param priority of each row its priority; where it is a foretold effect, line, groups and calibration judge its scale
     * @param effect of each row the doubly robust score of its effect
     */
    public static PriorityReading of(double[] priority, double[] effect, Units units, EvaluationSettings settings) {
        RankedEffects ranked = RankedEffects.of(priority, effect, units);
        double[] values = all(ranked);
        double[] errors = HalfSamples.standardErrors(ranked, PriorityReading::all, settings);
        double quantile = settings.quantile(units.count());
        return new PriorityReading(
                ranked.rows(),
                Mean.of(effect, units, settings),
                Measured.normal(values[0], errors[0], quantile),
                Measured.normal(values[1], errors[1], quantile),
                CurvePoint.points(values, errors, 3, quantile),
                isConstant(priority)
                        ? Optional.empty()
                        : Optional.of(BestLinearPredictor.of(priority, effect, units, settings)),
                EffectGroup.of(priority, effect, GROUPS, units, settings),
                Double.isNaN(values[2])
                        ? Optional.empty()
                        : Optional.of(Measured.normal(values[2], errors[2], quantile)));
    }

    private static double[] all(RankedEffects ranked) {
        double[] all = new double[3 + 100];
        double[] toc = ranked.characteristic();
        all[0] = RankedEffects.autoc(toc);
        all[1] = RankedEffects.qini(toc);
        all[2] = ranked.calibration(GROUPS);
        System.arraycopy(CurvePoint.characteristic(toc), 0, all, 3, 100);
        return all;
    }

    private static boolean isConstant(double[] priority) {
        for (double each : priority) {
            if (each != priority[0]) {
                return false;
            }
        }
        return true;
    }
}
