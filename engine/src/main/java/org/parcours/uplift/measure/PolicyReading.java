package org.parcours.uplift.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * What customers would yield on average under the policy that foretold effects make: each gets his best treatment where that
 * is foretold to change more than the threshold, and else the control.
 *
 * @param threshold the least effect that is worth a treatment
 * @param treatedShare the share of customers whom the policy treats
 * @param inversePropensity the policy's value, see {@link PolicyValue#inversePropensity}
 * @param doublyRobust the policy's value, see {@link PolicyValue#doublyRobust}
 * @param arms the values of one arm for all, the control first
 * @param gain how much more the policy yields than the best of the single arms, doubly robust
 */
public record PolicyReading(
        double threshold,
        double treatedShare,
        Measured inversePropensity,
        Measured doublyRobust,
        List<ArmValue> arms,
        Measured gain) {
    public PolicyReading {
        arms = List.copyOf(arms);
    }

    /**
     * What everybody would yield in one arm.
     *
     * @param arm its name
     * @param value the mean outcome, doubly robust
     */
    public record ArmValue(String arm, Measured value) {}

    /**
     * Reads a policy.
     *
     * @param ofArms of each arm the doubly robust score of each row
     */
    static PolicyReading of(ScoredTrial trial, double[][] ofArms, double threshold, EvaluationSettings settings) {
        int[] choice = trial.choice(threshold);
        List<ArmValue> arms = new ArrayList<>();
        int best = 0;
        for (int arm = 0; arm < ofArms.length; arm++) {
            Measured value = Mean.of(ofArms[arm], trial.units(), settings);
            arms.add(new ArmValue(trial.trial().arms().get(arm), value));
            best = value.value() > arms.get(best).value().value() ? arm : best;
        }
        double[] chosen = new double[choice.length];
        double[] more = new double[choice.length];
        int treated = 0;
        for (int row = 0; row < choice.length; row++) {
            chosen[row] = ofArms[choice[row]][row];
            more[row] = chosen[row] - ofArms[best][row];
            treated += choice[row] > 0 ? 1 : 0;
        }
        return new PolicyReading(
                threshold,
                (double) treated / choice.length,
                PolicyValue.inversePropensity(trial, choice, settings),
                Mean.of(chosen, trial.units(), settings),
                arms,
                Mean.of(more, trial.units(), settings));
    }
}
