package org.parcours.uplift.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.prove.experiment.Trial;

/**
 * All that a trial says of foretold effects.
 *
 * <p>Where the chances of arms differ between customers, average effects, priority and policy are weighted by them. What
 * compares arms among the first of a ranking is not: there customers of one score differ in what decided on their arm.
 *
 * @param arms of each treatment its average effect, whatever was foretold
 * @param average the average effect of the treatment, or of all treatments together as they were drawn
 * @param isWeighted whether the chances of arms differ between customers, so that the ranking's measures do not hold
 * @param ranking what the ranking by the greatest foretold effect is worth
 * @param priority the same by doubly robust scores, with the scale of the foretold effects
 * @param policy what treating by the foretold effects yields
 */
public record UpliftEvaluation(
        List<ArmEffect> arms,
        Measured average,
        boolean isWeighted,
        RankingReading ranking,
        PriorityReading priority,
        PolicyReading policy) {
    public UpliftEvaluation {
        arms = List.copyOf(arms);
    }

    /**
     * The average effect of a treatment.
     *
     * @param arm its name
     * @param rows how many customers had it
     * @param effect against the control
     */
    public record ArmEffect(String arm, int rows, Measured effect) {}

    /**
     * Evaluates foretold effects.
     *
     * @param scores doubly robust scores of each customer's best treatment against the control; where empty, made from the
     *     arms' means
     * @param threshold the least foretold effect that is worth a treatment
     */
    public static UpliftEvaluation of(
            ScoredTrial trial, Optional<double[]> scores, double threshold, EvaluationSettings settings) {
        int[] arm = trial.arms();
        List<String> names = trial.trial().arms();
        double[][] ofArms = EffectScores.ofArmMeans(arm, trial.outcome(), trial.propensities(), names.size());
        double[] effect = scores.orElseGet(() -> EffectScores.ofChoice(ofArms, trial.bestTreatments()));
        boolean isWeighted = !trial.propensities().isConstant();
        return new UpliftEvaluation(
                isWeighted
                        ? weighted(trial, ofArms, settings)
                        : effects(trial.drawn(), trial.outcome(), trial.units(), settings),
                isWeighted ? pooled(arm, ofArms, trial.units(), settings) : pooled(arm, trial, settings),
                isWeighted,
                RankingReading.of(trial.ranked(), settings),
                PriorityReading.of(trial.greatestEffects(), effect, trial.units(), settings),
                PolicyReading.of(trial, ofArms, threshold, settings));
    }

    /** The average effects of all treatments of a randomised trial. */
    public static List<ArmEffect> effects(Trial trial, double[] outcome, Units units, EvaluationSettings settings) {
        int[] arm = new int[trial.units()];
        int[] rows = new int[trial.arms().size()];
        for (int row = 0; row < arm.length; row++) {
            arm[row] = trial.arm(row);
            rows[arm[row]]++;
        }
        List<ArmEffect> effects = new ArrayList<>();
        for (int treatment = 1; treatment < rows.length; treatment++) {
            Measured effect = AverageEffect.of(arm, outcome, treatment, 0, units, settings);
            effects.add(new ArmEffect(trial.arms().get(treatment), rows[treatment], effect));
        }
        return List.copyOf(effects);
    }

    /** The average effects by doubly robust scores, where arms were not drawn with the same chances for all. */
    private static List<ArmEffect> weighted(ScoredTrial trial, double[][] ofArms, EvaluationSettings settings) {
        List<ArmEffect> effects = new ArrayList<>();
        for (int treatment = 1; treatment < ofArms.length; treatment++) {
            int rows = 0;
            double[] scores = new double[trial.rows()];
            for (int row = 0; row < scores.length; row++) {
                scores[row] = ofArms[treatment][row] - ofArms[0][row];
                rows += trial.trial().arm(row) == treatment ? 1 : 0;
            }
            effects.add(
                    new ArmEffect(trial.trial().arms().get(treatment), rows, Mean.of(scores, trial.units(), settings)));
        }
        return List.copyOf(effects);
    }

    /** The effects of all treatments in the shares that they have. */
    private static Measured pooled(int[] arm, double[][] ofArms, Units units, EvaluationSettings settings) {
        int[] rows = new int[ofArms.length];
        for (int each : arm) {
            rows[each]++;
        }
        double[] scores = new double[arm.length];
        for (int treatment = 1; treatment < ofArms.length; treatment++) {
            double share = (double) rows[treatment] / (arm.length - rows[0]);
            for (int row = 0; row < scores.length; row++) {
                scores[row] += share * (ofArms[treatment][row] - ofArms[0][row]);
            }
        }
        return Mean.of(scores, units, settings);
    }

    private static Measured pooled(int[] arm, ScoredTrial trial, EvaluationSettings settings) {
        int[] treated = new int[arm.length];
        for (int row = 0; row < arm.length; row++) {
            treated[row] = Math.min(1, arm[row]);
        }
        return AverageEffect.of(treated, trial.outcome(), 1, 0, trial.units(), settings);
    }
}
