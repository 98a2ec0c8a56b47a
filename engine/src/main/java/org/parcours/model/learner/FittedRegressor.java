package org.parcours.model.learner;

/** A fitted model that predicts a number. Immutable; any number of threads may ask it. */
public interface FittedRegressor {
    /** Where it comes from. */
    Provenance provenance();

    /** The prediction for one case: its features in the order of the table that the model was fitted on. */
    double predict(double[] features);

    /** Predicts every row of a table with the same columns as the one that the model was fitted on. */
    default void predict(FeatureTable table, double[] into) {
        double[] features = new double[table.width()];
        for (int row = 0; row < table.rows(); row++) {
            table.copyRow(row, features);
            into[row] = predict(features);
        }
    }
}
