package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.EffectScorer;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.tree.CausalForestModel;
import org.parcours.uplift.tree.TreeLearners;

/** Trees and forests in files: by hand, and to the same bits as in memory. */
class GrownTreesFileTest {
    private static final List<String> FEATURES = List.of("age", "channel", "spent");
    private static final List<List<String>> CATEGORIES = List.of(List.of(), List.of("phone", "shop", "web"), List.of());

    /** Who is below 30.5 or of unknown age is changed by .01 and .02; of the others phone and web by .2 and −.1. */
    private static final String BY_HAND = """
            {"format": "parcours-uplift", "version": 1, "made_by": "hand", "learner": "cts-tree",
             "treatment": "arm", "outcome": "visit", "arms": ["none", "letter", "call"], "rows": 10, "seed": 1,
             "schema_hash": "%s",
             "features": [{"name": "age"}, {"name": "channel", "categories": ["phone", "shop", "web"]}, {"name": "spent"}],
             "model": {"kind": "trees", "start": [0.0, 1.0],
              "questions": [{"feature": 0, "below": 30.5, "unknown_left": true},
                            {"feature": 1, "among": [0, 2], "unknown_left": false}],
              "trees": [{"nodes": [0, -1, 1, -1, -1], "leaves": [0.01, 0.02, 0.2, -0.1, 0.3, 0.4]}]}}
            """.formatted(new StoredUplift.Schema(FEATURES, CATEGORIES).hash());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "20,    1, 0.01, 1.02", // young, whatever the channel
        "NaN,   0, 0.01, 1.02", // unknown ages go where the young go
        "30.5,  0, 0.2,  0.9", // 30.5 is not below 30.5; phone
        "31,    2, 0.2,  0.9", // web
        "31,    1, 0.3,  1.4", // shop
        "31,  NaN, 0.3,  1.4" // a channel that the model never saw
    })
    void aTreeByHand(double age, double channel, double letter, double call) throws IOException {
        UpliftModel model = read(BY_HAND).model();
        double[] effects = new double[2];
        model.effects(new double[] {age, channel, 7}, effects);
        assertThat(effects[0]).isEqualTo(letter, within(1e-15));
        assertThat(effects[1]).isEqualTo(call, within(1e-15));
    }

    @Test
    void aTreeByHandIsWrittenAsItWasRead() throws IOException {
        StoredUplift stored = read(BY_HAND);
        Path file = folder.resolve("again.json");
        UpliftModelFile.write(file, stored, "hand");
        assertThat(Files.readString(file).replaceAll("\\s", "")).isEqualTo(BY_HAND.replaceAll("\\s", ""));
    }

    static List<String> learners() {
        return TreeLearners.names();
    }

    @ParameterizedTest
    @MethodSource("learners")
    void everyLearnerForetellsTheSameBitsAfterItWasWritten(String learner) {
        UpliftData data = data(new Seed(5), 330);
        UpliftModel model = TreeLearners.named(learner, 2).fit(data, Propensities.shares(data), new Seed(1));
        CustomerTable others = data(new Seed(6), 1500).customers();
        double[][] expected = model.effects(others);
        Path file = folder.resolve("model.json.gz");
        UpliftModelFile.write(file, stored(data, learner, model), "a test");
        for (int threads : new int[] {1, 3}) {
            UpliftModel read = UpliftModelFile.read(file, threads).model();
            assertThat(read.effects(others)).isDeepEqualTo(expected);
            assertThat(oneByOne(read.scorer(), others)).isDeepEqualTo(expected);
            if (read instanceof CausalForestModel forest && forest.hasIntervals()) {
                assertThat(forest.standardErrors(others))
                        .isDeepEqualTo(((CausalForestModel) model).standardErrors(others));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0, -1, 1, -1, -1]  | [0, -1, 1, -1]         | ends before its last leaf",
                "[0, -1, 1, -1, -1]  | [0, -1, -1, -1, -1]    | goes on behind its last leaf, at node 3",
                "[0, -1, 1, -1, -1]  | [0, -1, 2, -1, -1]     | one of the 2 questions",
                "0.3, 0.4]           | 0.3]                   | 3 leaves of 2",
                "\"among\": [0, 2]   | \"among\": [0, 3]      | a whole number from 0 to 2",
                "\"among\": [0, 2]   | \"below\": 1           | unknown field \"below\"",
                "\"feature\": 0      | \"feature\": 3         | a whole number from 0 to 2",
                "[0.0, 1.0]          | [0.0, 1.0, 2.0]        | 3 leaves of 3",
                "\"trees\", \"start\"| \"causal-forest\", \"bag\": 1, \"start\" | No number of treatments has 2 sums",
                "\"none\", \"letter\"| \"none\"               | 3 arms, but the names of 2"
            })
    void brokenTreesAreRefused(String part, String broken, String message) {
        assertThat(BY_HAND).contains(part);
        assertThatThrownBy(() -> read(BY_HAND.replace(part, broken)))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining(message);
    }

    private StoredUplift read(String text) throws IOException {
        return UpliftModelFile.read(Files.writeString(folder.resolve("model.json"), text));
    }

    private static double[][] oneByOne(EffectScorer scorer, CustomerTable customers) {
        double[][] effects = new double[2][customers.rows()];
        double[] features = new double[customers.table().width()];
        double[] one = new double[2];
        for (int row = 0; row < customers.rows(); row++) {
            customers.table().copyRow(row, features);
            scorer.effects(features, one);
            effects[0][row] = one[0];
            effects[1][row] = one[1];
        }
        return effects;
    }

    private static StoredUplift stored(UpliftData data, String learner, UpliftModel model) {
        return new StoredUplift(
                StoredUplift.Schema.of(data.customers()),
                data.trial().arms(),
                "arm",
                "visit",
                learner,
                Optional.empty(),
                data.rows(),
                new Seed(1),
                model);
    }

    /** Customers in three arms of whom much is unknown; a call changes the young, a letter who comes by the web. */
    private static UpliftData data(Seed seed, int rows) {
        RandomStream random = new RandomStream(seed);
        double[][] columns = new double[3][rows];
        int[] arm = new int[rows];
        double[] outcome = new double[rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = random.nextInt(9) == 0 ? Double.NaN : 18 + random.nextInt(60);
            columns[1][row] = random.nextInt(9) == 0 ? Double.NaN : random.nextInt(3);
            columns[2][row] = random.nextInt(5) == 0 ? Double.NaN : 100 * random.nextUniform();
            arm[row] = row % 3;
            double effect =
                    arm[row] == 1 && columns[1][row] == 2 ? 0.4 : arm[row] == 2 && columns[0][row] < 40 ? 0.5 : 0;
            outcome[row] = random.nextUniform() < 0.2 + effect ? 1 : 0;
        }
        CustomerTable customers = new CustomerTable(FeatureTable.of(FEATURES, columns), CATEGORIES);
        return new UpliftData(customers, new Trial(List.of("none", "letter", "call"), arm), outcome);
    }
}
