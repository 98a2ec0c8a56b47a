package org.parcours.model.learner;

/** A fitted logistic regression: of each class its coefficients of standardised features, the intercept last. */
final class FittedLogistic implements FittedClassifier {
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
}
