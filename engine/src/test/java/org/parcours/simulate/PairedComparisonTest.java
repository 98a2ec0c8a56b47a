package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.num.Interval;
import org.parcours.num.Moments;
import org.parcours.num.Seed;
import org.parcours.simulate.Behaviour.Scale;

class PairedComparisonTest {
    private static final List<Channel> CHANNELS =
            List.of(SmallWorlds.channel("mail", 0.5, 0.2, 0.1, 0.8), SmallWorlds.channel("post", 1, 0.3, 0.05, 0.6));
    private static final Behaviour BEHAVIOUR =
            new Behaviour(Scale.ODDS, List.of(), Optional.of(new Pressure(2, Map.of("conversion", -0.3))), 0.5, 0.01);
    private static final World WORLD = SmallWorlds.world(2, CHANNELS, BEHAVIOUR, Control.NONE);

    private static CampaignStep step(String channel, Map<String, CampaignStep> on) {
        return new CampaignStep(new Action(channel, "hello"), on);
    }

    private static Contender contender(World world, long audience, CampaignStep start) {
        return new Contender(world, new Campaign("test", "small", OptionalLong.of(audience), Optional.of(start)));
    }

    private static List<Contender> two(long audience) {
        CampaignStep last = step("mail", Map.of());
        return List.of(
                contender(WORLD, audience, step("mail", Map.of("engagement", last))),
                contender(
                        WORLD, audience, step("mail", Map.of("engagement", last, "negative", step("post", Map.of())))));
    }

    private static PairedComparison run(List<Contender> contenders, long seed) {
        return PairedComparison.run(contenders, new Seed(seed), 2, customers -> {});
    }

    @Test
    void eachCampaignHasTheFiguresItHasAlone() {
        List<Contender> contenders = two(100_001);
        PairedComparison comparison = run(contenders, 3);
        for (int i = 0; i < 2; i++) {
            assertThat(comparison.results().get(i))
                    .isEqualTo(SampledSimulation.run(
                            WORLD, contenders.get(i).division().campaign().plain(), new Seed(3), 2));
        }
    }

    @Test
    void theSameOnAnyNumberOfThreads() {
        PairedComparison one = PairedComparison.run(two(200_001), new Seed(4), 1, customers -> {});
        for (int threads : new int[] {2, 16}) {
            assertThat(PairedComparison.run(two(200_001), new Seed(4), threads, customers -> {}))
                    .isEqualTo(one);
        }
    }

    /** Differences and standard errors by going through the customers one by one. */
    @Test
    void sumsOverEndingsAreSumsOverCustomers() {
        int audience = 5000;
        List<Contender> contenders = two(audience);
        List<List<Map<KeyFigure, Double>>> amounts = new ArrayList<>();
        for (Contender contender : contenders) {
            StepTree tree = new StepTree(WORLD, contender.division().campaign().plain());
            Sampler sampler =
                    SampledSimulation.sampler(WORLD, tree, CustomerWords.of(WORLD, new Seed(5)), tree.lastDay());
            int[] cells = new int[audience];
            sampler.ends(0, audience, cells);
            List<Map<KeyFigure, Double>> ofCampaign = new ArrayList<>();
            for (int cell : cells) {
                ofCampaign.add(new EndingAmounts(WORLD, tree).of(sampler.ending(cell, 1)));
            }
            amounts.add(ofCampaign);
        }
        Map<KeyFigure, Estimate> differences =
                run(contenders, 5).differences().get(0).figures();
        for (KeyFigure figure : List.of(KeyFigure.CONTACTS, KeyFigure.ENGAGEMENTS, KeyFigure.COST)) {
            Moments moments = new Moments();
            for (int i = 0; i < audience; i++) {
                moments.add(amounts.get(1).get(i).getOrDefault(figure, 0.0)
                        - amounts.get(0).get(i).getOrDefault(figure, 0.0));
            }
            Estimate estimate = differences.getOrDefault(figure, Estimate.exact(Double.NaN));
            double sum = audience * moments.mean().orElseThrow();
            double error = audience * moments.standardError().orElseThrow();
            assertThat(estimate.value().orElseThrow()).isEqualTo(sum, within(1e-6));
            assertThat(estimate.interval().orElseThrow().upper()).isEqualTo(sum + Interval.Z95 * error, within(1e-6));
        }
    }

    @Test
    void theSameCampaignDiffersInNothing() {
        Contender contender = two(20_000).get(0);
        PairedDifferences differences =
                run(List.of(contender, contender), 6).differences().get(0);
        Estimate nothing = new Estimate(OptionalDouble.of(0), Optional.of(new Interval(0, 0)));
        assertThat(differences.figures().values()).allMatch(nothing::equals);
        assertThat(differences.engagementRate()).isEqualTo(nothing);
    }

    /** Whoever can be reached gets one contact, so that the rate is the engagements by a number that is known. */
    @Test
    void aRateOverAKnownNumberOfContactsErrsAsItsEngagements() {
        List<Channel> channels =
                List.of(SmallWorlds.channel("mail", 0.5, 0.2, 0.1, 1), SmallWorlds.channel("post", 1, 0.3, 0.05, 1));
        World world = SmallWorlds.world(1, channels, List.of(), Control.NONE);
        PairedDifferences differences = run(
                        List.of(
                                contender(world, 10_000, step("mail", Map.of())),
                                contender(world, 10_000, step("post", Map.of()))),
                        8)
                .differences()
                .get(0);
        Estimate engagements = differences.figures().getOrDefault(KeyFigure.ENGAGEMENTS, Estimate.exact(0));
        Estimate rate = differences.engagementRate();
        assertThat(rate.value().orElseThrow()).isEqualTo(engagements.value().orElseThrow() / 10_000, within(1e-12));
        // the error of the sum counts n - 1 degrees of freedom, which at 10,000 moves it by a 20,000th
        assertThat(rate.interval().orElseThrow().upper())
                .isEqualTo(engagements.interval().orElseThrow().upper() / 10_000, within(2e-6));
    }

    /** The channels stand in another order, but by name they are the same, and so are their customers. */
    @Test
    void worldsShareCustomersByTheNamesOfChannels() {
        List<Channel> reversed = new ArrayList<>(CHANNELS);
        Collections.reverse(reversed);
        World other = SmallWorlds.world(2, reversed, BEHAVIOUR, Control.NONE);
        CampaignStep start = step("mail", Map.of("negative", step("post", Map.of())));
        PairedComparison comparison = run(List.of(contender(WORLD, 50_000, start), contender(other, 50_000, start)), 7);
        comparison
                .differences()
                .get(0)
                .figures()
                .forEach((figure, difference) ->
                        assertThat(difference.value().orElseThrow()).isEqualTo(0, within(1e-9)));
        // Not known to be alike, so that one conversion more or less is not ruled out.
        assertThat(interval(comparison, KeyFigure.CONVERSIONS))
                .satisfies(interval -> assertThat(interval.lower()).isBetween(-3.0, -2.0));
    }

    private static Interval interval(PairedComparison comparison, KeyFigure figure) {
        return comparison
                .differences()
                .get(0)
                .figures()
                .getOrDefault(figure, Estimate.exact(0))
                .interval()
                .orElseThrow();
    }

    @Test
    void whatHappensInNeitherWorldIsExactlyNothing() {
        List<Channel> channels = List.of(SmallWorlds.channel("mail", 0, 0.2, 0.1, 1));
        World world = SmallWorlds.world(1, channels, List.of(), Control.NONE);
        World dearer = world.withMargin(20);
        CampaignStep start = step("mail", Map.of());
        PairedComparison comparison = run(List.of(contender(world, 1000, start), contender(dearer, 1000, start)), 1);
        assertThat(interval(comparison, KeyFigure.ORGANIC_CONVERSIONS)).isEqualTo(new Interval(0, 0));
        // every conversion brings 10 more
        assertThat(comparison
                        .differences()
                        .get(0)
                        .figures()
                        .getOrDefault(KeyFigure.PROFIT, Estimate.exact(0))
                        .value())
                .hasValue(10 * comparison.results().get(0).value(KeyFigure.CONVERSIONS));
    }

    @Test
    void progressReachesTheAudience() {
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        PairedComparison.run(two(150_000), new Seed(1), 2, told::add);
        assertThat(told).contains(150_000L).allMatch(customers -> customers <= 150_000);
    }

    @Test
    void anInterruptGivesNoResult() {
        Thread caller = Thread.currentThread();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        PairedComparison.run(two(1_000_000_000L), new Seed(1), 2, customers -> caller.interrupt()));
        assertThat(Thread.interrupted()).isTrue();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> SampledSimulation.run(
                        WORLD,
                        two(1_000_000_000L).get(0).division().campaign().plain(),
                        new Seed(1),
                        2,
                        customers -> caller.interrupt()));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        Contender thousand = two(1000).get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(List.of(thousand), 1))
                .withMessageContaining("at least 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(List.of(thousand, two(999).get(0)), 1))
                .withMessageContaining("same audience");
        World dollars = new World(
                "dollars",
                new Economics("USD", 10, 1000, false),
                WORLD.timing(),
                WORLD.reactions(),
                WORLD.messages(),
                WORLD.channels(),
                WORLD.behaviour(),
                WORLD.control(),
                Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(List.of(thousand, contender(dollars, 1000, step("mail", Map.of()))), 1))
                .withMessageContaining("same currency");
    }
}
