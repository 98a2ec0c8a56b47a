package org.parcours.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.learner.MetaLearners;
import org.parcours.uplift.measure.EvaluationSettings;
import org.parcours.uplift.measure.Measured;
import org.parcours.uplift.measure.RankingMeasure;
import org.parcours.uplift.measure.ScoredTrial;
import org.parcours.uplift.measure.Units;
import org.parcours.uplift.measure.UpliftEvaluation;
import org.parcours.uplift.population.NieWager;
import org.parcours.uplift.population.NieWagerSetup;
import org.parcours.uplift.propensity.EstimatedPropensities;
import org.parcours.uplift.tree.CausalForest;
import org.parcours.uplift.tree.CausalSettings;
import org.parcours.uplift.tree.ForestSettings;
import org.parcours.uplift.tree.TreeLearners;

/**
 * Our side of a comparison of uplift learners. A task prints a line for each of its figures; customers pass between the sides
 * by {@link PeerCustomers}.
 *
 * <ul>
 *   <li>{@code trial LEARNER TREES FOLDER}: makes a trial of {@link TrialMaker} and grows a forest on it
 *   <li>{@code setup LETTER SAMPLE TREES FOLDER}: makes a sample of Nie and Wager and grows a causal forest on it
 *   <li>{@code make ROWS FOLDER}: makes a trial of so many customers, and half as many to be judged on
 *   <li>{@code meta LEARNER known|estimated FOLDER}: fits a meta-learner over XGBoost by {@link LeastSquares} and
 *       foretells effects, on customers of a folder, whose propensities are known, or estimated by logistic regression in five
 *       parts
 *   <li>{@code qini FILE FOLDER}: what effects that the other side foretold are worth
 * </ul>
 */
final class UpliftPeerSide {
    private static final int TEST_ROWS = 5_000;
    private static final Seed SEED = new Seed(1);
    private static final Seed TEST_SEED = new Seed(2);

    private UpliftPeerSide() {}

    /** Does the task that the arguments name. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[arguments.length - 1]);
        switch (arguments[0]) {
            case "trial" -> trial(arguments[1], Integer.parseInt(arguments[2]), folder);
            case "setup" ->
                setup(
                        NieWagerSetup.valueOf(arguments[1]),
                        Long.parseLong(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        folder);
            case "make" -> make(Integer.parseInt(arguments[1]), folder);
            case "meta" -> meta(arguments[1], arguments[2].equals("estimated"), folder);
            case "qini" -> printQini(PeerCustomers.read(Path.of(arguments[1])), PeerCustomers.read(folder, "test"));
            default -> throw new IllegalArgumentException("There is no task \"" + arguments[0] + "\".");
        }
    }

    private static void trial(String name, int trees, Path folder) throws IOException {
        UpliftData train = TrialMaker.make(UpliftForestBench.ROWS, SEED);
        UpliftData test = TrialMaker.make(TEST_ROWS, TEST_SEED);
        ForestSettings settings = ForestSettings.FOREST.withTrees(trees).withThreads(SamplingBench.THREADS);
        Propensities propensities = Propensities.shares(train);
        double[] effects = TrialMaker.effects(test);
        compare(TreeLearners.named(name, settings), train, propensities, test, effects);
        PeerCustomers.write(train, propensities, folder, "train");
        PeerCustomers.write(test, Propensities.shares(test), folder, "test");
        PeerCustomers.write(folder.resolve("test.effect"), TEST_ROWS, row -> effects[row]);
    }

    private static void setup(NieWagerSetup setup, long sample, int trees, Path folder) throws IOException {
        NieWager train = NieWager.draw(setup, 10_000, 6, 1, SEED.child(sample));
        NieWager test = NieWager.draw(setup, TEST_ROWS, 6, 1, TEST_SEED.child(sample));
        double[] effects = new double[TEST_ROWS];
        Arrays.setAll(effects, test::effect);
        CausalSettings settings =
                CausalSettings.FOREST.withTrees(trees).withBag(4).withThreads(SamplingBench.THREADS);
        compare(new CausalForest(settings), train.data(), train.propensities(), test.data(), effects);
        PeerCustomers.write(train.data(), train.propensities(), folder, "train");
        PeerCustomers.write(test.data(), test.propensities(), folder, "test");
        PeerCustomers.write(folder.resolve("test.effect"), TEST_ROWS, row -> effects[row]);
    }

    private static void compare(
            UpliftLearner learner, UpliftData train, Propensities propensities, UpliftData test, double[] effects) {
        double[] found =
                PeerTimer.time(() -> learner.fit(train, propensities, SEED)).effects(test.customers())[0];
        double error = 0;
        for (int row = 0; row < found.length; row++) {
            error += (found[row] - effects[row]) * (found[row] - effects[row]) / found.length;
        }
        System.out.printf("error %.6f%n", Math.sqrt(error));
    }

    private static void make(int rows, Path folder) throws IOException {
        for (boolean isTest : new boolean[] {false, true}) {
            UpliftData data = TrialMaker.make(isTest ? rows / 2 : rows, isTest ? TEST_SEED : SEED);
            PeerCustomers.write(data, Propensities.shares(data), folder, isTest ? "test" : "train");
        }
    }

    private static void meta(String name, boolean estimates, Path folder) throws IOException {
        UpliftData train = PeerCustomers.read(folder, "train");
        UpliftData test = PeerCustomers.read(folder, "test");
        UpliftLearner learner = MetaLearners.of(
                name, new LeastSquares(Bases.boosting("xgboost", BoostingSettings.DEFAULT)), SamplingBench.THREADS);
        printQini(
                PeerTimer.time(() ->
                        learner.fit(train, propensities(train, estimates), SEED).effects(test.customers())[0]),
                test);
    }

    private static Propensities propensities(UpliftData train, boolean estimates) {
        return estimates
                ? EstimatedPropensities.of(train, LogisticRegression.DEFAULT, 5, SEED, SamplingBench.THREADS)
                : Propensities.shares(train);
    }

    private static void printQini(double[] effects, UpliftData test) {
        ScoredTrial scored = ScoredTrial.byArm(
                test.trial(), test.outcomes(), new double[][] {effects}, Optional.empty(), Units.each(test.rows()));
        Measured qini = UpliftEvaluation.of(scored, Optional.empty(), 0, EvaluationSettings.usual(SEED))
                .ranking()
                .find(RankingMeasure.QINI)
                .orElseThrow();
        System.out.printf("qini %.6f%n", qini.value());
        System.out.printf("error %.6f%n", qini.standardError());
    }
}
