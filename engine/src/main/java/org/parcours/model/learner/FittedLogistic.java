package org.parcours.model.learner;

/** A fitted logistic regression: of each class its coefficients of standardised features, the intercept last. */
public final class FittedLogistic implements FittedClassifier {
    private final Standardization scale;
    private final double[][] coefficients;
    private final Provenance provenance;

    FittedLogistic(Standardization scale, double[][] coefficients, Provenance provenance) {
        this.scale = scale;
        this.coefficients = coefficients;
        this.provenance = provenance;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    @Override
    public int classes() {
        return coefficients.length;
    }

    @Override
    public void probabilities(double[] features, double[] into) {
        int width = scale.width();
        for (int k = 0; k < coefficients.length; k++) {
            into[k] = coefficients[k][width];
        }
        for (int column = 0; column < width; column++) {
            double value = scale.apply(column, features[column]);
            for (int k = 0; k < coefficients.length; k++) {
                into[k] += coefficients[k][column] * value;
            }
        }
        Softmax.apply(into);
    }

    /** The log odds of the second of two classes as a function of features as they are. */
    public LinearFunction logOdds() {
        if (coefficients.length != 2) {
            throw new IllegalStateException("There are " + coefficients.length + " classes; log odds are of two.");
        }
        double[] difference = new double[scale.width()];
        for (int column = 0; column < difference.length; column++) {
            difference[column] = coefficients[1][column] - coefficients[0][column];
        }
        return LinearFunction.of(scale, difference, coefficients[1][scale.width()] - coefficients[0][scale.width()]);
    }
}
