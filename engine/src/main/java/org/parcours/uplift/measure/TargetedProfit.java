package org.parcours.uplift.measure;

/**
 * What treating some customers really earned more than treating nobody, by a trial in which chance decided.
 *
 * @param each the profit a customer, over all customers of the trial: the mean doubly robust score of each one's chosen arm
 *     less that of the control, where the outcome is what each earned after his own costs
 * @param netIncremental the same as a bare difference of sums, as seen: what those earned who were to be treated and were,
 *     less what those earned who were to be treated and were not. It halves where only half were treated, and compares arms
 *     of about one size only
 */
public record TargetedProfit(Measured each, double netIncremental) {
    /**
     * Measures a choice.
     *
     * @param trial who was in which arm; its foretold effects play no part
     * @param earned of each row what it brought, the costs of its own arm subtracted
     * @param choice of each row the arm that is chosen for it, 0 to leave it alone
     */
    public static TargetedProfit of(ScoredTrial trial, double[] earned, int[] choice, EvaluationSettings settings) {
        int[] arm = trial.arms();
        double[][] ofArms = EffectScores.ofArmMeans(
                arm, earned, trial.propensities(), trial.trial().arms().size());
        double net = 0;
        for (int row = 0; row < arm.length; row++) {
            if (choice[row] > 0) {
                net += arm[row] == choice[row] ? earned[row] : arm[row] == 0 ? -earned[row] : 0;
            }
        }
        return new TargetedProfit(Mean.of(EffectScores.ofChoice(ofArms, choice), trial.units(), settings), net);
    }
}
