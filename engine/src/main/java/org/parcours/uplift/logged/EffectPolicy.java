package org.parcours.uplift.logged;

import java.util.List;
import org.parcours.log.JourneyLog;

/**
 * The policy that takes at each step of a log the action of the highest value: value · effect − cost of a treatment, 0 of the
 * control. So a treatment is taken only where it earns more than nothing; of equal ones the first.
 */
public final class EffectPolicy {
    private final List<String> arms;
    private final int[] chosen;

    private EffectPolicy(List<String> arms, int[] chosen) {
        this.arms = arms;
        this.chosen = chosen;
    }

    /**
     * The policy on the steps of a log.
     *
     * @param arms the model's, the control first; names of actions
     * @param effects of each arm but the control and each step
     * @param value of a unit of the outcome, of each step
     * @param cost of each arm but the control and each step
     */
    public static EffectPolicy of(List<String> arms, double[][] effects, double[] value, double[][] cost) {
        int[] chosen = new int[value.length];
        for (int row = 0; row < chosen.length; row++) {
            double best = 0;
            for (int treatment = 0; treatment < effects.length; treatment++) {
                double worth = value[row] * effects[treatment][row] - cost[treatment][row];
                if (worth > best) {
                    best = worth;
                    chosen[row] = treatment + 1;
                }
            }
        }
        return new EffectPolicy(List.copyOf(arms), chosen);
    }

    /** At how many steps an arm is taken. */
    public int steps(int arm) {
        int steps = 0;
        for (int each : chosen) {
            steps += each == arm ? 1 : 0;
        }
        return steps;
    }

    /**
     * Of each step the probability of the logged action: 1 where it is the chosen one, else 0.
     *
     * @throws IllegalArgumentException when the log never does what is an arm
     */
    public double[] probabilities(JourneyLog log) {
        int[] action = arms.stream()
                .mapToInt(arm -> log.actions().find(arm).orElse(JourneyLog.NONE))
                .toArray();
        for (int arm = 0; arm < action.length; arm++) {
            if (action[arm] == JourneyLog.NONE) {
                throw new IllegalArgumentException("The model has an arm \"" + arms.get(arm) + "\", but " + log.source()
                        + " knows only the actions "
                        + String.join(", ", log.actions().list())
                        + "; a policy can be proved only where its actions were tried.");
            }
        }
        double[] probability = new double[log.steps()];
        for (int row = 0; row < probability.length; row++) {
            probability[row] = log.action(row) == action[chosen[row]] ? 1 : 0;
        }
        return probability;
    }
}
