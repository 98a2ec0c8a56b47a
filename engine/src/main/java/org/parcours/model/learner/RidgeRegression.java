package org.parcours.model.learner;

import java.util.Map;
import org.parcours.num.Seed;

/**
 * Linear regression by least squares with a penalty on the size of the coefficients of standardised features:
 *
 * <pre>  min Σ w (y − b − zᵀβ)² / Σ w + penalty · |β|²</pre>
 *
 * with z the features less their means over their standard deviations; the intercept b bears no penalty. With penalty 0
 * it is ordinary least squares, and columns that repeat each other are refused. Unknown values count as the mean. Costs
 * O(rows · width² + width³).
 *
 * <p>Source: A. E. Hoerl, R. W. Kennard, "Ridge regression: biased estimation for nonorthogonal problems",
 * Technometrics 12, 1970.
 *
 * @param penalty at least 0, without unit since the features have none
 */
public record RidgeRegression(double penalty) implements Regressor {
    /** Nearly none: enough to make columns that repeat each other share their coefficient. */
    public static final RidgeRegression DEFAULT = new RidgeRegression(1e-6);

    public RidgeRegression {
        if (!(penalty >= 0 && penalty < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The penalty is " + penalty + ", but must be at least 0 and finite.");
        }
    }

    @Override
    public String name() {
        return "linear";
    }

    @Override
    public FittedLinear fit(FeatureTable table, double[] target, double[] weight, Seed seed) {
        TrainingData.check(table, target, weight);
        RidgeSystem system = new RidgeSystem(table, weight, penalty);
        // Scaled columns have mean 0, unknown values included, so that the intercept is the mean whatever the rest.
        double mean = TrainingData.mean(target, weight);
        Provenance provenance =
                Provenance.of(name(), table, target, weight, Map.of("penalty", Double.toString(penalty)), seed);
        return new FittedLinear(system.scale(), system.coefficients(target, mean), mean, provenance);
    }

    /** The same fits, whose equations are factored once. */
    @Override
    public RepeatedFit repeatedly(FeatureTable cases, int[] learnt, double[] weight, Seed seed) {
        FeatureTable table = cases.select(learnt);
        TrainingData.check(table, new double[table.rows()], weight);
        RidgeSystem system = new RidgeSystem(table, weight, penalty);
        ScaledCases scaled = new ScaledCases(cases, system.scale());
        return (target, predicted) -> {
            TrainingData.check(table, target, weight);
            double mean = TrainingData.mean(target, weight);
            scaled.predict(system.coefficients(target, mean), mean, predicted);
        };
    }
}
