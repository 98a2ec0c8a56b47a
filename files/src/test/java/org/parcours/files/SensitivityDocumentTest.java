package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Campaign;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.simulate.Sensitivity;
import org.parcours.simulate.World;

class SensitivityDocumentTest {
    private static ObjectNode document(World world, Campaign campaign) {
        return SensitivityDocument.of(Sensitivity.of(world, campaign, 0.2, 2, share -> {}));
    }

    @Test
    void theGoldenCampaignByHand() {
        World world = WorldFile.load("stories", Path.of("."));
        Campaign campaign = CampaignFile.parse(
                        "c.json",
                        "{\"name\":\"sms\",\"world\":\"stories\",\"start\":{\"channel\":\"sms\",\"message\":\"promotion\"}}")
                .plain();
        ObjectNode json = document(world, campaign);
        assertThat(json.path("profit").asDouble()).isEqualTo(8_250_000);
        // 41,250 conversions at 200: each of four factors moves them by a fifth, that is by 1,650,000 EUR
        List<String> paths = new ArrayList<>();
        for (JsonNode bar : json.path("bars")) {
            paths.add(bar.path("path").asText());
            assertThat(bar.path("profit_low").asDouble()).isEqualTo(6_600_000);
            assertThat(bar.path("profit_high").asDouble()).isEqualTo(9_900_000);
            assertThat(bar.path("clamped").asBoolean()).isFalse();
            assertThat(bar.path("source").isNull()).isTrue();
        }
        assertThat(paths)
                .containsExactly(
                        "channels.sms.rates.conversion",
                        "margin",
                        "rules.0.times.conversion",
                        "rules.3.times.conversion");
    }

    /** The paths are those by which sources are kept, so that a bar can say where its number comes from. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyNumberOfTheBenchmarkNamesItsSource(long seed) {
        World world = WorldFile.load("benchmark", Path.of("."));
        Campaign campaign = new RandomCampaigns(world, new RandomStream(new Seed(seed))).next(3, 0.1, 1_000_000);
        JsonNode bars = document(world, campaign).path("bars");
        assertThat(bars.size()).isGreaterThan(20);
        for (JsonNode bar : bars) {
            assertThat(bar.path("source").asText())
                    .as(bar.path("path").asText())
                    .isNotBlank();
            assertThat(bar.path("low").asDouble()).isLessThan(bar.path("base").asDouble());
        }
    }
}
