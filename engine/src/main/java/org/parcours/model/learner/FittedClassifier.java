package org.parcours.model.learner;

/** A fitted model of the probability of each class. Immutable; any number of threads may ask it. */
public interface FittedClassifier {
    /** Where it comes from. */
    Provenance provenance();

    /** How many classes there are. */
    int classes();

    /**
     * The probability of each class for one case; they sum to 1.
     *
     * @param features in the order of the table that the model was fitted on
     * @param into receives the probabilities
     */
    void probabilities(double[] features, double[] into);

    /** The probability of one class for every row of a table with the columns that the model was fitted on. */
    default void probabilities(FeatureTable table, int ofClass, double[] into) {
        double[] features = new double[table.width()];
        double[] all = new double[classes()];
        for (int row = 0; row < table.rows(); row++) {
            table.copyRow(row, features);
            probabilities(features, all);
            into[row] = all[ofClass];
        }
    }
}
