package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PrototypesCommandTest extends CommandTest {
    @Test
    void theDocumentHoldsEveryWayAndItsCourse() throws IOException {
        assertThat(run("prototypes", "--seeds", 2, "--rounds", 3, "--sellers", 10, "--contacts", 4, "--json"))
                .isZero();
        JsonNode document = json();
        assertThat(document.get("sellers").asInt()).isEqualTo(10);
        assertThat(document.get("ways")).hasSize(6);
        for (JsonNode way : document.get("ways")) {
            assertThat(way.get("course")).hasSize(3);
            assertThat(way.at("/course/2/weeks").asInt()).isEqualTo(12);
            assertThat(way.get("value").asDouble())
                    .isEqualTo(way.at("/course/2/value").asDouble());
            assertThat(way.get("value_interval").get(0).asDouble())
                    .isLessThan(way.get("value").asDouble());
            assertThat(way.get("value").asDouble())
                    .isLessThanOrEqualTo(document.get("optimum").asDouble());
        }
    }

    @Test
    void oneSeedGivesOneAnswer() throws IOException {
        run("prototypes", "--seeds", 2, "--rounds", 3, "--contacts", 4, "--seed", 7);
        String first = out.toString();
        run("prototypes", "--seeds", 2, "--rounds", 3, "--contacts", 4, "--seed", 7);
        assertThat(out.toString()).isEqualTo(first).contains("one per seller");
    }

    @Test
    void aSingleSeedIsRefused() {
        assertThat(run("prototypes", "--seeds", 1)).isEqualTo(1);
        assertThat(err.toString()).contains("at least 2");
    }
}
