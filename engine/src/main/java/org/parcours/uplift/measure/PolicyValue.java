package org.parcours.uplift.measure;

import org.parcours.uplift.Propensities;

/** What customers would yield on average, if each got the arm that a policy chooses for him. */
public final class PolicyValue {
    private PolicyValue() {}

    /**
     * By inverse propensity: the mean of y·1{h(x) = t}/p_t. Right where the propensities are. Where these are the arms' own
     * shares, the estimate is a sum of means within the arms, each row errs only against the mean of its own arm, and the
     * interval is narrower than one for propensities known beforehand.
     *
     * <p>Source: D. G. Horvitz, D. J. Thompson, JASA 47, 1952; for estimated propensities K. Hirano, G. W. Imbens, G.
     * Ridder, Econometrica 71, 2003.
     *
     * @param choice of each row the arm that the policy gives it
     */
    public static Measured inversePropensity(ScoredTrial trial, int[] choice, EvaluationSettings settings) {
        Propensities propensities = trial.propensities();
        int[] arm = trial.arms();
        double[] terms = new double[arm.length];
        for (int row = 0; row < terms.length; row++) {
            terms[row] = arm[row] == choice[row] ? trial.outcome()[row] / propensities.of(row, arm[row]) : 0;
        }
        double value = Mean.value(terms);
        double[] expected =
                trial.hasShares() ? meansOfArms(terms, arm, trial.trial().arms().size()) : new double[] {};
        double[] added = new double[terms.length];
        for (int row = 0; row < added.length; row++) {
            added[row] = (terms[row] - (trial.hasShares() ? expected[arm[row]] : value)) / terms.length;
        }
        return Measured.normal(
                value,
                Influence.standardError(added, trial.units()),
                settings.quantile(trial.units().count()));
    }

    /**
     * By doubly robust scores of the arms: the mean score of the arm that is chosen.
     *
     * @param ofArms of each arm the score of each row, see {@link EffectScores}
     * @param choice of each row the arm that the policy gives it
     */
    public static Measured doublyRobust(double[][] ofArms, int[] choice, Units units, EvaluationSettings settings) {
        double[] terms = new double[choice.length];
        for (int row = 0; row < terms.length; row++) {
            terms[row] = ofArms[choice[row]][row];
        }
        return Mean.of(terms, units, settings);
    }

    private static double[] meansOfArms(double[] terms, int[] arm, int arms) {
        double[] sum = new double[arms];
        int[] rows = new int[arms];
        for (int row = 0; row < arm.length; row++) {
            sum[arm[row]] += terms[row];
            rows[arm[row]]++;
        }
        for (int each = 0; each < arms; each++) {
            sum[each] /= Math.max(1, rows[each]);
        }
        return sum;
    }
}
