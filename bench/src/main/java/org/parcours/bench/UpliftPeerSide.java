package org.parcours.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.population.NieWager;
import org.parcours.uplift.population.NieWagerSetup;
import org.parcours.uplift.tree.CausalForest;
import org.parcours.uplift.tree.CausalSettings;
import org.parcours.uplift.tree.ForestSettings;
import org.parcours.uplift.tree.TreeLearners;

/**
 * Our side of a comparison of uplift forests: fits in a warm JVM, prints the median milliseconds and how far the effects lie
 * from the truth, and leaves the customers in files of little-endian doubles for the other side.
 */
final class UpliftPeerSide {
    private static final int WARM_UPS = 2;
    private static final int RUNS = 3;
    private static final int TEST_ROWS = 5_000;
    private static final Seed SEED = new Seed(1);

    private UpliftPeerSide() {}

    /**
     * {@code trial LEARNER TREES FOLDER} for a trial of {@link TrialMaker}; {@code setup LETTER TREES FOLDER} for a causal
     * forest on a sample of Nie and Wager.
     */
    public static void main(String[] arguments) throws IOException {
        int trees = Integer.parseInt(arguments[2]);
        Path folder = Path.of(arguments[3]);
        if (arguments[0].equals("trial")) {
            trial(arguments[1], trees, folder);
        } else {
            setup(NieWagerSetup.valueOf(arguments[1]), trees, folder);
        }
    }

    private static void trial(String name, int trees, Path folder) throws IOException {
        UpliftData train = TrialMaker.make(UpliftForestBench.ROWS, SEED);
        UpliftData test = TrialMaker.make(TEST_ROWS, new Seed(2));
        ForestSettings settings =
                ForestSettings.FOREST.withTrees(trees).withThreads(SamplingBench.THREADS);
        Propensities propensities = Propensities.shares(train);
        double[] effects = TrialMaker.effects(test);
        compare(TreeLearners.named(name, settings), train, propensities, test, effects);
        write(train, propensities, folder, "train");
        write(test, Propensities.shares(test), folder, "test");
        write(folder.resolve("test.effect"), TEST_ROWS, row -> effects[row]);
    }

    private static void setup(NieWagerSetup setup, int trees, Path folder) throws IOException {
        NieWager train = NieWager.draw(setup, 10_000, 6, 1, SEED);
        NieWager test = NieWager.draw(setup, TEST_ROWS, 6, 1, new Seed(2));
        double[] effects = new double[TEST_ROWS];
        Arrays.setAll(effects, test::effect);
        CausalSettings settings = CausalSettings.FOREST
                .withTrees(trees)
                .withBag(4)
                .withThreads(SamplingBench.THREADS);
        compare(new CausalForest(settings), train.data(), train.propensities(), test.data(), effects);
        write(train.data(), train.propensities(), folder, "train");
        write(test.data(), test.propensities(), folder, "test");
        write(folder.resolve("test.effect"), TEST_ROWS, row -> effects[row]);
    }

    private static void compare(
            UpliftLearner learner, UpliftData train, Propensities propensities, UpliftData test, double[] effects) {
        double[] milliseconds = new double[RUNS];
        double error = 0;
        for (int i = -WARM_UPS; i < RUNS; i++) {
            long start = System.nanoTime();
            UpliftModel model = learner.fit(train, propensities, SEED);
            if (i >= 0) {
                milliseconds[i] = (System.nanoTime() - start) / 1e6;
            }
            double[] found = model.effects(test.customers())[0];
            error = 0;
            for (int row = 0; row < found.length; row++) {
                error += (found[row] - effects[row]) * (found[row] - effects[row]) / found.length;
            }
        }
        Arrays.sort(milliseconds);
        System.out.printf("milliseconds %.3f%n", milliseconds[RUNS / 2]);
        System.out.printf("error %.6f%n", Math.sqrt(error));
    }

    private static void write(UpliftData data, Propensities propensities, Path folder, String name) throws IOException {
        int width = data.customers().table().width();
        write(folder.resolve(name + ".x"), data.rows() * width, at -> data.customers()
                .table()
                .value(at % width, at / width));
        write(folder.resolve(name + ".arm"), data.rows(), row -> data.trial().arm(row));
        write(folder.resolve(name + ".outcome"), data.rows(), data::outcome);
        write(folder.resolve(name + ".propensity"), data.rows(), row -> propensities.of(row, 1));
    }

    private static void write(Path file, int size, IntToDoubleFunction numbers) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) {
            bytes.putDouble(numbers.applyAsDouble(i));
        }
        bytes.flip();
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}
