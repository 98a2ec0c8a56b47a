package org.parcours.model.learner;

/** A fitted linear regression: coefficients of standardised features, and the mean of the target. */
public final class FittedLinear implements FittedRegressor {
    private final Standardization scale;
    private final double[] coefficients;
    private final double mean;
    private final Provenance provenance;

    FittedLinear(Standardization scale, double[] coefficients, double mean, Provenance provenance) {
        this.scale = scale;
        this.coefficients = coefficients;
        this.mean = mean;
        this.provenance = provenance;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public double predict(double[] features) {
        double sum = mean;
        for (int column = 0; column < coefficients.length; column++) {
            sum += coefficients[column] * scale.apply(column, features[column]);
        }
        return sum;
    }

    /** The same prediction as a function of features as they are. */
    public LinearFunction function() {
        return LinearFunction.of(scale, coefficients, mean);
    }
}
