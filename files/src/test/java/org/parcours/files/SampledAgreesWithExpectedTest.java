package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Campaign;
import org.parcours.num.Interval;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.SampledSimulation;
import org.parcours.simulate.World;

/** Customers drawn one by one bring on average what the exact expectation says, on random campaigns. */
class SampledAgreesWithExpectedTest {
    private static final List<KeyFigure> CHECKED = List.of(
            KeyFigure.CONTACTS,
            KeyFigure.ENGAGEMENTS,
            KeyFigure.CONVERSIONS,
            KeyFigure.COST,
            KeyFigure.PROFIT,
            KeyFigure.OPT_OUTS,
            KeyFigure.INCREMENTAL_PROFIT);

    @ParameterizedTest
    @ValueSource(strings = {"stories", "benchmark"})
    void onAHundredCampaigns(String name) {
        World world = WorldFile.load(name, Path.of("."));
        RandomCampaigns campaigns = new RandomCampaigns(world, new RandomStream(new Seed(2026)));
        List<Double> deviations = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Campaign campaign = campaigns.next(world.timing().depth(), 0.2, 400_000);
            CampaignResult expected = ExpectedSimulation.run(world, campaign, new HiddenTypes(world, 8));
            CampaignResult sampled = SampledSimulation.run(world, campaign, new Seed(i), 2);
            for (KeyFigure figure : CHECKED) {
                deviations.add(deviation(expected.value(figure), sampled, figure));
            }
        }
        // Three standard errors each, with as many exceptions as chance alone brings among 700 (expected 1.9)
        assertThat(deviations.stream().filter(z -> Math.abs(z) > 3).count()).isLessThanOrEqualTo(8);
        assertThat(deviations).allSatisfy(z -> assertThat(z).isBetween(-4.5, 4.5));
        // and no common lean: the mean of 100 independent deviations has standard error 0.1
        assertThat(mean(deviations)).isEqualTo(0, within(0.3));
    }

    private static double deviation(double expected, CampaignResult sampled, KeyFigure figure) {
        Interval interval = sampled.estimate(figure).interval().orElseThrow();
        double standardError = (interval.upper() - interval.lower()) / (2 * Interval.Z95);
        double difference = sampled.value(figure) - expected;
        return Math.abs(difference) < 1 ? 0 : difference / standardError;
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stories", "benchmark"})
    void onAnyNumberOfThreads(String name) {
        World world = WorldFile.load(name, Path.of("."));
        Campaign campaign = new RandomCampaigns(world, new RandomStream(new Seed(5))).next(4, 0.1, 300_001);
        CampaignResult one = SampledSimulation.run(world, campaign, new Seed(9), 1);
        assertThat(SampledSimulation.run(world, campaign, new Seed(9), 2)).isEqualTo(one);
        assertThat(SampledSimulation.run(world, campaign, new Seed(9), 16)).isEqualTo(one);
        assertThat(SampledSimulation.run(world, campaign, new Seed(10), 2)).isNotEqualTo(one);
    }

    @Test
    void nobodyContactedStillBuys() {
        World world = WorldFile.load("benchmark", Path.of("."));
        Campaign nothing =
                new Campaign("nothing", "benchmark", java.util.OptionalLong.of(1_000_000), java.util.Optional.empty());
        CampaignResult sampled = SampledSimulation.run(world, nothing, new Seed(1), 2);
        // by hand: 1 − 0.9999⁴ = 0.00039994 of a million, standard error 20
        assertThat(ExpectedSimulation.run(world, nothing).value(KeyFigure.CONVERSIONS))
                .isEqualTo(399.94, within(0.001));
        assertThat(sampled.value(KeyFigure.CONVERSIONS)).isEqualTo(399.94, within(60.0));
        assertThat(sampled.value(KeyFigure.INCREMENTAL_CONVERSIONS)).isZero();
    }
}
