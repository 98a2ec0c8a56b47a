package org.parcours.model.learner;

import java.util.Arrays;
import java.util.Map;
import org.parcours.num.Seed;

/**
 * Logistic regression of two classes with the penalty of an {@link ElasticNet}: its loss is −Σ w log p / Σ w.
 *
 * <p>Source: J. Friedman, T. Hastie, R. Tibshirani, "Regularization paths for generalized linear models via coordinate
 * descent", Journal of Statistical Software 33, 2010, §3: least squares reweighted in turn, each solved by coordinate
 * descent.
 *
 * @param penalty how λ is found
 * @param mixing α in [0, 1]: 1 is the lasso
 */
public record LogisticElasticNet(NetPenalty penalty, double mixing) implements Classifier {
    /** Half of either, λ by five-fold cross-validation. */
    public static final LogisticElasticNet DEFAULT = new LogisticElasticNet(NetPenalty.CROSS_VALIDATED, 0.5);

    public LogisticElasticNet {
        NetPenalty.requireMixing(mixing);
    }

    @Override
    public String name() {
        return "elastic-net";
    }

    @Override
    public FittedLogistic fit(FeatureTable table, int[] target, int classes, double[] weight, Seed seed) {
        TrainingData.check(table, target, classes, weight);
        if (classes != 2) {
            throw new IllegalArgumentException(
                    "The logistic elastic net tells two classes apart, but there are " + classes + ".");
        }
        double[] numbers = TrainingData.asNumbers(target);
        NetCases cases = new NetCases(table, numbers, weight, true);
        NetSolution solution = penalty.solve(cases, mixing, seed);
        double[] second = Arrays.copyOf(solution.coefficients(), table.width() + 1);
        second[table.width()] = solution.intercept();
        Provenance provenance = Provenance.of(
                name(),
                table,
                numbers,
                weight,
                Map.of("penalty", Double.toString(solution.penalty()), "mixing", Double.toString(mixing)),
                seed);
        return new FittedLogistic(cases.scale(), new double[][] {new double[second.length], second}, provenance);
    }
}
