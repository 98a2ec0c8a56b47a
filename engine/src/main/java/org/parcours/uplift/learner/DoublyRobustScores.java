package org.parcours.uplift.learner;

import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.measure.EffectScores;

/**
 * Of each customer and arm a number whose mean is the mean outcome if all were put into that arm:
 *
 * <pre>  ψ_t = μ_t(x) + 1{w = t} · (y − μ_t(x)) / e_t(x)</pre>
 *
 * with outcomes μ cross-fitted. It is right where either the outcomes or the propensities are.
 *
 * <p>Source: J. M. Robins, A. Rotnitzky, L. P. Zhao, "Estimation of regression coefficients when some regressors are not
 * always observed", JASA 89, 1994; as scores of customers E. H. Kennedy, "Towards optimal doubly robust estimation of
 * heterogeneous causal effects", Electronic Journal of Statistics 17, 2023, §3.
 */
public final class DoublyRobustScores {
    private final double[][] byArm;

    private DoublyRobustScores(double[][] byArm) {
        this.byArm = byArm;
    }

    /** Scores whose outcomes are learnt by a base in some parts of the customers. */
    public static DoublyRobustScores of(UpliftData data, Propensities propensities, Base base, int folds, Seed seed) {
        boolean isBinary = data.isBinary();
        Folds parts = Folds.of(data, folds, seed);
        double[][] byArm = new double[data.arms()][data.rows()];
        for (int part = 0; part < folds; part++) {
            UpliftData outside = data.select(parts.outside(part));
            int[] inside = parts.inside(part);
            for (int arm = 0; arm < byArm.length; arm++) {
                double[] predicted = ArmOutcomes.of(
                                outside, arm, base, isBinary, seed.child((long) part * byArm.length + arm))
                        .predict(data.customers().select(inside));
                for (int i = 0; i < inside.length; i++) {
                    byArm[arm][inside[i]] = predicted[i];
                }
            }
        }
        return new DoublyRobustScores(EffectScores.ofArms(arms(data), data.outcomes(), propensities, byArm));
    }

    private static int[] arms(UpliftData data) {
        int[] arms = new int[data.rows()];
        for (int row = 0; row < arms.length; row++) {
            arms[row] = data.trial().arm(row);
        }
        return arms;
    }

    /** The score of a customer and an arm. */
    public double of(int row, int arm) {
        return byArm[arm][row];
    }

    /** Of each customer the score of a treatment less that of the control. */
    public double[] effects(int treatment) {
        double[] effects = new double[byArm[0].length];
        for (int row = 0; row < effects.length; row++) {
            effects[row] = byArm[treatment][row] - byArm[0][row];
        }
        return effects;
    }
}
