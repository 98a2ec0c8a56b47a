package org.parcours.plan.bandit;

import java.util.Arrays;
import java.util.List;
import org.parcours.num.Seed;

/** What may come of an arm in a state, and how often. */
final class Outcomes {
    private static final double SUM_TOLERANCE = 1e-9;

    private final double[] rewards;
    private final double[] upTo;
    private final double mean;

    Outcomes(String state, String arm, List<double[]> outcomes) {
        rewards = new double[outcomes.size()];
        upTo = new double[outcomes.size()];
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < rewards.length; i++) {
            double probability = outcomes.get(i)[0];
            rewards[i] = outcomes.get(i)[1];
            if (!(probability >= 0 && probability <= 1) || !Double.isFinite(rewards[i])) {
                throw new IllegalArgumentException(
                        "Arm \"%s\" of state \"%s\" earns %s with probability %s; rewards must be finite, probabilities in [0, 1]."
                                .formatted(arm, state, rewards[i], probability));
            }
            sum += probability;
            weighted += probability * rewards[i];
            upTo[i] = sum;
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "The probabilities of arm \"%s\" in state \"%s\" sum to %s, but must sum to 1 within %s."
                            .formatted(arm, state, sum, SUM_TOLERANCE));
        }
        mean = weighted;
    }

    double draw(long word) {
        double uniform = Seed.uniformOf(word) * upTo[upTo.length - 1];
        int i = 0;
        while (upTo[i] <= uniform) {
            i++;
        }
        return rewards[i];
    }

    double mean() {
        return mean;
    }

    double low() {
        return Arrays.stream(rewards).min().orElseThrow();
    }

    double high() {
        return Arrays.stream(rewards).max().orElseThrow();
    }
}
