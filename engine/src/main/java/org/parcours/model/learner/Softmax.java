package org.parcours.model.learner;

/** From scores on the log scale to probabilities: p_k = exp(s_k) / Σ exp(s_j), safe for scores of any size. */
public final class Softmax {
    private Softmax() {}

    /** Replaces scores by probabilities; answers with log Σ exp(s_j). */
    public static double apply(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(scores[k] - most);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return most + Math.log(sum);
    }

    /** The probability of the second of two classes whose log odds are given. */
    public static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
