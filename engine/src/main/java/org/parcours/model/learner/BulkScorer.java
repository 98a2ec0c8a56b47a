package org.parcours.model.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.parcours.num.Workers;

/**
 * Scores many cases by an ensemble, to the same bits as {@link TreeEnsemble#predict} does one by one. Immutable.
 *
 * <p><b>Codes.</b> All questions about a feature tell at most 256 kinds of values apart; where that is so, each value is made a
 * code once for all trees. Small trees are then masks of leaves ({@link LeafMasks}), larger ones nodes that are sets of codes
 * ({@link CodedTrees}); in neither is there a branch that could be foretold wrongly. An ensemble that tells more kinds apart is
 * scored case by case.
 *
 * <p><b>Blocks.</b> Some hundred cases go through one tree before the next, so that tree and cases stay in the nearest cache.
 *
 * <p>Costs O(trees · features) a case for small trees, O(trees · depth) for others.
 */
public final class BulkScorer {
    private static final int BLOCK = 512;

    private final TreeEnsemble trees;
    private final List<FeatureCodes> codes;
    private final Optional<LeafMasks> small;
    private final Optional<CodedTrees> large;

    private BulkScorer(TreeEnsemble trees, List<FeatureCodes> codes) {
        this.trees = trees;
        this.codes = codes;
        boolean fit = codes.stream().allMatch(FeatureCodes::fit);
        boolean areSmall = fit && LeafMasks.fit(trees);
        this.small = areSmall ? Optional.of(LeafMasks.of(trees, codes)) : Optional.empty();
        this.large = fit && !areSmall ? Optional.of(CodedTrees.of(trees, codes)) : Optional.empty();
    }

    /**
     * A scorer.
     *
     * @param width how many features a case has
     */
    public static BulkScorer of(TreeEnsemble trees, int width) {
        List<FeatureCodes> codes = new ArrayList<>();
        for (int feature = 0; feature < width; feature++) {
            codes.add(FeatureCodes.of(trees, feature));
        }
        return new BulkScorer(trees, List.copyOf(codes));
    }

    /**
     * The predictions for all rows of a table.
     *
     * @param threads at least 1; the result is the same for any number
     * @return of each output that of each row
     */
    public double[][] predict(FeatureTable table, int threads) {
        double[][] into = new double[trees.outputs()][table.rows()];
        AtomicInteger next = new AtomicInteger();
        int blocks = (table.rows() + BLOCK - 1) / BLOCK;
        Workers.run(Math.max(1, Math.min(threads, blocks)), () -> {
            Block block = new Block(table);
            for (int i = next.getAndIncrement(); i < blocks; i = next.getAndIncrement()) {
                Workers.requireNotInterrupted();
                int from = i * BLOCK;
                int to = Math.min(table.rows(), from + BLOCK);
                if (small.isEmpty() && large.isEmpty()) {
                    oneByOne(table, from, to, into);
                } else {
                    block.predict(from, to, into);
                }
            }
            return blocks;
        });
        return into;
    }

    private void oneByOne(FeatureTable table, int from, int to, double[][] into) {
        double[] features = new double[table.width()];
        double[] one = new double[trees.outputs()];
        for (int row = from; row < to; row++) {
            table.copyRow(row, features);
            trees.predict(features, one);
            for (int output = 0; output < one.length; output++) {
                into[output][row] = one[output];
            }
        }
    }

    /** The cases that go through the trees together; reused for one block after the other. */
    private final class Block {
        private final FeatureTable table;
        private final byte[][] ofFeatures = new byte[codes.size()][BLOCK];
        private final long[] reach = new long[BLOCK];
        private final double[] sums = new double[BLOCK * trees.outputs()];

        Block(FeatureTable table) {
            this.table = table;
        }

        void predict(int from, int to, double[][] into) {
            for (int feature = 0; feature < ofFeatures.length; feature++) {
                codes.get(feature).fill(table.column(feature), from, to, ofFeatures[feature]);
            }
            int outputs = into.length;
            for (int i = 0; i < sums.length; i++) {
                sums[i] = trees.base(i % outputs);
            }
            small.ifPresent(masks -> addSmall(masks, to - from));
            large.ifPresent(coded -> addLarge(coded, to - from));
            for (int output = 0; output < outputs; output++) {
                for (int row = from; row < to; row++) {
                    into[output][row] = sums[(row - from) * outputs + output];
                }
            }
        }

        private void addSmall(LeafMasks masks, int cases) {
            for (int word = 0; word < masks.words(); word++) {
                masks.add(word, ofFeatures, cases, reach, sums);
            }
        }

        private void addLarge(CodedTrees coded, int cases) {
            for (int tree = 0; tree < trees.trees(); tree++) {
                coded.add(tree, ofFeatures, (cases + 3) / 4 * 4, sums, trees.outputs());
            }
        }
    }
}
