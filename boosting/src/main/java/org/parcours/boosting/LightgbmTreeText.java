package org.parcours.boosting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.parcours.model.learner.TreeEnsemble;

/**
 * Reads the trees of a model as LightGBM writes it: blocks that start with {@code Tree=}, a line a field. A split sends
 * values up to its threshold left; child −1 − i is leaf i. Of the decision type bit 1 says that unknown values go left,
 * bits 2 and 3 are 2 where the library knows unknown values at all; elsewhere it takes them as 0.
 */
final class LightgbmTreeText {
    private static final int UNKNOWN_LEFT = 2;
    private static final int KNOWS_UNKNOWN = 8;
    private static final int MISSING_BITS = 12;

    private final TreeEnsemble.Tree tree;
    private final double[] leaves;
    private final double[] features;
    private final double[] thresholds;
    private final double[] types;
    private final double[] lefts;
    private final double[] rights;

    private LightgbmTreeText(Map<String, String> fields, TreeEnsemble.Tree tree) {
        this.tree = tree;
        leaves = numbers(fields, "leaf_value");
        features = numbers(fields, "split_feature");
        thresholds = numbers(fields, "threshold");
        types = numbers(fields, "decision_type");
        lefts = numbers(fields, "left_child");
        rights = numbers(fields, "right_child");
    }

    static List<TreeEnsemble.Tree> read(String model, int outputs) {
        List<TreeEnsemble.Tree> trees = new ArrayList<>();
        int end = model.indexOf("end of trees");
        for (int from = model.indexOf("Tree="); from >= 0 && from < end; ) {
            int next = model.indexOf("Tree=", from + 1);
            int to = next < 0 || next > end ? end : next;
            TreeEnsemble.Tree tree = new TreeEnsemble.Tree(trees.size() % outputs, 1);
            LightgbmTreeText text = new LightgbmTreeText(fields(model.substring(from, to)), tree);
            text.place(text.leaves.length == 1 ? -1 : 0, tree.node());
            trees.add(tree);
            from = next;
        }
        return trees;
    }

    private void place(int at, int node) {
        if (at < 0) {
            tree.leaf(node, leaves[-1 - at]);
            return;
        }
        int type = (int) types[at];
        boolean knowsUnknown = (type & MISSING_BITS) == KNOWS_UNKNOWN;
        boolean unknownLeft = knowsUnknown ? (type & UNKNOWN_LEFT) != 0 : 0 <= thresholds[at];
        int left = tree.node();
        int right = tree.node();
        tree.split(node, (int) features[at], Math.nextUp(thresholds[at]), left, right, unknownLeft);
        place((int) lefts[at], left);
        place((int) rights[at], right);
    }

    private static double[] numbers(Map<String, String> fields, String name) {
        StringTokenizer words = new StringTokenizer(fields.getOrDefault(name, ""));
        double[] numbers = new double[words.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(words.nextToken());
        }
        return numbers;
    }

    /** The library writes an infinite threshold, which sends all known values left, as C++ does. */
    private static double number(String word) {
        return word.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(word);
    }

    private static Map<String, String> fields(String block) {
        Map<String, String> fields = new HashMap<>();
        block.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                fields.put(line.substring(0, equals), line.substring(equals + 1).strip());
            }
        });
        return fields;
    }
}
