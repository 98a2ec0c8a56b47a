package org.parcours.model.learner;

import java.util.Map;
import org.parcours.num.Seed;

/**
 * Linear regression whose penalty on standardised coefficients is partly the sum of their sizes, which leaves useless
 * features out, and partly of their squares, which lets alike features share:
 *
 * <pre>  min Σ w (y − b − zᵀβ)² / (2 Σ w) + λ · (α |β|₁ + (1 − α)/2 · |β|²)</pre>
 *
 * <p>Source: H. Zou, T. Hastie, "Regularization and variable selection via the elastic net", JRSS B 67, 2005; solved as in
 * J. Friedman, T. Hastie, R. Tibshirani, "Regularization paths for generalized linear models via coordinate descent",
 * Journal of Statistical Software 33, 2010, equation 5. Unknown values count as the mean. Costs O(rows · width²) for the
 * products and O(width²) a sweep.
 *
 * @param penalty how λ is found
 * @param mixing α in [0, 1]: 1 is the lasso
 */
public record ElasticNet(NetPenalty penalty, double mixing) implements Regressor {
    /** Half of either, λ by five-fold cross-validation. */
    public static final ElasticNet DEFAULT = new ElasticNet(NetPenalty.CROSS_VALIDATED, 0.5);

    public ElasticNet {
        NetPenalty.requireMixing(mixing);
    }

    @Override
    public String name() {
        return "elastic-net";
    }

    @Override
    public FittedLinear fit(FeatureTable table, double[] target, double[] weight, Seed seed) {
        TrainingData.check(table, target, weight);
        NetCases cases = new NetCases(table, target, weight, false);
        NetSolution solution = penalty.solve(cases, mixing, seed);
        Provenance provenance = Provenance.of(
                name(),
                table,
                target,
                weight,
                Map.of("penalty", Double.toString(solution.penalty()), "mixing", Double.toString(mixing)),
                seed);
        return new FittedLinear(cases.scale(), solution.coefficients(), solution.intercept(), provenance);
    }
}
