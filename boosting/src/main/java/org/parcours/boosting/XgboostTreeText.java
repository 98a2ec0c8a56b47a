package org.parcours.boosting;

import java.util.List;
import org.parcours.model.learner.TreeEnsemble;

/**
 * Reads a tree as XGBoost writes it: a line a node, {@code 0:[f2<0.5] yes=1,no=2,missing=1} or {@code 1:leaf=0.25}, its
 * numbers with the nine digits that a float needs.
 */
final class XgboostTreeText {
    private final String[] lines;
    private final TreeEnsemble.Tree tree;

    private XgboostTreeText(String[] lines, TreeEnsemble.Tree tree) {
        this.lines = lines;
        this.tree = tree;
    }

    static TreeEnsemble.Tree read(String text, int output) {
        List<String> written = text.lines().map(String::strip).toList();
        int most = 0;
        for (String line : written) {
            most = Math.max(most, number(line));
        }
        String[] lines = new String[most + 1];
        for (String line : written) {
            lines[number(line)] = line;
        }
        TreeEnsemble.Tree tree = new TreeEnsemble.Tree(output, 1);
        new XgboostTreeText(lines, tree).place(0, tree.node());
        return tree;
    }

    private void place(int number, int node) {
        String line = lines[number];
        int leaf = line.indexOf("leaf=");
        if (leaf >= 0) {
            tree.leaf(node, Float.parseFloat(line.substring(leaf + "leaf=".length())));
            return;
        }
        int below = line.indexOf('<');
        int end = line.indexOf(']');
        int feature = Integer.parseInt(line.substring(line.indexOf("[f") + 2, below));
        float threshold = Float.parseFloat(line.substring(below + 1, end));
        int yes = field(line, "yes=");
        int left = tree.node();
        int right = tree.node();
        tree.split(node, feature, asDouble(threshold), left, right, field(line, "missing=") == yes);
        place(yes, left);
        place(field(line, "no="), right);
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

    private static int number(String line) {
        return Integer.parseInt(line.substring(0, line.indexOf(':')));
    }

    private static int field(String line, String name) {
        int from = line.indexOf(name) + name.length();
        int to = line.indexOf(',', from);
        return Integer.parseInt(
                line.substring(from, to < 0 ? line.length() : to).strip());
    }
}
