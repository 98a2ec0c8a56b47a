package org.parcours.uplift.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.parcours.num.IsotonicRegression;
import org.parcours.num.Pieces;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.measure.CalibrationScore;
import org.parcours.uplift.measure.EffectGroup;
import org.parcours.uplift.measure.EffectScores;
import org.parcours.uplift.measure.EvaluationSettings;
import org.parcours.uplift.measure.RecalibratedEffects;
import org.parcours.uplift.measure.Units;

/**
 * What brings foretold effects to the scale of those that came: of each treatment a function that never falls, learnt from
 * effects foretold by models that did not see the customer. Who comes before whom stays, but for ties.
 *
 * <p>Source: L. van der Laan, E. Ulloa-Pérez, M. Carone, A. Luedtke, "Causal isotonic calibration for heterogeneous treatment
 * effects", ICML 2023, algorithm 2.
 *
 * @param byTreatment of each treatment its function; that of arm k stands at k − 1
 * @param scales how right the scale was before and is after, in the order of the treatments
 */
public record Recalibration(List<IsotonicRegression> byTreatment, List<Scale> scales) {
    private static final int GROUPS = 5;

    public Recalibration {
        byTreatment = List.copyOf(byTreatment);
        scales = List.copyOf(scales);
    }

    /**
     * The calibration R² of a treatment's effects, over fifths of the customers by what was foretold first, see {@link
     * CalibrationScore}; empty where the effects of fifths do not differ. After is told by functions that did not see the
     * customer either.
     */
    public record Scale(OptionalDouble before, OptionalDouble after) {}

    /**
     * Learns the functions.
     *
     * @param learner whose models are to be recalibrated; one a fold is fitted
     * @param folds in how many parts customers are dealt, at least 2
     * @param threads on which models are fitted beside each other, at least 1; the result does not depend on it
     */
    public static Recalibration of(
            UpliftLearner learner, UpliftData data, Propensities propensities, int folds, Seed seed, int threads) {
        double[][] foretold =
                crossFitted(learner, data, propensities, Folds.of(data, folds, seed.child(0)), seed, threads);
        double[][] ofArms = EffectScores.ofArmMeans(arms(data), data.outcomes(), propensities, data.arms());
        List<IsotonicRegression> maps = new ArrayList<>();
        List<Scale> scales = new ArrayList<>();
        for (int treatment = 1; treatment < data.arms(); treatment++) {
            double[] came = Customers.less(ofArms[treatment], ofArms[0]);
            double[] own = foretold[treatment - 1];
            maps.add(RecalibratedEffects.rule(own, came));
            scales.add(scale(own, came, folds, seed.child(1)));
        }
        return new Recalibration(maps, scales);
    }

    private static double[][] crossFitted(
            UpliftLearner learner, UpliftData data, Propensities propensities, Folds parts, Seed seed, int threads) {
        double[][] foretold = new double[data.arms() - 1][data.rows()];
        Pieces.work(parts.count(), threads, part -> {
            int[] outside = parts.outside(part);
            int[] inside = parts.inside(part);
            UpliftModel model = learner.fit(
                    data.select(outside),
                    propensities.select(outside),
                    seed.child(2).child(part));
            double[][] effects = model.effects(data.customers().select(inside));
            for (int treatment = 0; treatment < effects.length; treatment++) {
                for (int i = 0; i < inside.length; i++) {
                    foretold[treatment][inside[i]] = effects[treatment][i];
                }
            }
        });
        return foretold;
    }

    private static int[] arms(UpliftData data) {
        int[] arms = new int[data.rows()];
        for (int row = 0; row < arms.length; row++) {
            arms[row] = data.trial().arm(row);
        }
        return arms;
    }

    private static Scale scale(double[] foretold, double[] came, int folds, Seed seed) {
        Units units = Units.each(came.length);
        double[] after = RecalibratedEffects.crossFitted(foretold, came, units, folds, seed);
        List<EffectGroup> before = EffectGroup.of(foretold, came, GROUPS, units, EvaluationSettings.usual(seed));
        double[] rows = new double[before.size()];
        double[] mean = new double[rows.length];
        double[] effect = new double[rows.length];
        double[] recalibrated = new double[rows.length];
        for (int group = 0; group < rows.length; group++) {
            rows[group] = before.get(group).rows();
            mean[group] = before.get(group).foretold();
            effect[group] = before.get(group).effect().value();
        }
        for (int row = 0; row < came.length; row++) {
            int group = 0;
            while (foretold[row] > before.get(group).greatest()) {
                group++;
            }
            recalibrated[group] += after[row] / rows[group];
        }
        return new Scale(
                known(CalibrationScore.of(rows, mean, effect)), known(CalibrationScore.of(rows, recalibrated, effect)));
    }

    private static OptionalDouble known(double score) {
        return Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /** A model whose effects are brought to scale. */
    public UpliftModel applied(UpliftModel model) {
        if (byTreatment.size() != model.arms() - 1) {
            throw new IllegalArgumentException("There are scales of " + byTreatment.size()
                    + " treatments, but the model has " + (model.arms() - 1) + "; give one for each.");
        }
        return new Applied(model, byTreatment);
    }

    private record Applied(UpliftModel model, List<IsotonicRegression> maps) implements UpliftModel {
        @Override
        public int arms() {
            return model.arms();
        }

        @Override
        public void effects(double[] features, double[] into) {
            model.effects(features, into);
            for (int treatment = 0; treatment < into.length; treatment++) {
                into[treatment] = maps.get(treatment).value(into[treatment]);
            }
        }

        @Override
        public double[][] effects(CustomerTable customers) {
            double[][] effects = model.effects(customers);
            for (int treatment = 0; treatment < effects.length; treatment++) {
                for (int row = 0; row < effects[treatment].length; row++) {
                    effects[treatment][row] = maps.get(treatment).value(effects[treatment][row]);
                }
            }
            return effects;
        }
    }
}
