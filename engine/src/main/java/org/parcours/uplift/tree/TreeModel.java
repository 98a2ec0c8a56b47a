package org.parcours.uplift.tree;

import java.util.function.Function;
import org.parcours.model.learner.BulkScorer;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.uplift.CustomerTable;

/**
 * Effects as sums of leaves.
 *
 * @param trees with an output for each treatment
 * @param threads how many score a table
 */
public record TreeModel(TreeEnsemble trees, int threads) implements GrownTrees {
    @Override
    public <R> R fold(
            Function<TreeModel, R> together, Function<ArmModels, R> byArm, Function<CausalForestModel, R> causal) {
        return together.apply(this);
    }

    @Override
    public int arms() {
        return trees.outputs() + 1;
    }

    @Override
    public void effects(double[] features, double[] into) {
        trees.predict(features, into);
    }

    @Override
    public double[][] effects(CustomerTable customers) {
        return BulkScorer.of(trees, customers.table().width()).predict(customers.table(), threads);
    }
}
