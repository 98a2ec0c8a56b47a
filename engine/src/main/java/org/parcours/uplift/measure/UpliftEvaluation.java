package org.parcours.uplift.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.prove.experiment.Trial;

/**
 * All that a trial says of foretold effects.
 *
 * @param arms of each treatment its average effect, whatever was foretold
 * @param average the average effect of the treatment, or of all treatments together as they were drawn
 * @param ranking what the ranking by the greatest foretold effect is worth
 * @param priority the same by doubly robust scores, with the scale of the foretold effects
 * @param policy what treating by the foretold effects yields
 */
public record UpliftEvaluation(
        List<ArmEffect> arms,
        Measured average,
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
        return new UpliftEvaluation(
                effects(trial.drawn(), trial.outcome(), trial.units(), settings),
                pooled(arm, trial, settings),
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

    private static Measured pooled(int[] arm, ScoredTrial trial, EvaluationSettings settings) {
        int[] treated = new int[arm.length];
        for (int row = 0; row < arm.length; row++) {
            treated[row] = Math.min(1, arm[row]);
        }
        return AverageEffect.of(treated, trial.outcome(), 1, 0, trial.units(), settings);
    }
}
