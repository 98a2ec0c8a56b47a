package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.model.Mdp;

class MdpFileTest {
    private static final String HEADER = "state,action,next_state,probability,reward\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void readsColumnsByNameAndSubtractsCosts() throws IOException {
        Mdp mdp = read("""
                reward,cost,control_reward,probability,next_state,action,state
                4,1,0.5,0.5,end,"go, now","the ""first\"""
                2,0,0.5,0.5,end,"go, now","the ""first\"""
                """);
        assertThat(mdp.states()).containsExactly("the \"first\"", "end");
        assertThat(mdp.actions()).containsExactly("go, now");
        // 0.5 · (4 − 1) + 0.5 · 2
        assertThat(mdp.reward(0)).isEqualTo(2.5, within(1e-15));
        assertThat(mdp.controlReward(0)).isEqualTo(0.5, within(1e-15));
    }

    @Test
    void readsGzipAndByteOrderMark() throws IOException {
        Path file = folder.resolve("model.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("\uFEFF" + HEADER + "a,go,b,1,3\r\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(MdpFile.read(file).reward(0)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,go,b,1,x             | :2:10: the reward is \"x\"",
                "a,go,b,1,NaN           | :2:10: the reward is \"NaN\"",
                "a,go,b,1,1e999         | :2:10: the reward is \"1e999\"",
                "a,go,b,1,1d            | :2:10: the reward is \"1d\"",
                "a,go,b,1.5,0           | :2:8: the probability is 1.5",
                "a,go,b,-0.1,0          | :2:8: the probability is -0.1",
                "a,go,b,,0              | :2:8: the probability is \"\"",
                "'\"a,\",go,b,0.9,0'    | :2:11: the probabilities of state \"a,\", action \"go\" sum to 0.9",
                "a,go,b,1               | :2:8: the line has 4 cells",
                "a,go,b,1,0,7           | :2:12: the line has 6 cells",
                "a,,b,1,0               | :2:3: the action is empty",
                "a,g\"o,b,1,0           | :2:4: wrong quoting",
                "a,\"go,b,1,0           | :2:3: wrong quoting",
            })
    void refusesAtItsPlace(String line, String message) {
        assertThatExceptionOfType(BadFile.class)
                .isThrownBy(() -> read(HEADER + line.replace("'", "") + "\n"))
                .withMessageContaining(message);
    }

    @Test
    void refusesAPairThatDoesNotSumToOneAtItsFirstLine() {
        assertThatExceptionOfType(BadFile.class)
                .isThrownBy(() -> read(HEADER + "a,go,b,1,0\nc,go,b,0.5,0\na,stay,a,1,0\nc,go,a,0.4,0\n"))
                .withMessageContaining(":3:8: the probabilities of state \"c\", action \"go\" sum to 0.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                              | :1:1: is empty",
                "state,action,next_state,probability             | :1:1: lacks the column \"reward\"",
                "state,action,next_stat,probability,reward       | :1:14: unknown column \"next_stat\"; did you mean",
                "state,action,next_state,probability,reward,cost,cost | :1:49: the column \"cost\" stands here twice",
                "state,action,next_state,probability,reward      | :1:1: has a header and no line",
            })
    void refusesHeaders(String header, String message) {
        assertThatExceptionOfType(BadFile.class).isThrownBy(() -> read(header)).withMessageContaining(message);
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, (HEADER + "a,go,b,1,0\na,g\u00e4hn,b,1,0\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(BadFile.class)
                .isThrownBy(() -> MdpFile.read(file))
                .withMessageContaining("latin.csv:3:4: wrong encoding");
    }

    private Mdp read(String text) throws IOException {
        return MdpFile.read(Files.writeString(folder.resolve("model.csv"), text));
    }
}
