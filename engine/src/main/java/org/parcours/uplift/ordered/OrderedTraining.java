package org.parcours.uplift.ordered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.TrainingData;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.base.ColumnEncoding;
import org.parcours.uplift.base.Encoding;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.base.Score;

/** One training of {@link OrderedBoosting}. */
final class OrderedTraining {
    private final CustomerTable customers;
    private final double[] target;
    private final double[] weight;
    private final Loss loss;
    private final OrderedSettings settings;
    private final Seed seed;
    private final double mean;
    private final int width;

    OrderedTraining(
            CustomerTable customers, double[] target, double[] weight, Loss loss, OrderedSettings settings, Seed seed) {
        this.customers = customers;
        this.target = target;
        this.weight = normalised(weight);
        this.loss = loss;
        this.settings = settings;
        this.seed = seed;
        this.mean = TrainingData.mean(target, weight);
        this.width = customers.table().width();
    }

    private static double[] normalised(double[] weight) {
        double mean = Arrays.stream(weight).average().orElseThrow();
        return Arrays.stream(weight).map(each -> each / mean).toArray();
    }

    FittedBase fit(FittedBase.Link link) {
        double start = loss.start(mean);
        int[][] orders = orders();
        Borders[] borders = new Borders[width];
        List<ColumnEncoding> encodings = new ArrayList<>();
        byte[][][] bins = new byte[orders.length][width][];
        for (int column = 0; column < width; column++) {
            encodings.add(encode(column, orders, borders, bins));
        }
        Permutation[] permutations = new Permutation[orders.length];
        for (int i = 0; i < orders.length; i++) {
            permutations[i] =
                    new Permutation(bins[i], placed(target, orders[i]), placed(weight, orders[i]), loss, start);
        }
        TreeEnsemble trees = boost(permutations, orders[0], bins[0], borders, start);
        return new FittedBase(new Encoding(encodings), new Score.Trees(trees), link);
    }

    private TreeEnsemble boost(
            Permutation[] permutations, int[] order, byte[][] bins, Borders[] borders, double start) {
        double[] score = new double[target.length];
        Arrays.fill(score, start);
        double[] placedTarget = placed(target, order);
        double[] placedWeight = placed(weight, order);
        int[] leaf = new int[target.length];
        RandomStream random = new RandomStream(seed.child(2));
        List<TreeEnsemble.Tree> trees = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            Permutation drawn = permutations[random.nextInt(permutations.length)];
            SymmetricTree tree =
                    new SplitSearch(drawn, borders, target.length, settings.penalty()).grow(settings.depth());
            for (Permutation each : permutations) {
                each.learn(tree, settings);
            }
            tree.leaves(bins, leaf);
            double[] values = new LeafValues(tree.leaves())
                    .of(leaf, placedTarget, placedWeight, score, score.length, loss, settings);
            for (int place = 0; place < score.length; place++) {
                score[place] += values[leaf[place]];
            }
            trees.add(tree.grown(borders, values));
        }
        return TreeEnsemble.of(new double[] {start}, trees);
    }

    /** Bins a column in every order, and says how it is encoded for those who come later. */
    private ColumnEncoding encode(int column, int[][] orders, Borders[] borders, byte[][][] bins) {
        double[] values = values(customers.table(), column);
        int categories = customers.categories().get(column).size();
        if (categories <= 2) {
            borders[column] = Borders.of(values, settings.borders());
            for (int i = 0; i < orders.length; i++) {
                bins[i][column] = binned(placed(values, orders[i]), borders[column]);
            }
            return new ColumnEncoding.Numeric();
        }
        TargetStatistics statistics = new TargetStatistics(categories, mean, target, weight);
        for (int i = 0; i < orders.length; i++) {
            double[] numbers = statistics.ordered(values, orders[i]);
            if (i == 0) {
                borders[column] = Borders.of(numbers, settings.borders());
            }
            bins[i][column] = binned(numbers, borders[column]);
        }
        return statistics.all(values);
    }

    private static double[] values(FeatureTable table, int column) {
        double[] values = new double[table.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = table.value(column, row);
        }
        return values;
    }

    private static byte[] binned(double[] values, Borders borders) {
        byte[] bins = new byte[values.length];
        for (int place = 0; place < bins.length; place++) {
            bins[place] = (byte) borders.bin(values[place]);
        }
        return bins;
    }

    private int[][] orders() {
        int[][] orders = new int[settings.permutations()][];
        for (int i = 0; i < orders.length; i++) {
            orders[i] = new RandomStream(seed.child(1).child(i)).order(target.length);
        }
        return orders;
    }

    private static double[] placed(double[] numbers, int[] order) {
        double[] placed = new double[order.length];
        for (int place = 0; place < placed.length; place++) {
            placed[place] = numbers[order[place]];
        }
        return placed;
    }
}
