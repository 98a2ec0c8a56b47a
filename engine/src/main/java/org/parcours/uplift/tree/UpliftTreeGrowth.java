package org.parcours.uplift.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.num.Workers;

/**
 * Grows one uplift tree: at each node some columns are drawn, the outcomes of each arm are added up by the columns' bins,
 * and the split that gains most is taken.
 *
 * <p>A child's sums are not added up from its rows where its parent's are known: they are the parent's less those of the
 * smaller child, which is exact as they are whole numbers. Costs O(rows · candidates) a level for the rows, and
 * O(bins · arms · candidates) a node.
 *
 * <p>Source of the histograms: G. Ke et al., "LightGBM: a highly efficient gradient boosting decision tree", NIPS 2017, §2.1.
 */
final class UpliftTreeGrowth {
    private static final int[] NONE = {};

    private final BinnedTable table;
    private final OutcomeWords outcomes;
    private final Criterion criterion;
    private final TreeSettings settings;
    private final ArmRows splitting;
    private final ArmRows estimating;
    private final SplitSearch search;
    private final DrawnColumns drawn;
    private final TreeEnsemble.Tree tree;
    private final double share;
    private final Deque<Histograms> spare = new ArrayDeque<>();

    /**
     * A tree to be grown.
     *
     * @param splitting the rows that choose splits
     * @param estimating the rows that estimate effects; the same object in a tree that is not honest
     * @param share what the leaves' effects are multiplied by
     */
    UpliftTreeGrowth(
            BinnedTable table,
            OutcomeWords outcomes,
            Criterion criterion,
            TreeSettings settings,
            ArmRows splitting,
            ArmRows estimating,
            double share,
            Seed seed) {
        this.table = table;
        this.outcomes = outcomes;
        this.criterion = criterion;
        this.settings = settings;
        this.splitting = splitting;
        this.estimating = estimating;
        this.search = new SplitSearch(table, outcomes, splitting.arms(), criterion, settings);
        this.drawn = new DrawnColumns(table.width(), settings.candidates(), new RandomStream(seed));
        this.tree = new TreeEnsemble.Tree(0, splitting.arms() - 1);
        this.share = share;
    }

    /** Grows it. */
    TreeEnsemble.Tree grow() {
        UpliftNode root = root();
        Histograms histograms = histograms();
        int[] columns = columns(root);
        fill(histograms, columns, root);
        grow(tree.node(), root, histograms, columns);
        return tree;
    }

    private UpliftNode root() {
        ArmRanges rows = ArmRanges.all(splitting);
        long[] sums = splitting.sums(rows);
        ArmStatistics statistics = statistics(sums);
        statistics.fill();
        if (!isHonest()) {
            return new UpliftNode(rows, sums, statistics, rows, statistics, 0);
        }
        ArmRanges estimates = ArmRanges.all(estimating);
        ArmStatistics means = statistics(estimating.sums(estimates));
        means.fill();
        return new UpliftNode(rows, sums, statistics, estimates, means, 0);
    }

    private void grow(int at, UpliftNode node, Histograms own, int[] columns) {
        Workers.requireNotInterrupted();
        Split split = columns.length == 0 ? null : search.find(own, columns, node.sums(), node.statistics());
        if (split == null) {
            makeLeaf(at, node.means());
            spare.push(own);
            return;
        }
        long[] leftSums = search.leftSums();
        UpliftNode[] children = divide(node, split, leftSums);
        int[] leftColumns = columns(children[0]);
        int[] rightColumns = columns(children[1]);
        boolean leftIsSmaller = children[0].rows().size() <= children[1].rows().size();
        Histograms other = histograms();
        if (leftIsSmaller) {
            share(other, leftColumns, children[0], own, rightColumns, children[1]);
        } else {
            share(other, rightColumns, children[1], own, leftColumns, children[0]);
        }
        int left = tree.node();
        int right = tree.node();
        table.column(split.column()).write(tree, at, split, left, right);
        grow(left, children[0], leftIsSmaller ? other : own, leftColumns);
        grow(right, children[1], leftIsSmaller ? own : other, rightColumns);
    }

    /** Fills the histograms of two children; those of the parent become those of the larger one. */
    private void share(
            Histograms ofSmaller,
            int[] smallerColumns,
            UpliftNode smaller,
            Histograms parent,
            int[] largerColumns,
            UpliftNode larger) {
        fill(ofSmaller, smallerColumns, smaller);
        for (int column : largerColumns) {
            if (parent.has(column)) {
                if (!ofSmaller.has(column)) {
                    ofSmaller.fill(column, splitting, smaller.rows());
                }
                parent.subtract(column, ofSmaller);
            } else {
                parent.fill(column, splitting, larger.rows());
            }
        }
        parent.keep(largerColumns);
    }

    private void fill(Histograms histograms, int[] columns, UpliftNode node) {
        for (int column : columns) {
            histograms.fill(column, splitting, node.rows());
        }
    }

    private UpliftNode[] divide(UpliftNode node, Split split, long[] leftSums) {
        BinnedColumn column = table.column(split.column());
        long[] rightSums = node.sums().clone();
        for (int i = 0; i < rightSums.length; i++) {
            rightSums[i] -= leftSums[i];
        }
        int[] middle = splitting.divide(split, column, node.rows());
        int[] estimatesMiddle = isHonest() ? estimating.divide(split, column, node.estimates()) : middle;
        return new UpliftNode[] {
            child(node, node.rows().before(middle), leftSums, node.estimates().before(estimatesMiddle)),
            child(node, node.rows().after(middle), rightSums, node.estimates().after(estimatesMiddle))
        };
    }

    private UpliftNode child(UpliftNode parent, ArmRanges rows, long[] sums, ArmRanges estimates) {
        ArmStatistics statistics = statistics(sums);
        statistics.shrink(parent.statistics(), settings.minimumArmRows(), settings.regularity());
        ArmStatistics means = statistics;
        if (isHonest()) {
            // plain means, so that an effect is estimated without bias wherever there are rows enough
            means = statistics(estimating.sums(estimates));
            means.shrink(parent.means(), settings.minimumArmRows(), 0);
        }
        return new UpliftNode(rows, sums, statistics, estimates, means, parent.depth() + 1);
    }

    private ArmStatistics statistics(long[] sums) {
        ArmStatistics statistics = new ArmStatistics(splitting.arms());
        outcomes.decode(sums, statistics);
        return statistics;
    }

    /** The columns that a node may be split by; none where it is to be a leaf. */
    private int[] columns(UpliftNode node) {
        ArmStatistics of = node.statistics();
        boolean large = node.depth() < settings.depth() && of.rows() >= 2.0 * settings.minimumRows();
        boolean armsLarge = criterion.needsEveryArm()
                ? of.leastCount() >= 2.0 * settings.minimumArmRows()
                : of.mostCount() >= settings.minimumArmRows();
        return large && armsLarge ? drawn.next() : NONE;
    }

    private void makeLeaf(int at, ArmStatistics means) {
        double[] effects = new double[means.arms() - 1];
        for (int arm = 1; arm < means.arms(); arm++) {
            effects[arm - 1] = share * (means.mean(arm) - means.mean(0));
        }
        tree.leaf(at, effects);
    }

    private boolean isHonest() {
        return estimating != splitting;
    }

    private Histograms histograms() {
        @Nullable Histograms kept = spare.poll();
        if (kept == null) {
            return new Histograms(table, splitting.arms() * outcomes.words());
        }
        kept.keep(NONE);
        return kept;
    }
}
