package org.parcours.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UniversalBinaryJsonTest {
    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsObjectsTextsAndLists() {
        // {"a": "xy", "b": [3, true], "c": {}}
        Map<String, Object> read =
                UniversalBinaryJson.read(bytes("{i\u0001aSi\u0002xyi\u0001b[#i\u0002i\u0003Ti\u0001c{}}"));
        assertThat(read).isEqualTo(Map.of("a", "xy", "b", List.of(3.0, true), "c", Map.of()));
    }

    @Test
    void readsArraysOfOneTypeWithoutMarkersInside() {
        // 32-bit numbers: −1 is ffffffff, 258 is 256 + 2; a float of 1.5 is 3fc00000
        Map<String, Object> read = UniversalBinaryJson.read(
                bytes(
                        "{i\u0001n[$l#i\u0002\u00ff\u00ff\u00ff\u00ff\u0000\u0000\u0001\u0002i\u0001f[$d#i\u0001?\u00c0\u0000\u0000}"));
        assertThat(read.get("n")).isEqualTo(new double[] {-1, 258});
        assertThat(read.get("f")).isEqualTo(new double[] {1.5});
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> UniversalBinaryJson.read(bytes("{i\u0001aq}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unknown type \"q\" at byte 4");
    }
}
