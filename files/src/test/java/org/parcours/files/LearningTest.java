package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.num.Seed;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignProposal;
import org.parcours.plan.campaign.CampaignValue;
import org.parcours.plan.learn.CampaignLearner;
import org.parcours.plan.learn.ExactPlanning;
import org.parcours.plan.learn.LearningExperiment;
import org.parcours.plan.learn.LearningProgress;
import org.parcours.plan.learn.LearningRun;
import org.parcours.plan.learn.LearningSettings;
import org.parcours.plan.learn.LearningTime;
import org.parcours.plan.learn.QLearning;
import org.parcours.plan.learn.sampled.CampaignLearners;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

/** Learning in the worlds that ship, against their exact optima. */
class LearningTest {
    private static final World STORIES = WorldFile.load("stories", Path.of("."));
    private static final World BENCHMARK = WorldFile.load("benchmark", Path.of("."));
    private static final Campaign HUMAN =
            CampaignFile.read(Path.of("../examples/brand-first.json")).campaign();

    private static Course course(World world) {
        return Course.ofExpectations(world, new HiddenTypes(world, HiddenTypes.DEFAULT_NODES), 0);
    }

    private static double optimum(Course course) {
        return CampaignPlan.of(course, course.world().name(), 4).valuePerCustomer();
    }

    private static LearningRun learn(Course course, LearningSettings settings) {
        return LearningRun.of(new QLearning(), course, settings, progress -> {});
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reachesTheOptimumOfStories(long seed) {
        Course course = course(STORIES);
        double best = optimum(course);
        LearningSettings settings = LearningSettings.of(30_000_000, new Seed(seed));
        LearningRun cold = learn(course, settings);
        LearningRun warm = learn(course, settings.withStart(HUMAN.start()));
        assertThat(cold.value()).isBetween(0.99 * best, best * (1 + 1e-12));
        double start = new CampaignValue(course).perCustomer(HUMAN.start());
        assertThat(warm.value()).isBetween(start + 0.95 * (best - start), best * (1 + 1e-12));
        assertThat(warm.curve().customersUntil(start + 0.95 * (best - start)).orElseThrow())
                .isLessThan(15_000_000);
    }

    @Test
    void comesCloseToTheOptimumOfTheBenchmark() {
        Course course = course(BENCHMARK);
        double best = optimum(course);
        LearningRun run =
                learn(course, LearningSettings.of(40_000_000, new Seed(1)).withStart(HUMAN.start()));
        assertThat(run.value()).isBetween(0.95 * best, best * (1 + 1e-12));
    }

    @Test
    void proposesWhatItLearnt() {
        Course course = course(STORIES);
        LearningSettings settings = LearningSettings.of(20_000_000, new Seed(3)).withStart(HUMAN.start());
        List<LearningProgress> reports = new ArrayList<>();
        LearningRun run = LearningRun.of(new QLearning(), course, settings, reports::add);
        CampaignProposal proposal = CampaignProposal.of(course, HUMAN, run.choice());
        ObjectNode json = ProposalDocument.of(proposal, run, OptionalLong.of(100_000));
        assertThat(json.get("human").get("document")).isEqualTo(CampaignFile.toJson(HUMAN));
        assertThat(json.get("proposed").get("value").asDouble()).isEqualTo(run.value() * 10_000_000, within(1e-4));
        assertThat(json.get("optimum").asDouble()).isEqualTo(optimum(course) * 10_000_000, within(1e-4));
        assertThat(json.get("watched_days").isNull())
                .as("nobody buys without us")
                .isTrue();
        assertThat(json.get("gap_closed").asDouble()).isBetween(0.95, 1.0);
        assertThat(json.get("customers").asLong()).isEqualTo(20_000_000);
        assertThat(json.get("days").asDouble()).isEqualTo(200);
        assertThat(json.get("learning_customers").asLong()).isBetween(1L, 20_000_000L);
        assertThat(sum(json.get("changes"), "worth"))
                .isEqualTo(
                        json.get("proposed").get("value").asDouble()
                                - json.get("human").get("value").asDouble(),
                        within(1e-4));
        assertThat(sum(json.get("changes"), "share_of_gap"))
                .isEqualTo(json.get("gap_closed").asDouble(), within(1e-9));
        assertThat(json.get("changes")).allSatisfy(change -> {
            assertThat(change.get("kind").asText()).isIn("add", "replace", "remove");
            assertThat(change.get("people").asDouble()).isPositive();
            assertThat(change.get("regret").asDouble()).isGreaterThanOrEqualTo(-1e-6);
        });
        assertThat(json.get("curve")).hasSizeBetween(10, 200);
        ObjectNode progress = LearningProgressDocument.of(reports.get(0), 10_000_000, OptionalDouble.empty());
        assertThat(progress.get("start_value").asDouble())
                .isEqualTo(json.get("human").get("value").asDouble(), within(1e-4));
        assertThat(progress.get("optimum").isNull()).isTrue();
        assertThat(progress.get("trying").get("path").asText()).isEmpty();
        assertThat(progress.get("trying").get("action").asText()).isEqualTo("email/brand");
    }

    @Test
    void tellsForHowLongPurchasesWithoutUsCount() {
        CampaignStep late = new CampaignStep(new Action("email", "brand"), OptionalInt.of(14), Map.of());
        Campaign drawn = new Campaign("late", "benchmark", OptionalLong.empty(), Optional.of(late));
        Course course = Course.ofMixtures(BENCHMARK, new HiddenTypes(BENCHMARK, 2), List.of(drawn));
        LearningSettings settings = LearningSettings.of(1000, new Seed(1)).withStart(drawn.start());
        LearningRun run = LearningRun.of(new ExactPlanning(), course, settings, progress -> {});
        ObjectNode json =
                ProposalDocument.of(CampaignProposal.of(course, drawn, run.choice()), run, OptionalLong.empty());
        // four steps after the drawn wait: 4 · 14; alone 14; the optimum knows the world's spacing only: 4 · 3
        assertThat(json.get("watched_days").asInt()).isEqualTo(56);
        assertThat(json.get("human").get("watched_days").asInt()).isEqualTo(14);
        assertThat(json.get("proposed").get("watched_days").asInt()).isEqualTo(12);
    }

    private static double sum(JsonNode changes, String field) {
        return StreamSupport.stream(changes.spliterator(), false)
                .mapToDouble(change -> change.get(field).asDouble())
                .sum();
    }

    @Test
    void theRefereeProposesTheOptimum() {
        Course course = course(STORIES);
        LearningSettings settings = LearningSettings.of(1000, new Seed(1)).withStart(HUMAN.start());
        LearningRun run = LearningRun.of(new ExactPlanning(), course, settings, progress -> {});
        ObjectNode json =
                ProposalDocument.of(CampaignProposal.of(course, HUMAN, run.choice()), run, OptionalLong.empty());
        assertThat(json.get("learner").asText()).isEqualTo("exact");
        assertThat(json.get("gap_closed").asDouble()).isEqualTo(1, within(1e-9));
        assertThat(json.get("customers").asLong()).isZero();
        assertThat(json.get("learning_customers").asLong()).isZero();
        assertThat(json.get("days").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16})
    void learningTimeIsTheSameOnAnyNumberOfThreads(int threads) {
        LearningExperiment experiment = new LearningExperiment(new QLearning(), 20, 300_000, 0.5, new Seed(1));
        Course course = course(STORIES);
        CampaignStep start = HUMAN.start().orElseThrow();
        List<Long> used = new ArrayList<>();
        LearningTime one = experiment.measure(course, start, 1, used::add);
        assertThat(experiment.measure(course, start, threads, progress -> {})).isEqualTo(one);
        assertThat(used).last().isEqualTo(2L * 20 * 300_000);
        ObjectNode json = LearningTimeDocument.of(one, "q-learning", "stories", 10_000_000, OptionalLong.of(1000));
        assertThat(json.get("warm").get("runs")).hasSize(20);
        assertThat(json.get("seeds").asInt()).isEqualTo(20);
        assertThat(json.get("verdict").asText()).isIn("shorter", "longer", "unclear");
        assertThat(json.get("warm").get("curve").get(0).get("value").asDouble())
                .isEqualTo(json.get("start_value").asDouble(), within(1e-4));
        assertThat(json.get("cold").get("curve").get(0).get("value").asDouble()).isZero();
    }

    static List<CampaignLearner> learners() {
        return CampaignLearners.all().stream()
                .filter(CampaignLearner::needsCustomers)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("learners")
    void everyLearnersTimeIsMeasured(CampaignLearner learner) {
        LearningExperiment experiment = new LearningExperiment(learner, 6, 20_000, 0.5, new Seed(1));
        LearningTime time = experiment.measure(course(STORIES), HUMAN.start().orElseThrow(), 2, used -> {});
        assertThat(time.warm().until()).hasSize(6);
        assertThat(time.warm().curve().get(0).mean()).isEqualTo(time.startValue(), within(1e-12));
        assertThat(time.cold().curve().get(0).mean()).isZero();
        assertThat(time.cold().curve()).last().satisfies(band -> {
            assertThat(band.customers()).isEqualTo(20_000);
            assertThat(band.upper()).isLessThanOrEqualTo(time.optimum() + 1e-9);
        });
    }

    /** Half-way, so that few customers suffice; the drawn campaign opens with what is worth 98.9 % of the optimum. */
    @Test
    void aGoodStartShortensLearning() {
        LearningExperiment experiment = new LearningExperiment(new QLearning(), 20, 2_000_000, 0.9, new Seed(1));
        LearningTime time = experiment.measure(course(STORIES), HUMAN.start().orElseThrow(), 2, used -> {});
        assertThat(time.verdict()).isEqualTo(LearningTime.Verdict.SHORTER);
        assertThat(time.warm().reached()).isEqualTo(20);
    }

    /** Display four times over: dear, hardly answered, and nothing that the best campaign begins with. */
    @Test
    void aBadStartDoesNotAndItIsSaid() {
        CampaignStep bad = everywhere(new Action("display", "brand"), 4);
        LearningExperiment experiment = new LearningExperiment(new QLearning(), 20, 2_000_000, 0.9, new Seed(1));
        LearningTime time = experiment.measure(course(STORIES), bad, 2, used -> {});
        assertThat(time.verdict()).isNotEqualTo(LearningTime.Verdict.SHORTER);
    }

    private static CampaignStep everywhere(Action action, int levels) {
        if (levels == 1) {
            return new CampaignStep(action, Map.of());
        }
        CampaignStep next = everywhere(action, levels - 1);
        return new CampaignStep(action, Map.of("negative", next, "engagement", next));
    }

    @Test
    void anInterruptedExperimentHasNoResult() {
        LearningExperiment experiment = new LearningExperiment(new QLearning(), 20, 1_000_000_000, 0.95, new Seed(1));
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() ->
                        experiment.measure(course(STORIES), HUMAN.start().orElseThrow(), 2, used -> caller.interrupt()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        Course course = course(STORIES);
        CampaignStep best =
                CampaignPlan.of(course, "stories", 4).campaign().start().orElseThrow();
        LearningExperiment experiment = new LearningExperiment(new QLearning(), 20, 1000, 0.95, new Seed(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiment.measure(course, best, 1, used -> {}))
                .withMessageContaining("already as good as the optimum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LearningExperiment(new QLearning(), 5, 1000, 0.95, new Seed(1)))
                .withMessageContaining("5 seeds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LearningExperiment(new ExactPlanning(), 20, 1000, 0.95, new Seed(1)))
                .withMessageContaining("exact")
                .withMessageContaining("Choose one that learns");
        CampaignStep unknown = new CampaignStep(new Action("pigeon", "brand"), Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> learn(course, LearningSettings.of(10, new Seed(1)).withStart(Optional.of(unknown))))
                .withMessageContaining("pigeon");
    }
}
