package org.parcours.model.learner;

/**
 * A weighted sum of features as they are, and an intercept; an unknown value counts as a value of its column's own.
 * Immutable.
 */
public final class LinearFunction {
    private final double intercept;
    private final double[] coefficients;
    private final double[] unknown;

    /**
     * A linear function.
     *
     * @param coefficients one a feature
     * @param unknown of each feature what an unknown value counts as
     */
    public LinearFunction(double intercept, double[] coefficients, double[] unknown) {
        this.intercept = intercept;
        this.coefficients = coefficients.clone();
        this.unknown = unknown.clone();
        if (coefficients.length != unknown.length) {
            throw new IllegalArgumentException("A linear function has " + coefficients.length + " coefficients, but "
                    + unknown.length + " values for what is unknown; make them equal.");
        }
    }

    /** A number that no feature moves. */
    public static LinearFunction constant(double value, int features) {
        return new LinearFunction(value, new double[features], new double[features]);
    }

    /** The function of features as they are that coefficients of standardised ones are. */
    static LinearFunction of(Standardization scale, double[] coefficients, double intercept) {
        double[] raw = new double[scale.width()];
        double[] unknown = new double[scale.width()];
        double start = intercept;
        for (int column = 0; column < raw.length; column++) {
            raw[column] = coefficients[column] * scale.factor(column);
            unknown[column] = scale.mean(column);
            start -= raw[column] * unknown[column];
        }
        return new LinearFunction(start, raw, unknown);
    }

    /** How many features there are. */
    public int width() {
        return coefficients.length;
    }

    /** What all features at 0 give. */
    public double intercept() {
        return intercept;
    }

    /** What a feature counts for, in units of the outcome by its own unit. */
    public double coefficient(int feature) {
        return coefficients[feature];
    }

    /** What an unknown value of a feature counts as. */
    public double unknown(int feature) {
        return unknown[feature];
    }

    /** The value of the function. */
    public double at(double[] features) {
        double sum = intercept;
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * (Double.isNaN(features[i]) ? unknown[i] : features[i]);
        }
        return sum;
    }
}
