package org.parcours.model.learner;

import org.parcours.num.Seed;

/**
 * A forest of extremely randomised trees that predicts the mean of its leaves' class shares. See {@link ExtraTree} for
 * the source.
 */
public record ExtraTreesClassifier(ExtraTreesSettings settings) implements Classifier {
    @Override
    public String name() {
        return "extra-trees";
    }

    @Override
    public FittedClassifier fit(FeatureTable table, int[] target, int classes, double[] weight, Seed seed) {
        TrainingData.check(table, target, classes, weight);
        double[][] indicators = new double[classes][target.length];
        for (int row = 0; row < target.length; row++) {
            indicators[target[row]][row] = 1;
        }
        TreeEnsemble forest = Forest.grow(table, indicators, weight, settings, seed);
        return new ClassificationTrees(
                forest,
                ClassificationTrees.Link.NONE,
                Provenance.of(name(), table, TrainingData.asNumbers(target), weight, settings.byName(), seed));
    }
}
