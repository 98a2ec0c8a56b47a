package org.parcours.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.parcours.model.learner.TreeEnsemble;

/** Reads trees, as {@link TreesWriter} writes them. */
final class TreesReader {
    private final List<LocatedNode> questions;
    private final List<Question> asked = new ArrayList<>();
    private final StoredUplift.Schema schema;
    private final int outputs;

    /** What a node asks, to be written into it. */
    private interface Question {
        void write(TreeEnsemble.Tree tree, int node, int left, int right);
    }

    private TreesReader(LocatedNode node, StoredUplift.Schema schema, int outputs) {
        this.questions = node.field("questions").items();
        this.schema = schema;
        this.outputs = outputs;
        questions.forEach(each -> asked.add(question(each)));
    }

    static TreeEnsemble read(LocatedNode node, StoredUplift.Schema schema) {
        double[] start = node.field("start").numbers();
        TreesReader reader = new TreesReader(node, schema, start.length);
        List<LocatedNode> trees = node.field("trees").items();
        if (trees.isEmpty() || start.length == 0) {
            throw node.refusal(
                    "has " + trees.size() + " trees with " + start.length + " outputs, expected at least one of both");
        }
        return TreeEnsemble.of(start, trees.stream().map(reader::tree).toList());
    }

    private Question question(LocatedNode node) {
        int feature = node.only("feature", "below", "among", "unknown_left")
                .field("feature")
                .whole(0, schema.features().size() - 1);
        boolean isUnknownLeft = node.field("unknown_left").bool();
        int categories = schema.categories().get(feature).size();
        if (categories == 0) {
            node.only("feature", "below", "unknown_left");
            double below = node.findField("below").map(LocatedNode::number).orElse(Double.POSITIVE_INFINITY);
            return (tree, at, left, right) -> tree.split(at, feature, below, left, right, isUnknownLeft);
        }
        boolean[] lefts = new boolean[categories];
        node.only("feature", "among", "unknown_left")
                .field("among")
                .items()
                .forEach(each -> lefts[each.whole(0, categories - 1)] = true);
        return (tree, at, left, right) -> tree.splitCategories(at, feature, lefts, left, right, isUnknownLeft);
    }

    private TreeEnsemble.Tree tree(LocatedNode node) {
        int[] nodes = nodes(node.field("nodes"));
        int[] rights = rights(node.field("nodes"), nodes);
        LocatedNode list = node.field("leaves");
        double[] numbers = list.numbers();
        if (numbers.length != (nodes.length + 1) / 2 * outputs) {
            throw list.refusal("has " + numbers.length + " numbers, but the nodes have " + (nodes.length + 1) / 2
                    + " leaves of " + outputs);
        }
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(0, outputs);
        double[] leaf = new double[outputs];
        int leaves = 0;
        for (int i = 0; i < nodes.length; i++) {
            tree.node();
            if (nodes[i] >= 0) {
                asked.get(nodes[i]).write(tree, i, i + 1, rights[i]);
            } else {
                System.arraycopy(numbers, leaves++ * outputs, leaf, 0, outputs);
                tree.leaf(i, leaf);
            }
        }
        return tree;
    }

    private int[] nodes(LocatedNode list) {
        double[] numbers = list.numbers();
        int[] nodes = new int[numbers.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = (int) numbers[i];
            if (nodes[i] != numbers[i] || nodes[i] < -1 || nodes[i] >= questions.size()) {
                throw list.refusal("node " + i + " is " + numbers[i] + ", expected -1 for a leaf or one of the "
                        + questions.size() + " questions from 0 on");
            }
        }
        return nodes;
    }

    /** Of each node that asks the one that follows its no: what stands behind all that follow its yes. */
    private static int[] rights(LocatedNode list, int[] nodes) {
        int[] rights = new int[nodes.length];
        Deque<Integer> open = new ArrayDeque<>();
        boolean isWhole = false;
        for (int i = 0; i < nodes.length; i++) {
            if (isWhole) {
                throw list.refusal("goes on behind its last leaf, at node " + i);
            }
            if (nodes[i] >= 0) {
                open.push(i);
            } else if (open.isEmpty()) {
                isWhole = true;
            } else {
                rights[open.pop()] = i + 1;
            }
        }
        if (!isWhole) {
            throw list.refusal("ends before its last leaf; a node that asks needs two that follow");
        }
        return rights;
    }
}
