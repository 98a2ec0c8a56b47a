package org.parcours.model.learner;

import org.parcours.num.Seed;

/**
 * A forest of extremely randomised trees that predicts the mean of its leaves' means. See {@link ExtraTree} for the
 * source. It never predicts beyond the targets it saw, which keeps fitted Q iteration from diverging.
 */
public record ExtraTreesRegressor(ExtraTreesSettings settings) implements Regressor {
    @Override
    public String name() {
        return "extra-trees";
    }

    @Override
    public RegressionTrees fit(FeatureTable table, double[] target, double[] weight, Seed seed) {
        TrainingData.check(table, target, weight);
        TreeEnsemble forest = Forest.grow(table, new double[][] {target}, weight, settings, seed);
        return new RegressionTrees(forest, Provenance.of(name(), table, target, weight, settings.byName(), seed));
    }

    /** Keeps questions while targets hardly change; see {@link RepeatedTrees}. */
    @Override
    public RepeatedFit repeatedly(FeatureTable cases, int[] learnt, double[] weight, Seed seed) {
        FeatureTable table = cases.select(learnt);
        return new RepeatedTrees(
                cases, learnt, weight, LeafRule.forest(settings), target -> fit(table, target, weight, seed));
    }
}
