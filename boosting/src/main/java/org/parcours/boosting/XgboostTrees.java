package org.parcours.boosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parcours.model.learner.TreeEnsemble;

/**
 * Reads the trees of a model as XGBoost writes them: of each node its children, −1 for a leaf; its feature; and its
 * threshold, below which values go left, or a leaf's value.
 */
final class XgboostTrees {
    private final TreeEnsemble.Tree tree;
    private final double[] lefts;
    private final double[] rights;
    private final double[] features;
    private final double[] thresholds;
    private final double[] unknownLeft;

    private XgboostTrees(Map<?, ?> written, TreeEnsemble.Tree tree) {
        this.tree = tree;
        lefts = numbers(written, "left_children");
        rights = numbers(written, "right_children");
        features = numbers(written, "split_indices");
        thresholds = numbers(written, "split_conditions");
        unknownLeft = numbers(written, "default_left");
    }

    /**
     * The trees of a model.
     *
     * @param model in Universal Binary JSON
     * @param outputs how many trees a round added, one an output
     */
    static List<TreeEnsemble.Tree> read(byte[] model, int outputs) {
        Object part = UniversalBinaryJson.read(model);
        for (String name : List.of("learner", "gradient_booster", "model", "trees")) {
            part = field((Map<?, ?>) part, name);
        }
        List<TreeEnsemble.Tree> trees = new ArrayList<>();
        for (Object written : (List<?>) part) {
            TreeEnsemble.Tree tree = new TreeEnsemble.Tree(trees.size() % outputs, 1);
            new XgboostTrees((Map<?, ?>) written, tree).place(0, tree.node());
            trees.add(tree);
        }
        return trees;
    }

    private static double[] numbers(Map<?, ?> written, String name) {
        return (double[]) field(written, name);
    }

    private static Object field(Map<?, ?> written, String name) {
        Object value = written.get(name);
        if (value == null) {
            throw new IllegalStateException("XGBoost wrote a model without \"" + name + "\".");
        }
        return value;
    }

    private void place(int at, int node) {
        if (lefts[at] < 0) {
            tree.leaf(node, thresholds[at]);
            return;
        }
        int left = tree.node();
        int right = tree.node();
        double threshold = asDouble((float) thresholds[at]);
        tree.split(node, (int) features[at], threshold, left, right, unknownLeft[at] != 0);
        place((int) lefts[at], left);
        place((int) rights[at], right);
    }

    /**
     * The smallest double that does not round to a float below the threshold: with it doubles fall to the same side as
     * their floats do. It is the middle between the threshold and the float before it, or the double after that middle.
     */
    static double asDouble(float threshold) {
        if (Float.isInfinite(threshold)) {
            return threshold;
        }
        double middle = ((double) threshold + (double) Math.nextDown(threshold)) / 2;
        return (float) middle < threshold ? Math.nextUp(middle) : middle;
    }
}
