package org.parcours.model.learner;

import java.util.Arrays;
import java.util.Map;
import org.parcours.num.Seed;

/**
 * Multinomial logistic regression on standardised features:
 *
 * <pre>  min −Σ w log p(class | z) / Σ w + penalty/2 · |β|²,   p(k | z) ∝ exp(b_k + zᵀβ_k)</pre>
 *
 * with a β_k for every class, as in J. Friedman, T. Hastie, R. Tibshirani, "Regularization paths for generalized linear
 * models via coordinate descent", Journal of Statistical Software 33, 2010, §4; intercepts bear no penalty. Unknown
 * values count as the mean. See {@link ConjugateNewton} for how it is solved.
 *
 * @param penalty at least 0; with 0 classes that can be told apart without error have no best fit, and it stops far out
 */
public record LogisticRegression(double penalty) implements Classifier {
    /** Small, so that probabilities are hardly drawn together, but classes that never mix keep a finite fit. */
    public static final LogisticRegression DEFAULT = new LogisticRegression(1e-4);

    public LogisticRegression {
        if (!(penalty >= 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The penalty is " + penalty + ", but must be at least 0 and finite.");
        }
    }

    @Override
    public String name() {
        return "logistic";
    }

    @Override
    public FittedLogistic fit(FeatureTable table, int[] target, int classes, double[] weight, Seed seed) {
        TrainingData.check(table, target, classes, weight);
        Standardization scale = Standardization.of(table, weight);
        SoftmaxLoss loss = new SoftmaxLoss(new ScaledCases(table, scale), target, classes, weight, penalty);
        double[] solved = new ConjugateNewton(loss).minimum(new double[loss.size()]);
        double[][] coefficients = new double[classes][];
        for (int k = 0; k < classes; k++) {
            coefficients[k] = Arrays.copyOfRange(solved, k * (table.width() + 1), (k + 1) * (table.width() + 1));
        }
        Provenance provenance = Provenance.of(
                name(),
                table,
                TrainingData.asNumbers(target),
                weight,
                Map.of("penalty", Double.toString(penalty)),
                seed);
        return new FittedLogistic(scale, coefficients, provenance);
    }
}
