package org.parcours.model.learner;

import java.util.Optional;
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
        return fit(table, target, weight, seed, (tree, places) -> {});
    }

    private RegressionTrees fit(
            FeatureTable table, double[] target, double[] weight, Seed seed, Forest.Witness witness) {
        TrainingData.check(table, target, weight);
        TreeEnsemble forest = Forest.grow(table, new double[][] {target}, weight, settings, seed, witness);
        return new RegressionTrees(forest, Provenance.of(name(), table, target, weight, settings.byName(), seed));
    }

    /** Keeps questions while targets hardly change; see {@link RepeatedTrees}. */
    @Override
    public RepeatedFit repeatedly(FeatureTable cases, int[] learnt, double[] weight, Seed seed) {
        FeatureTable table = cases.select(learnt);
        return RepeatedTrees.placed(
                cases, learnt, weight, LeafRule.forest(settings), target -> placed(table, target, weight, seed));
    }

    /** Trees with the places of rows, which growing them told; a row of no weight is in none. */
    private GrownTrees placed(FeatureTable table, double[] target, double[] weight, Seed seed) {
        int[][] places = new int[settings.trees()][];
        RegressionTrees grown = fit(table, target, weight, seed, (tree, ofRows) -> places[tree] = ofRows);
        int[] first = grown.trees().firstPlaces();
        boolean known = true;
        for (int tree = 0; tree < places.length; tree++) {
            for (int row = 0; row < weight.length; row++) {
                known &= places[tree][row] >= 0;
                places[tree][row] += first[tree];
            }
        }
        return new GrownTrees(grown, known ? Optional.of(places) : Optional.empty());
    }
}
