package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parcours.model.learner.TreeEnsemble;

/**
 * Writes trees that add to all outputs, in little room: a question that many nodes ask stands in the file once. A tree is the
 * numbers of its nodes' questions, each node before all that follow its yes and these before all that follow its no; −1 is a
 * leaf. Behind them stand the numbers of its leaves in the same order, one for each output.
 *
 * <pre>
 * {"start": [0.0],
 *  "questions": [{"feature": 0, "below": 30.5, "unknown_left": true},
 *                {"feature": 1, "among": [0, 2], "unknown_left": false}],
 *  "trees": [{"nodes": [0, -1, 1, -1, -1], "leaves": [0.01, 0.2, -0.03]}]}
 * </pre>
 *
 * A question about numbers without {@code below} is answered yes by all that are known.
 */
final class TreesWriter {
    private static final int LEAF = -1;

    private final TreeEnsemble trees;
    private final StoredUplift.Schema schema;
    private final Map<Question, Integer> questions = new HashMap<>();
    private final ArrayNode written;

    /** What a node asks. */
    private record Question(int feature, double below, boolean isUnknownLeft, List<Integer> among) {}

    private TreesWriter(TreeEnsemble trees, StoredUplift.Schema schema, ArrayNode written) {
        this.trees = trees;
        this.schema = schema;
        this.written = written;
    }

    static void put(ObjectNode into, TreeEnsemble trees, StoredUplift.Schema schema) {
        ArrayNode start = into.putArray("start");
        for (int output = 0; output < trees.outputs(); output++) {
            start.add(trees.base(output));
        }
        TreesWriter writer = new TreesWriter(trees, schema, into.putArray("questions"));
        ArrayNode all = into.putArray("trees");
        for (int tree = 0; tree < trees.trees(); tree++) {
            writer.put(all.addObject(), trees.root(tree));
        }
    }

    private void put(ObjectNode into, int root) {
        int[] nodes = new int[16];
        double[] leaves = new double[16];
        int size = 0;
        int numbers = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            int node = open.pop();
            nodes = size == nodes.length ? Arrays.copyOf(nodes, 2 * size) : nodes;
            nodes[size++] = trees.isLeaf(node) ? LEAF : question(node);
            if (!trees.isLeaf(node)) {
                open.push(trees.right(node));
                open.push(trees.left(node));
                continue;
            }
            for (int output = 0; output < trees.outputs(); output++) {
                leaves = numbers == leaves.length ? Arrays.copyOf(leaves, 2 * numbers) : leaves;
                leaves[numbers++] = trees.value(node, output);
            }
        }
        // arrays as they are: a node of the document for each number would take ten times their memory
        into.putPOJO("nodes", Arrays.copyOf(nodes, size)).putPOJO("leaves", Arrays.copyOf(leaves, numbers));
    }

    private int question(int node) {
        List<Integer> among = new ArrayList<>();
        int feature = trees.feature(node);
        if (trees.asksCategories(node)) {
            for (int category = 0; category < schema.categories().get(feature).size(); category++) {
                if (trees.goesLeft(node, category)) {
                    among.add(category);
                }
            }
        }
        double below = trees.asksCategories(node) ? Double.NaN : trees.threshold(node);
        Question question = new Question(feature, below, trees.isUnknownLeft(node), List.copyOf(among));
        return questions.computeIfAbsent(question, this::add);
    }

    private int add(Question question) {
        ObjectNode into = written.addObject().put("feature", question.feature());
        if (Double.isNaN(question.below())) {
            question.among().forEach(into.putArray("among")::add);
        } else if (question.below() < Double.POSITIVE_INFINITY) {
            into.put("below", question.below());
        }
        into.put("unknown_left", question.isUnknownLeft());
        return written.size() - 1;
    }
}
