package org.parcours.uplift.ordered;

import java.util.Arrays;

/**
 * The customers in one random order, and models of its beginnings: part j is learnt from the first {@code body(j)}
 * customers and judged on those that follow up to {@code tail(j)}, which is twice as far. So every customer but the first
 * ones has a score by a model that never saw his target, at twice the cost of one model.
 *
 * <p>Source: L. Prokhorenkova et al., NeurIPS 2018, §5 and appendix B, where beginnings double too.
 */
final class Permutation {
    /** Too few customers teach nothing. */
    private static final int FIRST_BODY = 32;

    private final byte[][] bins;
    private final double[] target;
    private final double[] weight;
    private final Loss loss;
    private final int[] body;
    private final int[] tail;

    /** Of each part the scores of its customers, and what their losses ask for. */
    private final double[][] score;

    private final int[] leaf;

    /**
     * An order.
     *
     * @param bins of each column and place the bin
     * @param target by place
     * @param weight by place
     */
    Permutation(byte[][] bins, double[] target, double[] weight, Loss loss, double start) {
        this.bins = bins;
        this.target = target;
        this.weight = weight;
        this.loss = loss;
        int parts = 0;
        int first = Math.max(1, Math.min(FIRST_BODY, target.length / 2));
        for (int end = first; end < target.length; end = doubled(end)) {
            parts++;
        }
        this.body = new int[parts];
        this.tail = new int[parts];
        this.score = new double[parts][];
        int end = first;
        for (int part = 0; part < parts; part++) {
            body[part] = end;
            end = doubled(end);
            tail[part] = end;
            score[part] = new double[end];
            Arrays.fill(score[part], start);
        }
        this.leaf = new int[target.length];
    }

    private int doubled(int end) {
        return (int) Math.min(target.length, 2L * end);
    }

    int parts() {
        return body.length;
    }

    int body(int part) {
        return body[part];
    }

    int tail(int part) {
        return tail[part];
    }

    byte[] bins(int column) {
        return bins[column];
    }

    double weight(int place) {
        return weight[place];
    }

    /** Of each place of a part its weight times what the loss asks for. */
    double[] descents(int part) {
        double[] descents = new double[tail[part]];
        for (int place = 0; place < descents.length; place++) {
            descents[place] = weight[place] * loss.descent(target[place], score[part][place]);
        }
        return descents;
    }

    /** Moves the scores of all parts by a tree: leaves are worth what the beginnings say. */
    void learn(SymmetricTree tree, OrderedSettings settings) {
        tree.leaves(bins, leaf);
        for (int part = 0; part < body.length; part++) {
            double[] values =
                    new LeafValues(tree.leaves()).of(leaf, target, weight, score[part], body[part], loss, settings);
            for (int place = 0; place < tail[part]; place++) {
                score[part][place] += values[leaf[place]];
            }
        }
    }
}
