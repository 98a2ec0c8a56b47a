package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import org.parcours.model.environment.EnvironmentCounts;
import org.parcours.model.environment.EnvironmentModel;
import org.parcours.model.environment.NeuralEnvironment;
import org.parcours.model.environment.PooledCounts;
import org.parcours.model.environment.Tally;
import org.parcours.model.network.FittedNetwork;

class EnvironmentFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /** One state and action: in the north 3 of 4 end and earn 8 together, in the south 1 of 2 ends and earns 1. */
    private static EnvironmentCounts counts() {
        // triples are (cell 0) · 2 + next, where next 1 is the end
        Tally north = new Tally(1, new long[] {0, 1}, new int[] {1, 3}, new double[] {8}, new double[] {-2});
        Tally south = new Tally(1, new long[] {0, 1}, new int[] {1, 1}, new double[] {1}, new double[] {0});
        return new EnvironmentCounts(List.of("new"), List.of("mail"), List.of("north", "south"), List.of(north, south));
    }

    private static double[] next(EnvironmentModel model, int environment) {
        double[] next = new double[2];
        model.next(environment, 0, 0, next);
        return next;
    }

    @Test
    void countsComeBackAsTheyWere() {
        Path file = folder.resolve("model.json");
        for (PooledCounts model : List.of(PooledCounts.of(counts(), 0.5), PooledCounts.together(counts(), 0.5))) {
            EnvironmentFile.write(file, model, "a test");
            EnvironmentModel read = EnvironmentFile.read(file);
            assertThat(((PooledCounts) read).isTogether()).isEqualTo(model.isTogether());
            for (int environment = 0; environment < 2; environment++) {
                assertThat(next(read, environment)).containsExactly(next(model, environment));
                assertThat(read.reward(environment, 0, 0)).isEqualTo(model.reward(environment, 0, 0));
                assertThat(read.controlReward(environment, 0, 0)).isEqualTo(model.controlReward(environment, 0, 0));
            }
        }
        // together: (4 + .5) / (6 + 1) end, and 9 earned in 6 visits
        assertThat(next(EnvironmentFile.read(file), 0)[1]).isEqualTo(4.5 / 7, within(1e-12));
        assertThat(EnvironmentFile.read(file).reward(1, 0, 0)).isEqualTo(1.5, within(1e-12));
    }

    @Test
    void networksComeBackAsTheyWere() {
        Path file = folder.resolve("model.json");
        // inputs: new, mail, north, south; scores of new and of the end
        float[] parameters = {0, 0, 0.1F, -0.3F, 1, 0, 0, 1 / 3F, 0, 0};
        NeuralEnvironment model =
                new NeuralEnvironment(PooledCounts.of(counts(), 0.5), new FittedNetwork(List.of(4, 2), parameters), 12);
        EnvironmentFile.write(file, model, "a test");
        NeuralEnvironment read = (NeuralEnvironment) EnvironmentFile.read(file);
        assertThat(read.network().parameters()).containsExactly(parameters);
        assertThat(read.network().widths()).containsExactly(4, 2);
        assertThat(read.epochs()).isEqualTo(12);
        // north: scores .1 + 1 and −.3
        assertThat(next(read, 0)[0]).isEqualTo(1 / (1 + Math.exp(-1.4)), within(1e-7));
        assertThat(next(read, 1)).containsExactly(next(model, 1));
    }

    @Test
    void isADecisionProcessOfOneEnvironment() {
        Path file = folder.resolve("model.json");
        EnvironmentFile.write(file, PooledCounts.together(counts(), 0), "a test");
        assertThat(ModelFile.read(file, Optional.of("south")).reward(0)).isEqualTo(1.5, within(1e-12));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ModelFile.read(file, Optional.of("west")))
                .withMessage("There is no environment \"west\"; name one by --environment: north, south.");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ModelFile.read(file, Optional.empty()))
                .withMessage("There are 2 environments; name one by --environment: north, south.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\" : 1      | \"version\" : 2        | version: is 2, expected 1",
                "\"kind\" : \"neural\"| \"kind\" : \"neurall\" | did you mean \"neural\"?",
                "\"kind\" : \"neural\"| \"kind\" : \"counts\"  | a network does not fit the kind \"counts\"",
                "\"epochs\"           | \"epoch\"              | unknown field \"epoch\"",
                "[ 0, 0, 1, 3 ]       | [ 0, 0, 2, 3 ]         | expected a whole number from 0 to 1",
                "[ 0, 0, 1, 3 ]       | [ 0, 0, 1 ]            | has 3 entries, expected [state, action, next state, count]",
                "[ 0, 0, 1, 3 ]       | [ 0, 0, 0, 3 ]         | triples must ascend",
                "[ 0.0, 0.0 ], [ 0.1  | [ 0.0 ], [ 0.1         | has 1 numbers, expected 2",
                "[ 0.0, 0.0 ], [ 0.1  | [ 0.1                  | 3 inputs and 2 outputs does not fit the counts",
                "\"north\", \"south\" | \"north\"              | There are 1 environments, but counts of 2",
                "\"north\", \"south\" | \"north\", \"north\"   | must hold at least one name, and each once",
            })
    void refusesWhatIsNoModel(String right, String wrong, String message) throws IOException {
        Path file = folder.resolve("model.json");
        float[] parameters = {0, 0, 0.1F, -0.3F, 1, 0, 0, 0.5F, 0, 0};
        FittedNetwork network = new FittedNetwork(List.of(4, 2), parameters);
        EnvironmentFile.write(file, new NeuralEnvironment(PooledCounts.of(counts(), 0.5), network, 12), "a test");
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
        assertThatExceptionOfType(BadFile.class)
                .isThrownBy(() -> EnvironmentFile.read(file))
                .withMessageContaining(message)
                .withMessageMatching("(?s).*model\\.json:\\d+:\\d+: .*");
    }
}
