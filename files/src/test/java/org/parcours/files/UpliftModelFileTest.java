package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.Standardization;
import org.parcours.model.network.FittedNetwork;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.base.Encoding;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.base.Score;
import org.parcours.uplift.learner.DirectEffects;
import org.parcours.uplift.learner.MetaLearners;
import org.parcours.uplift.learner.MetaModel;
import org.parcours.uplift.ordered.OrderedBoosting;
import org.parcours.uplift.ordered.OrderedSettings;

class UpliftModelFileTest {
    private static final UpliftData DATA = data();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s",
                "t",
                "x",
                "r",
                "dr",
                "class-transformation",
                "transformed-outcome",
                "domain-adaptation",
                "dependent-representation",
                "response"
            })
    void everyModelForetellsTheSameBitsAfterItWasWritten(String learner) {
        for (var base : List.of(Bases.linear(), new OrderedBoosting(new OrderedSettings(5, 3, 0.3, 1, 1, 16)))) {
            MetaModel model =
                    (MetaModel) MetaLearners.of(learner, base).fit(DATA, Propensities.shares(DATA), new Seed(1));
            StoredUplift read = written(model);
            assertThat(read.model().effects(DATA.customers())).isDeepEqualTo(model.effects(DATA.customers()));
            assertThat(read.arms()).containsExactly("none", "letter", "call");
            assertThat(read.schema().categories().get(1)).containsExactly("phone", "shop", "web");
        }
    }

    @Test
    void aNetworkForetellsTheSameBitsAfterItWasWritten() {
        Encoding encoding = Encoding.oneHot(DATA.customers());
        FittedNetwork network = new FittedNetwork(
                List.of(4, 2, 1), new float[] {1, -2, 0.5F, 1, -1, 3, 0.25F, 1, 0.1F, -0.2F, 2, -1, 0.3F});
        Standardization scale = Standardization.of(new double[] {0.5, 0, 0, 0}, new double[] {2, 1, 1, 0});
        FittedBase base =
                new FittedBase(encoding, new Score.Neural(network, scale, 0.1, 0.7), FittedBase.Link.LOGISTIC);
        MetaModel model = new DirectEffects(List.of(base, base), 2, -1);
        assertThat(written(model).model().effects(DATA.customers())).isDeepEqualTo(model.effects(DATA.customers()));
    }

    @Test
    void columnsChangedByHandAreRefused() throws IOException {
        Path file = folder.resolve("m.json");
        MetaModel model =
                (MetaModel) MetaLearners.of("t", Bases.linear()).fit(DATA, Propensities.shares(DATA), new Seed(1));
        UpliftModelFile.write(file, stored(model), "a test");
        Files.writeString(file, Files.readString(file).replace("\"shop\"", "\"shops\""));
        assertThatThrownBy(() -> UpliftModelFile.read(file))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("schema_hash")
                .hasMessageContaining("fit the model again");
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        Path file = folder.resolve("other.json");
        Files.writeString(file, "{\"format\": \"other\"}");
        assertThatThrownBy(() -> UpliftModelFile.read(file)).hasMessageContaining("parcours-uplift");
    }

    private StoredUplift written(MetaModel model) {
        Path file = folder.resolve("model.json");
        UpliftModelFile.write(file, stored(model), "a test");
        return UpliftModelFile.read(file);
    }

    private static StoredUplift stored(MetaModel model) {
        return new StoredUplift(
                StoredUplift.Schema.of(DATA.customers()),
                DATA.trial().arms(),
                "arm",
                "visit",
                "t",
                Optional.of("linear"),
                DATA.rows(),
                new Seed(1),
                model);
    }

    private static UpliftData data() {
        RandomStream random = new RandomStream(new Seed(5));
        int rows = 300;
        double[][] columns = new double[2][rows];
        int[] arm = new int[rows];
        double[] outcome = new double[rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = row % 17 == 0 ? Double.NaN : random.nextUniform();
            columns[1][row] = row % 23 == 0 ? Double.NaN : random.nextInt(3);
            arm[row] = row % 3;
            outcome[row] = random.nextUniform() < 0.3 + 0.1 * arm[row] ? 1 : 0;
        }
        CustomerTable customers = new CustomerTable(
                FeatureTable.of(List.of("age", "channel"), columns),
                List.of(List.of(), List.of("phone", "shop", "web")));
        return new UpliftData(customers, new Trial(List.of("none", "letter", "call"), arm), outcome);
    }
}
