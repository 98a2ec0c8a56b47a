package org.parcours.uplift.tree;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.parcours.num.Seed;
import org.parcours.num.Workers;

/**
 * The mean outcome of customers like each row, m(x) = E[Y | x], by a forest of which only the trees count that did not see the
 * row. So no row's own outcome has a part in its mean.
 */
final class OutOfBagMeans {
    private static final int TREES = 50;
    private static final int BITS = 40;

    private final BinnedTable table;
    private final double[] outcome;
    private final CausalSettings settings;
    private final Seed seed;
    private final double unit;

    private OutOfBagMeans(BinnedTable table, double[] outcome, CausalSettings settings, Seed seed) {
        this.table = table;
        this.outcome = outcome;
        this.settings = settings;
        this.seed = seed;
        double most = 0;
        for (double one : outcome) {
            most = Math.max(most, Math.abs(one));
        }
        // whole units add up alike in any order, so that it does not matter which thread grows which tree
        this.unit = Math.scalb(1.0, Math.getExponent(Math.max(most, Double.MIN_NORMAL)) - BITS);
    }

    /** Of each row its mean; the mean of all where every tree saw it. */
    static double[] of(BinnedTable table, double[] outcome, CausalSettings effects, Seed seed) {
        CausalSettings settings = new CausalSettings(
                TREES, 1, 0.5, effects.depth(), 10, 1, 0.05, effects.candidates(), effects.bins(), effects.threads());
        return new OutOfBagMeans(table, outcome, settings, seed).means();
    }

    private double[] means() {
        AtomicInteger next = new AtomicInteger();
        List<Sums> parts = Workers.run(Math.min(settings.threads(), TREES), () -> grow(next));
        double overall = 0;
        for (double one : outcome) {
            overall += one / outcome.length;
        }
        double[] means = new double[outcome.length];
        for (int row = 0; row < means.length; row++) {
            long sum = 0;
            int trees = 0;
            for (Sums part : parts) {
                sum += part.sum[row];
                trees += part.trees[row];
            }
            means[row] = trees == 0 ? overall : sum * unit / trees;
        }
        return means;
    }

    private Sums grow(AtomicInteger next) {
        Sums sums = new Sums(outcome.length);
        int[][] everybody = {IntStream.range(0, outcome.length).toArray()};
        for (int tree = next.getAndIncrement(); tree < TREES; tree = next.getAndIncrement()) {
            RowLots lots = new RowLots(settings, tree, seed);
            ArmRows seen = ArmRows.of(lots.all(everybody));
            ArmRows unseen = ArmRows.of(lots.unseen(everybody));
            new GradientTreeGrowth(
                            table,
                            new MeanMoment(outcome),
                            settings,
                            seen,
                            seen,
                            unseen,
                            (numbers, fell) -> sums.add(numbers[0], unseen, fell, unit),
                            1,
                            lots.rest())
                    .grow();
        }
        return sums;
    }

    /** Of each row the sum of what trees said that did not see it, in units, and how many these were. */
    private static final class Sums {
        private final long[] sum;
        private final byte[] trees;

        Sums(int rows) {
            this.sum = new long[rows];
            this.trees = new byte[rows];
        }

        void add(double mean, ArmRows unseen, ArmRanges fell, double unit) {
            long units = Math.round(mean / unit);
            for (int i = fell.from(0); i < fell.to(0); i++) {
                sum[unseen.row(0, i)] += units;
                trees[unseen.row(0, i)]++;
            }
        }
    }
}
