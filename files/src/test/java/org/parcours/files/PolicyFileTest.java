package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.journey.Policy;

class PolicyFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void readsWhatItWrote() {
        Path file = folder.resolve("policy.json");
        Policy staged = new Policy.Staged(
                List.of(Map.of("s", Map.of("a", 0.7, "b", 0.3)), Map.of("s", Map.of("b", 1.0), "t", Map.of("a", 1.0))));
        PolicyFile.write(file, staged, new PolicyFile.Origin("a test", OptionalInt.of(2), OptionalDouble.of(0.9)));
        assertThat(PolicyFile.read(file)).isEqualTo(staged);
        Policy stationary = new Policy.Stationary(Map.of("s", Map.of("a", 1.0)));
        PolicyFile.write(
                file, stationary, new PolicyFile.Origin("a test", OptionalInt.empty(), OptionalDouble.empty()));
        assertThat(PolicyFile.read(file)).isEqualTo(stationary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\":\"random\",\"states\":{}}                     | :1:9: kind: is \"random\"",
                "{\"kind\":\"stationary\",\"stages\":[]}                 | :1:22: the field \"stages\" does not fit",
                "{\"kind\":\"stationary\"}                               | lacks the field \"states\"",
                "{\"kind\":\"staged\",\"stages\":[]}                     | is an empty list",
                "{\"kind\":\"stationary\",\"states\":{\"s\":{\"a\":2}}}  | expected a number from 0 to 1",
                "{\"kind\":\"stationary\",\"states\":{\"s\":{\"a\":0.5}}}| :1:36: states.s: the probabilities sum to 0.5",
                "{\"kind\":\"staged\",\"stages\":[{}],\"states\":null}  | states: is empty; leave the field out",
                "{\"kind\":\"stationary\",\"states\":{},\"gamma\":1}     | unknown field \"gamma\"",
            })
    void refusesAtItsPlace(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("policy.json"), text);
        assertThatExceptionOfType(BadFile.class)
                .isThrownBy(() -> PolicyFile.read(file))
                .withMessageContaining(message);
    }
}
