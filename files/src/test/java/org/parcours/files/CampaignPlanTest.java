package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignRegret;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.ExpectedSimulation;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.World;

/** The planner's optimum against every campaign there is, and against campaigns at random. */
class CampaignPlanTest {
    private static final World STORIES = WorldFile.load("stories", Path.of("."));
    private static final World BENCHMARK = WorldFile.load("benchmark", Path.of("."));

    private static CampaignPlan plan(World world, int depth) {
        return CampaignPlan.of(world, world.name(), depth, new HiddenTypes(world, HiddenTypes.DEFAULT_NODES));
    }

    private static Campaign campaign(World world, Optional<CampaignStep> start) {
        return new Campaign(
                "any", world.name(), OptionalLong.of(world.economics().audience()), start);
    }

    private static List<Action> actions(World world) {
        List<Action> actions = new ArrayList<>();
        world.channels()
                .forEach(channel ->
                        world.messages().forEach(message -> actions.add(new Action(channel.name(), message))));
        return actions;
    }

    /** Every campaign of up to two levels: none, or an action with none or an action on each of two branches. */
    private static List<Campaign> twoLevels(World world) {
        List<Optional<CampaignStep>> leaves = new ArrayList<>();
        leaves.add(Optional.empty());
        actions(world).forEach(action -> leaves.add(Optional.of(new CampaignStep(action, Map.of()))));
        List<Campaign> campaigns = new ArrayList<>();
        campaigns.add(campaign(world, Optional.empty()));
        for (Action first : actions(world)) {
            for (Optional<CampaignStep> negative : leaves) {
                for (Optional<CampaignStep> engagement : leaves) {
                    Map<String, CampaignStep> on = new LinkedHashMap<>();
                    negative.ifPresent(step -> on.put("negative", step));
                    engagement.ifPresent(step -> on.put("engagement", step));
                    campaigns.add(campaign(world, Optional.of(new CampaignStep(first, on))));
                }
            }
        }
        return campaigns;
    }

    @ParameterizedTest
    @CsvSource({"stories, 649", "benchmark, 1211"})
    void noTwoLevelCampaignIsBetter(String name, int count) {
        World world = WorldFile.load(name, Path.of("."));
        List<Campaign> all = twoLevels(world);
        assertThat(all).hasSize(count);
        double best = all.stream().mapToDouble(CampaignPlanTest::profit).max().orElseThrow();
        CampaignPlan plan = plan(world, 2);
        assertThat(profit(campaign(world, plan.campaign().start()))).isEqualTo(best, within(1e-6));
    }

    private static double profit(Campaign campaign) {
        World world = campaign.world().equals("stories") ? STORIES : BENCHMARK;
        return ExpectedSimulation.run(world, campaign).value(KeyFigure.PROFIT);
    }

    @ParameterizedTest
    @CsvSource({"stories, 10000", "benchmark, 2000"})
    void noRandomCampaignIsBetter(String name, int count) {
        World world = WorldFile.load(name, Path.of("."));
        double best = profit(campaign(world, plan(world, 4).campaign().start()));
        RandomCampaigns campaigns = new RandomCampaigns(world, new RandomStream(new Seed(7)));
        for (int i = 0; i < count; i++) {
            Campaign any = campaigns.next(4, 0.15, world.economics().audience());
            assertThat(profit(any)).isLessThanOrEqualTo(best);
        }
    }

    @Test
    void valuePerCustomerIsTheProfitOfTheCampaign() {
        CampaignPlan plan = plan(BENCHMARK, 4);
        double profit = profit(campaign(BENCHMARK, plan.campaign().start()));
        assertThat(plan.valuePerCustomer() * 10_000_000).isEqualTo(profit, within(1e-4));
        // people rounded at 15 steps of ten million: a few conversions of 200 more or less
        CampaignPlan rounded = plan(STORIES, 4);
        assertThat(rounded.valuePerCustomer() * 10_000_000)
                .isEqualTo(profit(campaign(STORIES, rounded.campaign().start())), within(1_500.0));
    }

    @Test
    void thePublicOptimiserIsBeaten() {
        CampaignStep sms = leaf("sms", "promotion");
        CampaignStep email = leaf("email", "brand");
        CampaignStep start = step(
                "email",
                "brand",
                step("sms", "promotion", step("video", "brand", sms, sms), step("email", "brand", sms, sms)),
                step("email", "promotion", step("sms", "promotion", email, email), step("display", "brand", sms, sms)));
        // its own figure for this journey, to the cent
        double published = 26_532_387.12;
        assertThat(profit(campaign(STORIES, Optional.of(start)))).isEqualTo(published);
        assertThat(profit(campaign(STORIES, plan(STORIES, 4).campaign().start())))
                .isGreaterThan(published + 500_000);
    }

    private static CampaignStep leaf(String channel, String message) {
        return new CampaignStep(new Action(channel, message), Map.of());
    }

    private static CampaignStep step(String channel, String message, CampaignStep engagement, CampaignStep negative) {
        return new CampaignStep(new Action(channel, message), Map.of("engagement", engagement, "negative", negative));
    }

    @Test
    void statesHoldWhatRulesLookAtAndNoMore() {
        // histories of up to three steps: 1 + 16 + 16² + 16³; the rules tell far fewer apart
        assertThat(plan(STORIES, 4).statesExpanded())
                .isLessThan(1 + 16 + 256 + 4096)
                .isGreaterThan(4);
    }

    @Test
    void moreIsNotAlwaysBetterInTheBenchmark() {
        double[] values = new double[5];
        for (int depth = 0; depth <= 4; depth++) {
            values[depth] = plan(BENCHMARK, depth).valuePerCustomer();
        }
        // by hand: doing nothing leaves the organic buyers, 25 · (1 − 0.9999⁴)
        assertThat(values[0]).isEqualTo(25 * (1 - Math.pow(0.9999, 4)), within(1e-12));
        for (int depth = 2; depth <= 4; depth++) {
            assertThat(values[depth] - values[depth - 1])
                    .isPositive()
                    .isLessThan(values[depth - 1] - values[depth - 2]);
        }
        assertThat(steps(plan(BENCHMARK, 4).campaign().start())).isBetween(1, 14);
        assertThat(steps(plan(BENCHMARK.withMargin(200), 4).campaign().start())).isEqualTo(15);
    }

    private static int steps(Optional<CampaignStep> start) {
        return start.map(step -> 1
                        + step.on().values().stream()
                                .mapToInt(next -> steps(Optional.of(next)))
                                .sum())
                .orElse(0);
    }

    @Test
    void twiceTheTypesChangeTheValueByLessThanAThousandth() {
        double few = plan(BENCHMARK, 3).valuePerCustomer();
        double many = CampaignPlan.of(BENCHMARK, "benchmark", 3, new HiddenTypes(BENCHMARK, 8))
                .valuePerCustomer();
        assertThat(many).isEqualTo(few, within(0.001 * few));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void regretsSumToTheGap(int seed) {
        World world = seed % 3 == 0 ? BENCHMARK : STORIES;
        int depth = seed % 3 == 0 ? 3 : 4;
        Campaign drawn = new RandomCampaigns(world, new RandomStream(new Seed(seed))).next(depth, 0.3, 10_000_000);
        HiddenTypes types = new HiddenTypes(world, 3);
        CampaignRegret regret = CampaignRegret.of(world, drawn, depth, types);
        double sum = regret.points().stream()
                .mapToDouble(CampaignRegret.Point::regret)
                .sum();
        assertThat(sum).isEqualTo(regret.gap(), within(1e-9 * regret.best()));
        assertThat(regret.points())
                .allSatisfy(point -> assertThat(point.regret()).isGreaterThanOrEqualTo(-1e-9 * regret.best()));
        assertThat(regret.best())
                .isEqualTo(
                        10_000_000
                                * CampaignPlan.of(world, world.name(), depth, types)
                                        .valuePerCustomer(),
                        within(1e-9 * regret.best()));
        CampaignResult result = ExpectedSimulation.run(world, drawn, types);
        assertThat(regret.value()).isEqualTo(result.value(KeyFigure.PROFIT), within(6_000.0));
    }

    @Test
    void theOptimumHasNoRegret() {
        Campaign best = campaign(STORIES, plan(STORIES, 4).campaign().start());
        CampaignRegret regret = CampaignRegret.of(STORIES, best, 4, new HiddenTypes(STORIES, 1));
        assertThat(regret.gap()).isEqualTo(0, within(1e-6));
        assertThat(regret.points())
                .allSatisfy(point -> assertThat(point.regret()).isEqualTo(0, within(1e-6)));
    }

    @Test
    void depthsThatTheWorldDoesNotHaveAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(STORIES, 5))
                .withMessageContaining("depth is 5")
                .withMessageContaining("0 to 4 steps");
    }

    /** The search of the benchmark's four levels takes a second or more; it is stopped long before. */
    @Test
    void anInterruptEndsASearchWithoutAResult() throws InterruptedException {
        AtomicReference<Throwable> thrown =
                new AtomicReference<>(new AssertionError("found in spite of the interrupt"));
        Thread search = new Thread(() -> {
            try {
                CampaignPlan.of(BENCHMARK, "benchmark", 4, new HiddenTypes(BENCHMARK, 8));
            } catch (CancellationException cancelled) {
                thrown.set(cancelled);
            }
        });
        search.start();
        Thread.sleep(200);
        search.interrupt();
        search.join();
        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
    }

    @Test
    void anInterruptedCallerGetsNoExpectationAndNoRegret() {
        Campaign campaign = campaign(STORIES, Optional.of(new CampaignStep(new Action("sms", "brand"), Map.of())));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> ExpectedSimulation.run(STORIES, campaign));
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> CampaignRegret.of(STORIES, campaign, 4, new HiddenTypes(STORIES, 1)));
        assertThat(Thread.interrupted()).isTrue();
    }
}
