package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Campaign;
import org.parcours.num.Seed;
import org.parcours.simulate.Contender;
import org.parcours.simulate.PairedComparison;
import org.parcours.simulate.World;

class ComparisonDocumentTest {
    private static Contender contender(String world, String channel) {
        World loaded = WorldFile.load(world, Path.of("."));
        Campaign campaign = CampaignFile.parse(
                        "c.json",
                        "{\"name\":\"by %s\",\"world\":\"%s\",\"audience\":2000,\"start\":{\"channel\":\"%s\",\"message\":\"brand\"}}"
                                .formatted(channel, world, channel))
                .plain();
        return new Contender(loaded, campaign);
    }

    private static ObjectNode document(Contender... contenders) {
        return ComparisonDocument.of(PairedComparison.run(List.of(contenders), new Seed(7), 2, customers -> {}));
    }

    private static double rate(JsonNode entry) {
        JsonNode figures = entry.path("figures");
        return figures.path("engagements").asDouble() / figures.path("contacts").asDouble();
    }

    @Test
    void figuresOfEachAndDifferencesFromTheFirst() {
        ObjectNode json = document(contender("stories", "email"), contender("stories", "sms"));
        assertThat(json.path("seed").asInt()).isEqualTo(7);
        assertThat(json.path("audience").asInt()).isEqualTo(2000);
        assertThat(json.path("currency").asText()).isEqualTo("EUR");
        JsonNode first = json.path("entries").path(0);
        JsonNode second = json.path("entries").path(1);
        assertThat(first.path("differences")).isEmpty();
        assertThat(second.path("name").asText()).isEqualTo("by sms");
        double engagements = second.path("figures").path("engagements").asDouble()
                - first.path("figures").path("engagements").asDouble();
        JsonNode difference = second.path("differences").path("engagements");
        assertThat(difference.path("value").asDouble()).isEqualTo(engagements);
        assertThat(difference.path("interval").path(0).asDouble()).isLessThan(engagements);
        double rate =
                second.path("differences").path("engagement_rate").path("value").asDouble();
        assertThat(rate).isEqualTo(rate(second) - rate(first));
        assertThat(second.path("differences")
                        .path("engagement_rate")
                        .path("interval")
                        .path(1)
                        .asDouble())
                .isGreaterThan(rate);
        assertThat(second.path("differences").has("organic_conversions")).isFalse();
    }

    @Test
    void organicDifferencesAreThereWhereOneWorldHasThem() {
        JsonNode second = document(contender("stories", "email"), contender("benchmark", "email"))
                .path("entries")
                .path(1);
        assertThat(second.path("world").asText()).isEqualTo("benchmark");
        assertThat(second.path("differences")
                        .path("organic_conversions")
                        .path("value")
                        .isNumber())
                .isTrue();
    }
}
