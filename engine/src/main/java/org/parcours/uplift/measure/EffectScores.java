package org.parcours.uplift.measure;

import java.util.Arrays;
import org.parcours.uplift.Propensities;

/**
 * Doubly robust scores: numbers, one a customer, whose mean in any group that was chosen without looking at outcomes is the
 * mean effect there. Each is what the models say, made good by the weighted error of the arm that was seen:
 * Γ_a = m_a + 1{t = a}·(y − m_a)/p_a, and that of an effect Γ_a − Γ_0.
 *
 * <p>Right where the propensities are, whatever the models; the better the models, the less they spread. Source: J. M.
 * Robins, A. Rotnitzky, L. P. Zhao, "Estimation of regression coefficients when some regressors are not always observed",
 * JASA 89, 1994.
 */
public final class EffectScores {
    private EffectScores() {}

    /**
     * The scores of each arm's outcome.
     *
     * @param arm of each row its arm
     * @param outcome of each row what came of it
     * @param models of each arm the expected outcome of each row, from models that did not see the row
     * @return of each arm the score of each row
     */
    public static double[][] ofArms(int[] arm, double[] outcome, Propensities propensities, double[][] models) {
        double[][] scores = new double[models.length][];
        for (int each = 0; each < models.length; each++) {
            scores[each] = models[each].clone();
        }
        for (int row = 0; row < arm.length; row++) {
            double error = outcome[row] - models[arm[row]][row];
            scores[arm[row]][row] += error / propensities.of(row, arm[row]);
        }
        return scores;
    }

    /** The scores of each arm's outcome where nothing is foretold but the arm's mean, as a randomised trial allows. */
    public static double[][] ofArmMeans(int[] arm, double[] outcome, Propensities propensities, int arms) {
        double[][] models = new double[arms][arm.length];
        for (int each = 0; each < arms; each++) {
            Arrays.fill(models[each], ArmMean.of(arm, outcome, each));
        }
        return ofArms(arm, outcome, propensities, models);
    }

    /** The scores of the effect of each row's chosen arm against the control, which has number 0. */
    public static double[] ofChoice(double[][] ofArms, int[] choice) {
        double[] scores = new double[choice.length];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = ofArms[choice[row]][row] - ofArms[0][row];
        }
        return scores;
    }
}
