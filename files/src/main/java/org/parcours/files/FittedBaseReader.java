package org.parcours.files;

import java.util.ArrayList;
import java.util.List;
import org.parcours.model.learner.LinearFunction;
import org.parcours.model.learner.Standardization;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.model.network.FittedNetwork;
import org.parcours.uplift.base.ColumnEncoding;
import org.parcours.uplift.base.Encoding;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.base.Score;

/** Reads a fitted base learner, as {@link FittedBaseWriter} writes it. */
final class FittedBaseReader {
    private FittedBaseReader() {}

    /** Reads a base that sees so many features. */
    static FittedBase read(LocatedNode node, int features) {
        LocatedNode columns = node.field("encoding");
        if (columns.items().size() != features) {
            throw columns.refusal("encodes " + columns.items().size() + " columns, expected " + features);
        }
        Encoding encoding = new Encoding(
                columns.items().stream().map(FittedBaseReader::column).toList());
        LocatedNode link = node.field("link");
        return node.guarded(() -> new FittedBase(
                encoding,
                score(node, encoding.width()),
                switch (link.text()) {
                    case "identity" -> FittedBase.Link.IDENTITY;
                    case "logistic" -> FittedBase.Link.LOGISTIC;
                    default -> throw link.refusal("is \"" + link.text() + "\", expected identity or logistic");
                }));
    }

    private static ColumnEncoding column(LocatedNode node) {
        String kind = node.field("kind").text();
        return switch (kind) {
            case "number" -> new ColumnEncoding.Numeric();
            case "one-hot" -> new ColumnEncoding.OneHot(node.field("categories").whole(1, Integer.MAX_VALUE));
            case "statistic" ->
                new ColumnEncoding.Statistic(
                        node.field("of_category").items().stream()
                                .map(LocatedNode::number)
                                .toList(),
                        node.field("unknown").number());
            default -> throw node.field("kind").refusal("is \"" + kind + "\", expected number, one-hot or statistic");
        };
    }

    private static Score score(LocatedNode node, int width) {
        LocatedNode kind = node.field("score");
        return switch (kind.text()) {
            case "trees" -> trees(node, width);
            case "linear" ->
                new Score.Linear(new LinearFunction(
                        node.field("intercept").number(),
                        numbers(node.field("coefficients"), width),
                        numbers(node.field("unknown"), width)));
            case "network" -> network(node, width);
            default -> throw kind.refusal("is \"" + kind.text() + "\", expected trees, linear or network");
        };
    }

    private static double[] numbers(LocatedNode list, int size) {
        double[] numbers = list.numbers();
        if (numbers.length != size) {
            throw list.refusal("has " + numbers.length + " numbers, expected " + size);
        }
        return numbers;
    }

    private static Score network(LocatedNode node, int width) {
        List<Integer> widths = new ArrayList<>();
        node.field("widths").items().forEach(each -> widths.add(each.whole(1, Integer.MAX_VALUE)));
        double[] written = node.field("parameters").numbers();
        float[] parameters = new float[written.length];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) written[i];
        }
        FittedNetwork network = new FittedNetwork(widths, parameters);
        if (widths.get(0) != width || widths.get(widths.size() - 1) != 1) {
            throw node.field("widths").refusal("must begin with " + width + " inputs and end with 1 output");
        }
        Standardization scale =
                Standardization.of(numbers(node.field("means"), width), numbers(node.field("factors"), width));
        return new Score.Neural(
                network,
                scale,
                node.field("start").number(),
                node.field("factor").number());
    }

    private static Score trees(LocatedNode node, int width) {
        List<TreeEnsemble.Tree> trees = new ArrayList<>();
        node.field("trees").items().forEach(each -> trees.add(tree(each, width)));
        return new Score.Trees(TreeEnsemble.of(new double[] {node.field("base").number()}, trees));
    }

    private static TreeEnsemble.Tree tree(LocatedNode node, int width) {
        List<LocatedNode> features = node.field("feature").items();
        int size = features.size();
        if (size == 0) {
            throw node.refusal("has no node, expected at least a leaf");
        }
        double[] numbers = numbers(node.field("number"), size);
        double[] lefts = numbers(node.field("left"), size);
        double[] rights = numbers(node.field("right"), size);
        double[] unknownLeft = numbers(node.field("unknown_left"), size);
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(0, 1);
        for (int i = 0; i < size; i++) {
            tree.node();
        }
        for (int i = 0; i < size; i++) {
            int feature = features.get(i).whole(-1, width - 1);
            if (feature < 0) {
                tree.leaf(i, numbers[i]);
            } else {
                requireLater(node, i, lefts[i], size);
                requireLater(node, i, rights[i], size);
                tree.split(i, feature, numbers[i], (int) lefts[i], (int) rights[i], unknownLeft[i] != 0);
            }
        }
        return tree;
    }

    /** Children stand behind their parent, so that a walk always ends. */
    private static void requireLater(LocatedNode node, int parent, double child, int size) {
        if (child != Math.rint(child) || child <= parent || child >= size) {
            throw node.refusal("node " + parent + " leads to node " + child + ", expected a later one of " + size);
        }
    }
}
