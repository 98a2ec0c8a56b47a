package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.simulate.World;

/** Campaigns and worlds as text, as somebody who has no files gets them. */
class CampaignTextTest {
    private static final String FULL = """
            {
              "name": "Frühling \\"24\\"",
              "world": "stories",
              "audience": 1000,
              "budget": 12500000.5,
              "note": "<b>not</b> bold\\nsecond line",
              "start": {
                "channel": "email",
                "message": "brand",
                "wait_days": 2,
                "note": "ask Zoë",
                "on": {
                  "engagement": {
                    "channel": "sms",
                    "message": "promotion"
                  },
                  "negative": {
                    "channel": "email",
                    "message": "promotion"
                  }
                }
              }
            }
            """;

    private static Campaign parse(String text) {
        return CampaignFile.parse("campaign.json", text).plain();
    }

    @Test
    void theWrittenTextIsThatOfJavaScript() {
        assertThat(CampaignFile.text(parse(FULL))).isEqualTo(FULL);
    }

    @Test
    void notesAndBudgetAreRead() {
        Campaign campaign = parse(FULL);
        assertThat(campaign.budget()).isEqualTo(OptionalDouble.of(12_500_000.5));
        assertThat(campaign.note()).contains("<b>not</b> bold\nsecond line");
        assertThat(campaign.start().flatMap(CampaignStep::note)).contains("ask Zoë");
        assertThat(parse(FULL.replace("ask Zoë", "")).start().orElseThrow().note())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1e12, 1000000000000", "0.001, 0.001", "1e-7, 0.0000001", "25.0, 25", "123456789.25, 123456789.25"})
    void aBudgetIsWrittenPlainly(String budget, String written) {
        String text = CampaignFile.text(parse(FULL.replace("12500000.5", budget)));
        assertThat(text).contains("\"budget\": " + written + ",");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsWrittenIsReadAndWrittenTheSame(long seed) {
        World world = WorldFile.load("benchmark", Path.of("."));
        Campaign campaign = new RandomCampaigns(world, new RandomStream(new Seed(seed))).next(4, 0.3, 1000 + seed);
        String text = CampaignFile.text(campaign);
        assertThat(parse(text)).isEqualTo(campaign);
        assertThat(CampaignFile.text(parse(text))).isEqualTo(text);
        assertThat(CampaignFile.parse("c.json", text, name -> Optional.of(world))
                        .campaign())
                .isEqualTo(campaign);
    }

    @Test
    void whatTheWorldDoesNotKnowMayStillBeDrawn() {
        String draft = FULL.replace("email", "fax").replace("negative", "conversion");
        assertThat(parse(draft).start().orElseThrow().action().channel()).isEqualTo("fax");
        assertThatThrownBy(() -> CampaignFile.parse("draft", draft, name -> WorldFile.find(name, Path.of(""))))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("unknown channel \"fax\"");
    }

    @Test
    void aReactionWithASlashWouldMakePathsAmbiguous() {
        assertThatThrownBy(() -> parse(FULL.replace("negative", "a/b")))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("campaign.json:7:12: start: A reaction is called \"a/b\"");
    }

    @Test
    void aRefusalTellsItsPlace() {
        assertThatThrownBy(() -> parse(FULL.replace("1000,", "0,"))).isInstanceOfSatisfying(BadFile.class, refused -> {
            assertThat(refused.line()).hasValue(4);
            assertThat(refused.column()).hasValue(15);
            assertThat(refused.reason()).startsWith("audience: is 0, expected");
        });
        assertThatThrownBy(() -> parse(""))
                .isInstanceOfSatisfying(
                        BadFile.class, refused -> assertThat(refused.line()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"64, ''", "65, no campaign has more than 64 levels", "200, objects and lists deep", "100000, objects"})
    void noDepthBreaksTheReader(int levels, String reason) {
        String step = "{\"channel\":\"a\",\"message\":\"b\"";
        String deep = "{\"name\":\"deep\",\"world\":\"w\",\"start\":" + (step + ",\"on\":{\"n\":").repeat(levels - 1)
                + step + "}" + "}}".repeat(levels - 1) + "}";
        if (reason.isEmpty()) {
            assertThat(CampaignFile.text(parse(deep))).hasSizeGreaterThan(deep.length());
        } else {
            assertThatThrownBy(() -> parse(deep)).isInstanceOf(BadFile.class).hasMessageContaining(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void noDepthBreaksTheReaderOfWorlds(String opening) {
        String deep = opening.repeat(100_000);
        assertThatThrownBy(() -> WorldFile.parse("world.yaml", deep)).isInstanceOf(BadFile.class);
    }

    @Test
    void aCampaignOfTenThousandStepsIsReadAndWritten() {
        StringBuilder on = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            on.append(i == 0 ? "" : ",").append("\"r").append(i).append("\":{\"channel\":\"a\",\"message\":\"b\"}");
        }
        String text = "{\"name\":\"wide\",\"world\":\"stories\",\"start\":{\"channel\":\"email\",\"message\":\"brand\","
                + "\"on\":{" + on + "}}}";
        Campaign campaign = parse(text);
        assertThat(campaign.start().orElseThrow().on()).hasSize(10_000);
        assertThat(parse(CampaignFile.text(campaign))).isEqualTo(campaign);
        assertThatThrownBy(() -> CampaignFile.parse("wide", text, name -> WorldFile.find(name, Path.of(""))))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("unknown reaction \"r0\"");
    }

    @Test
    void aLongWrongTextIsNotRepeatedInTheRefusal() {
        String text = FULL.replace("1000,", "\"" + "x".repeat(1_000_000) + "\",");
        assertThatThrownBy(() -> parse(text))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
        assertThatThrownBy(() -> parse(FULL.replace("ask Zoë", "x".repeat(10_001))))
                .hasMessageContaining("start.note: is 10001 characters long, expected 0 to 10000");
    }

    @Test
    void aWorldIsReadFromJsonOrYaml() {
        World yaml = WorldFile.parse("mine.yaml", WorldFile.shipped("stories"));
        assertThat(yaml).isEqualTo(WorldFile.load("stories", Path.of(".")));
        String json = "{\"name\":\"j\",\"currency\":\"EUR\",\"margin\":1,\"audience\":5,\"depth\":1,"
                + "\"reactions\":{\"no\":\"negative\",\"yes\":\"conversion\"},\"messages\":[\"m\"],"
                + "\"channels\":{\"c\":{\"cost\":1,\"rates\":{\"yes\":\"1/4\"}}}}";
        assertThat(WorldFile.parse("j.json", json).channels().get(0).rates()).containsEntry("yes", 0.25);
        assertThatThrownBy(() -> WorldFile.parse("j.json", json.replace("\"no\"", "\"n/o\"")))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("A reaction is called \"n/o\"");
    }
}
