package org.parcours.model.learner;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.parcours.num.Seed;
import org.parcours.num.Workers;

/** Grows the trees of a forest on several threads, each tree from a seed of its own. */
final class Forest {
    private Forest() {}

    /** Sees each tree when it is grown, from any thread, and into which place of its values each row fell. */
    interface Witness {
        void sees(int tree, int[] places);
    }

    static TreeEnsemble grow(
            FeatureTable table, double[][] targets, double[] weight, ExtraTreesSettings settings, Seed seed) {
        return grow(table, targets, weight, settings, seed, (tree, places) -> {});
    }

    static TreeEnsemble grow(
            FeatureTable table,
            double[][] targets,
            double[] weight,
            ExtraTreesSettings settings,
            Seed seed,
            Witness witness) {
        TreeEnsemble.Tree[] trees = new TreeEnsemble.Tree[settings.trees()];
        Indicators indicators = new Indicators(table);
        AtomicInteger next = new AtomicInteger();
        int threads = Math.min(settings.threads(), trees.length);
        if (threads == 1) {
            growAll(table, indicators, targets, weight, settings, seed, next, trees, witness);
        } else {
            Workers.run(
                    threads, () -> growAll(table, indicators, targets, weight, settings, seed, next, trees, witness));
        }
        return TreeEnsemble.of(new double[targets.length], List.copyOf(Arrays.asList(trees)));
    }

    private static int growAll(
            FeatureTable table,
            Indicators indicators,
            double[][] targets,
            double[] weight,
            ExtraTreesSettings settings,
            Seed seed,
            AtomicInteger next,
            TreeEnsemble.Tree[] trees,
            Witness witness) {
        for (int tree = next.getAndIncrement(); tree < trees.length; tree = next.getAndIncrement()) {
            Workers.requireNotInterrupted();
            ExtraTree.Grown grown = ExtraTree.grow(table, indicators, targets, weight, settings, seed.child(tree));
            trees[tree] = grown.tree();
            witness.sees(tree, grown.places());
        }
        return trees.length;
    }
}
