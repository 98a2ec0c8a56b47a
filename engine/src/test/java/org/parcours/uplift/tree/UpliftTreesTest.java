package org.parcours.uplift.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.UpliftModel;

class UpliftTreesTest {
    private static final Seed SEED = new Seed(9);
    private static final List<String> COLOURS = List.of("red", "green", "blue", "black");

    static List<String> names() {
        return TreeLearners.names().stream()
                .filter(name -> !name.startsWith("causal"))
                .toList();
    }

    /**
     * Customers with a number in (0, 1), unknown for a tenth, and a colour. Treatment 1 adds .3 to the rate of .2 where the number
     * is below .4; treatment 2 adds .4 for green and black.
     */
    private static UpliftData customers(int rows, int arms) {
        RandomStream random = new RandomStream(SEED);
        double[][] columns = new double[3][rows];
        int[] arm = new int[rows];
        double[] outcome = new double[rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = random.nextUniform() < 0.1 ? Double.NaN : random.nextUniform();
            columns[1][row] = random.nextInt(COLOURS.size());
            columns[2][row] = random.nextUniform();
            arm[row] = random.nextInt(arms);
            double rate = 0.2 + (arm[row] == 0 ? 0 : effect(arm[row], columns[0][row], columns[1][row]));
            outcome[row] = random.nextUniform() < rate ? 1 : 0;
        }
        FeatureTable table = FeatureTable.of(List.of("number", "colour", "noise"), columns);
        CustomerTable customers = new CustomerTable(table, List.of(List.of(), COLOURS, List.of()));
        List<String> names = List.of("none", "mail", "call").subList(0, arms);
        return new UpliftData(customers, new Trial(names, arm), outcome);
    }

    private static double effect(int arm, double number, double colour) {
        return arm == 1 ? (number < 0.4 ? 0.3 : 0) : (colour % 2 == 1 ? 0.4 : 0);
    }

    private static UpliftModel fit(UpliftLearner learner, UpliftData data) {
        return learner.fit(data, Propensities.shares(data), SEED);
    }

    private static double[] effects(UpliftModel model, double... features) {
        double[] effects = new double[model.arms() - 1];
        model.effects(features, effects);
        return effects;
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsWhomATreatmentChanges(String name) {
        UpliftModel model = fit(TreeLearners.named(name, 2), customers(30_000, 2));
        assertThat(mean(model, 0, 0.4)[0]).isEqualTo(0.3, within(0.06));
        assertThat(mean(model, 0.4, 1)[0]).isEqualTo(0, within(0.06));
        assertThat(mean(model, Double.NaN, Double.NaN)[0]).isEqualTo(0, within(0.06));
    }

    /** The mean effects on red customers with numbers between two, spread evenly. */
    private static double[] mean(UpliftModel model, double from, double to) {
        double[] mean = new double[model.arms() - 1];
        for (int i = 0; i < 400; i++) {
            double[] effects = effects(model, from + (i % 20 + 0.5) / 20 * (to - from), 0, (i % 7) / 7.0);
            for (int arm = 0; arm < mean.length; arm++) {
                mean[arm] += effects[arm] / 400;
            }
        }
        return mean;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cts-forest",
                "kl-tree",
                "euclidean-forest",
                "chi-squared-tree",
                "ddp-forest",
                "it-tree",
                "cit-tree"
            })
    void findsWhichTreatmentChangesWhom(String name) {
        UpliftModel model = fit(TreeLearners.named(name, 2), customers(40_000, 3));
        assertThat(model.arms()).isEqualTo(3);
        // red below .4: mail; green above .4: call
        assertThat(effects(model, 0.1, 0, 0.5)).containsExactly(new double[] {0.3, 0}, within(0.12));
        assertThat(effects(model, 0.9, 1, 0.5)).containsExactly(new double[] {0, 0.4}, within(0.12));
    }

    @Test
    void aTreeOfOneQuestionIsTheBestOfAllQuestions() {
        UpliftData data = customers(600, 2);
        TreeSettings stump = new TreeSettings(1, 20, 5, 0, 9, 63);
        Criterion criterion = new DivergenceGain(new KullbackLeibler(), true);
        UpliftModel model = fit(new UpliftTrees("kl-tree", criterion, ForestSettings.TREE.withTree(stump)), data);
        double best = 0;
        for (int bins = 0; bins < 16; bins++) {
            best = Math.max(best, gain(data, criterion, colours(data, bins)));
        }
        for (int column = 0; column < 3; column += 2) {
            for (int row = 0; row < 600; row++) {
                double cut = data.customers().table().value(column, row);
                best = Math.max(best, gain(data, criterion, below(data, column, cut, false)));
                best = Math.max(best, gain(data, criterion, below(data, column, cut, true)));
            }
        }
        double[] found = model.effects(data.customers())[0];
        double reached = gain(
                data,
                criterion,
                IntStream.range(0, 600).mapToObj(i -> found[i] == found[0]).toArray(Boolean[]::new));
        // bins of nine rows are coarser than rows
        assertThat(reached).isBetween(0.9 * best, best + 1e-12);
    }

    private static Boolean[] colours(UpliftData data, int bits) {
        return IntStream.range(0, data.rows())
                .mapToObj(row -> (bits >> (int) data.customers().table().value(1, row) & 1) == 1)
                .toArray(Boolean[]::new);
    }

    private static Boolean[] below(UpliftData data, int column, double cut, boolean unknownLeft) {
        return IntStream.range(0, data.rows())
                .mapToObj(row -> data.customers().table().value(column, row))
                .map(value -> value < cut || (unknownLeft && Double.isNaN(value)))
                .toArray(Boolean[]::new);
    }

    private static double gain(UpliftData data, Criterion criterion, Boolean[] left) {
        ArmStatistics[] parts = new ArmStatistics[3];
        for (int part = 0; part < 3; part++) {
            double[][] sums = new double[2][2];
            for (int row = 0; row < data.rows(); row++) {
                if (part == 0 || left[row] == (part == 1)) {
                    sums[data.trial().arm(row)][0]++;
                    sums[data.trial().arm(row)][1] += data.outcome(row);
                }
            }
            parts[part] = new ArmStatistics(2);
            parts[part].set(0, sums[0][0], sums[0][1], sums[0][1]);
            parts[part].set(1, sums[1][0], sums[1][1], sums[1][1]);
        }
        boolean allowed = Math.min(parts[1].rows(), parts[2].rows()) >= 20
                && Math.min(parts[1].leastCount(), parts[2].leastCount()) >= 5;
        return allowed ? criterion.gain(parts[0], parts[1], parts[2]) : 0;
    }

    @ParameterizedTest
    @MethodSource("names")
    void theModelIsTheSameOnAnyNumberOfThreads(String name) {
        UpliftData data = customers(2_000, 2);
        ForestSettings settings = (name.endsWith("forest") ? ForestSettings.FOREST : ForestSettings.TREE);
        settings = settings.withTrees(name.endsWith("forest") ? 12 : 1);
        double[][] one = fit(TreeLearners.named(name, settings), data).effects(data.customers());
        double[][] three =
                fit(TreeLearners.named(name, settings.withThreads(3)), data).effects(data.customers());
        assertThat(three).isDeepEqualTo(one);
    }

    @Test
    void amountsInAnyUnitGiveTheSameTree() {
        UpliftData data = customers(3_000, 2);
        double[] euros = new double[3_000];
        double[] cents = new double[3_000];
        for (int row = 0; row < euros.length; row++) {
            euros[row] = (2 * data.outcome(row) - 1) * (10 + SEED.uniform(row));
            cents[row] = 100 * euros[row];
        }
        for (String name : List.of("cts-tree", "euclidean-tree", "cit-tree", "it-forest")) {
            UpliftLearner learner = TreeLearners.named(name, 1);
            double[] first = fit(learner, new UpliftData(data.customers(), data.trial(), euros))
                    .effects(data.customers())[0];
            double[] second = fit(learner, new UpliftData(data.customers(), data.trial(), cents))
                    .effects(data.customers())[0];
            for (int row = 0; row < first.length; row++) {
                assertThat(second[row]).isEqualTo(100 * first[row], within(1e-6));
            }
        }
    }

    @Test
    void outcomesOfZeroAndOneSplitAsAmountsDo() {
        // the words of rates and those of amounts hold the same sums; one amount of 1 + 1e-12 makes all of them amounts
        UpliftData data = customers(3_000, 2);
        double[] outcome = data.outcomes();
        outcome[17] += 1e-12;
        for (String name : List.of("cts-forest", "euclidean-forest", "ddp-tree", "it-tree")) {
            UpliftLearner learner = TreeLearners.named(name, 1);
            double[] rates = fit(learner, data).effects(data.customers())[0];
            double[] amounts = fit(learner, new UpliftData(data.customers(), data.trial(), outcome))
                    .effects(data.customers())[0];
            assertThat(amounts).containsExactly(rates, within(1e-9));
        }
    }

    @Test
    void anHonestTreeIsNotFooledByTheSplitItChose() {
        // Without any effect, the squared difference of the effects on the two sides, over its variance .25 Σ 1/n, is 1
        // in the
        // mean of fresh rows; its standard error over 60 samples is √(2 / 60) = .18. A split chosen for this very
        // difference
        // shows the largest of many.
        double greedy = 0;
        double honest = 0;
        for (int sample = 0; sample < 60; sample++) {
            UpliftData data = withoutEffect(1_000, SEED.child(sample));
            greedy += squaredDifference(data, false) / 60;
            honest += squaredDifference(data, true) / 60;
        }
        assertThat(honest).isBetween(0.4, 1.7);
        assertThat(greedy).isGreaterThan(3);
    }

    private static UpliftData withoutEffect(int rows, Seed seed) {
        RandomStream random = new RandomStream(seed);
        double[][] columns = new double[6][rows];
        double[] outcome = new double[rows];
        int[] arm = new int[rows];
        for (int row = 0; row < rows; row++) {
            for (double[] column : columns) {
                column[row] = random.nextUniform();
            }
            arm[row] = row % 2;
            outcome[row] = random.nextInt(2);
        }
        List<String> names = IntStream.range(0, 6).mapToObj(i -> "x" + i).toList();
        CustomerTable table = CustomerTable.ofNumbers(FeatureTable.of(names, columns));
        return new UpliftData(table, new Trial(List.of("none", "mail"), arm), outcome);
    }

    private static double squaredDifference(UpliftData data, boolean honest) {
        TreeSettings stump =
                TreeSettings.DEFAULT.withDepth(1).withMinimumRows(100, 20).withRegularity(0);
        ForestSettings settings = ForestSettings.TREE.withTree(stump).withHonest(honest);
        double[] effects =
                fit(TreeLearners.named("euclidean-tree", settings), data).effects(data.customers())[0];
        double other = effects[0];
        double[][] rows = new double[2][2];
        for (int row = 0; row < effects.length; row++) {
            int side = effects[row] == effects[0] ? 0 : 1;
            other = side == 1 ? effects[row] : other;
            rows[side][data.trial().arm(row)] += honest ? 0.5 : 1;
        }
        double variance = 0.25 * (1 / rows[0][0] + 1 / rows[0][1] + 1 / rows[1][0] + 1 / rows[1][1]);
        return (effects[0] - other) * (effects[0] - other) / variance;
    }

    @Test
    void refusesAmountsWhereRatesAreCompared() {
        UpliftData data = customers(300, 2);
        double[] outcome = data.outcomes();
        outcome[3] = 2.5;
        UpliftData amounts = new UpliftData(data.customers(), data.trial(), outcome);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit(TreeLearners.named("kl-tree", 1), amounts))
                .withMessageContaining("neither 0 nor 1");
    }

    @Test
    void refusesAnArmWithoutCustomers() {
        UpliftData data = customers(300, 2);
        Trial trial = new Trial(List.of("none", "mail"), new int[300]);
        UpliftData lonely = new UpliftData(data.customers(), trial, data.outcomes());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeLearners.named("cts-tree", 1).fit(lonely, Propensities.shares(data), SEED))
                .withMessageContaining("\"mail\"");
    }

    @Test
    void refusesUnknownNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeLearners.named("oak", 1))
                .withMessageContaining("cts-forest");
    }
}
