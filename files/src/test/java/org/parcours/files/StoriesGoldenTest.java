package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.World;

/** The published figures of the teaching world, to the person and the cent. */
class StoriesGoldenTest {
    private static final World STORIES = WorldFile.load("stories", Path.of("."));

    private static CampaignStep step(String channel, String message, Map<String, CampaignStep> on) {
        return new CampaignStep(new Action(channel, message), on);
    }

    private static CampaignStep everywhere(int levels, String channel, String message) {
        if (levels == 1) {
            return step(channel, message, Map.of());
        }
        Supplier<CampaignStep> next = () -> everywhere(levels - 1, channel, message);
        return step(channel, message, Map.of("engagement", next.get(), "negative", next.get()));
    }

    private static void assertFigures(CampaignStep start, double conversions, double cost, double profit) {
        CampaignResult result = ExpectedSimulation.run(
                STORIES, new Campaign("golden", "stories", OptionalLong.of(10_000_000), Optional.of(start)));
        assertThat(result.value(KeyFigure.CONVERSIONS)).isEqualTo(conversions);
        assertThat(result.value(KeyFigure.COST)).isEqualTo(cost);
        assertThat(result.value(KeyFigure.PROFIT)).isEqualTo(profit);
    }

    @Test
    void displayBrand() {
        assertFigures(step("display", "brand", Map.of()), 1_250, 15_000, 235_000);
    }

    @Test
    void videoPromotion() {
        assertFigures(step("video", "promotion", Map.of()), 6_250, 100_000, 1_150_000);
    }

    @Test
    void smsPromotion() {
        assertFigures(step("sms", "promotion", Map.of()), 41_250, 0, 8_250_000);
    }

    @Test
    void emailBrandThenSmsPromotionAfterAnEngagement() {
        CampaignStep start = step("email", "brand", Map.of("engagement", step("sms", "promotion", Map.of())));
        assertFigures(start, 92_675, 0, 18_535_000);
    }

    @Test
    void videoBrandThenDisplayPromotionOnBoth() {
        CampaignStep display = step("display", "promotion", Map.of());
        CampaignStep start = step("video", "brand", Map.of("engagement", display, "negative", display));
        assertFigures(start, 15_088, 114_989.69, 2_902_610.31);
    }

    @Test
    void smsPromotionAtAllFifteenSteps() {
        assertFigures(everywhere(4, "sms", "promotion"), 42_712, 0, 8_542_400);
    }
}
