package org.parcours.model.learner;

/** Trees that predict a number, of whichever learner grew them. */
public record RegressionTrees(TreeEnsemble trees, Provenance provenance) implements FittedRegressor {
    public RegressionTrees {
        if (trees.outputs() != 1) {
            throw new IllegalArgumentException(
                    "Trees with " + trees.outputs() + " outputs predict no number; they need 1.");
        }
    }

    @Override
    public double predict(double[] features) {
        return trees.predict(features);
    }
}
