package org.parcours.uplift.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.uplift.base.ColumnEncoding;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.base.Score;

/** A single tree as lines of text: a question is indented by its depth, a leaf says its number. */
final class TreeRules {
    private final FittedBase base;
    private final List<String> features;
    private final List<String> lines = new ArrayList<>();

    TreeRules(FittedBase base, List<String> features) {
        this.base = base;
        this.features = features;
    }

    List<String> lines() {
        if (base.score() instanceof Score.Trees trees) {
            write(
                    trees.ensemble(),
                    trees.ensemble().root(0),
                    "",
                    trees.ensemble().base(0));
        } else {
            lines.add("all alike");
        }
        return lines;
    }

    private void write(TreeEnsemble trees, int node, String indent, double start) {
        if (trees.isLeaf(node)) {
            lines.add(indent + String.format(Locale.ROOT, "effect %+.6f", start + trees.value(node)));
            return;
        }
        int column = trees.feature(node);
        boolean isStatistic = base.encoding().columns().get(column) instanceof ColumnEncoding.Statistic;
        String what = isStatistic ? "mean effect of its " + features.get(column) : features.get(column);
        String threshold = String.format(Locale.ROOT, "%.6g", trees.threshold(node));
        lines.add(indent + what + " < " + threshold + " or unknown");
        write(trees, trees.left(node), indent + "  ", start);
        lines.add(indent + what + " >= " + threshold);
        write(trees, trees.right(node), indent + "  ", start);
    }
}
