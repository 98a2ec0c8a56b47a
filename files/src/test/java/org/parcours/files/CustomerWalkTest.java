package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.CustomerWalk;
import org.parcours.simulate.CustomerWalk.Factor;
import org.parcours.simulate.CustomerWalk.Rate;
import org.parcours.simulate.CustomerWalk.Step;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.SampledSimulation;
import org.parcours.simulate.StepResult;
import org.parcours.simulate.World;

/** Walking every customer of an audience counts what the sampled simulation counts, to the person. */
class CustomerWalkTest {
    private static final int AUDIENCE = 3_000;

    private static World world(String name) {
        return name.equals("impatient") ? impatient() : WorldFile.load(name, Path.of("."));
    }

    /** The benchmark with customers of whom many do not wait for us to buy. */
    private static World impatient() {
        String text = WorldFile.shipped("benchmark").replace("value: 0.0001,", "value: 0.2,");
        World world = WorldFile.parse("impatient.yaml", text);
        assertThat(world.behaviour().organic()).isEqualTo(0.2);
        return world;
    }

    private static CustomerWalk walk(World world, Campaign campaign, long customer, List<Optional<String>> answers) {
        return CustomerWalk.of(world, campaign, new Seed(11), customer, answers);
    }

    @ParameterizedTest
    @CsvSource({"stories, 4", "benchmark, 4", "impatient, 3"})
    void everyCustomerEndsAsTheSimulationCountsHim(String name, int levels) {
        World world = world(name);
        Campaign campaign = new RandomCampaigns(world, new RandomStream(new Seed(levels))).next(levels, 0.1, AUDIENCE);
        CampaignResult sampled = SampledSimulation.run(world, campaign, new Seed(11), 2);
        Map<String, Double> people = new TreeMap<>();
        Map<KeyFigure, Double> walked = new EnumMap<>(KeyFigure.class);
        for (long customer = 0; customer < AUDIENCE; customer++) {
            CustomerWalk walk = walk(world, campaign, customer, List.of());
            for (Step step : walk.steps()) {
                people.merge(step.path(), 1.0, Double::sum);
                walked.merge(KeyFigure.CONTACTS, step.reached() ? 1.0 : 0, Double::sum);
                walked.merge(KeyFigure.ENGAGEMENTS, step.taken().equals("engagement") ? 1.0 : 0, Double::sum);
                walked.merge(KeyFigure.OPT_OUTS, step.taken().equals("opt-out") ? 1.0 : 0, Double::sum);
                assertThat(step.taken()).isEqualTo(step.drawn());
            }
            walked.merge(KeyFigure.CONVERSIONS, walk.end().bought() ? 1.0 : 0, Double::sum);
        }
        walked.forEach((figure, count) -> assertThat(count).as(figure.name()).isEqualTo(sampled.value(figure)));
        Map<String, Double> counted = new TreeMap<>();
        sampled.steps().stream()
                .filter(step -> step.people() > 0)
                .forEach(step -> counted.put(step.path(), step.people()));
        assertThat(people).isEqualTo(counted).hasSizeGreaterThan(1);
        assertThat(walked).hasSize(4);
    }

    /** A customer's own probabilities, averaged over the audience, are the shares that the simulation counts. */
    @ParameterizedTest
    @CsvSource({"stories", "benchmark"})
    void probabilitiesAreThoseOfTheSimulation(String name) {
        World world = world(name);
        CampaignStep second = new CampaignStep(new Action("sms", "promotion"), Map.of());
        Campaign campaign = new Campaign(
                "test",
                name,
                OptionalLong.of(AUDIENCE),
                Optional.of(new CampaignStep(
                        new Action("email", "brand"), Map.of("engagement", second, "negative", second))));
        double expected = 0;
        double variance = 0;
        for (long customer = 0; customer < AUDIENCE; customer++) {
            for (Step step : walk(world, campaign, customer, List.of()).steps()) {
                double sum = 0;
                for (Rate rate : step.rates()) {
                    sum += rate.probability();
                    if (rate.reaction().equals("engagement")) {
                        expected += rate.probability();
                        variance += rate.probability() * (1 - rate.probability());
                    }
                }
                assertThat(sum).isEqualTo(1, within(1e-12));
            }
        }
        CampaignResult sampled = SampledSimulation.run(world, campaign, new Seed(11), 2);
        StepResult first = sampled.steps().get(0);
        assertThat(first.people()).isGreaterThan(AUDIENCE - 10.0);
        // Poisson-binomial: three standard errors
        assertThat(sampled.value(KeyFigure.ENGAGEMENTS)).isEqualTo(expected, within(3 * Math.sqrt(variance)));
    }

    private static Campaign emailThenSms() {
        return CampaignFile.parse("c.json", """
                {"name": "c", "world": "stories", "audience": 1000,
                 "start": {"channel": "email", "message": "brand",
                           "on": {"engagement": {"channel": "sms", "message": "promotion"}}}}
                """).plain();
    }

    @Test
    void ratesAreExplainedByTheRulesThatApply() {
        CustomerWalk walk = walk(world("stories"), emailThenSms(), 3, List.of(Optional.of("engagement")));
        // by hand: 0.01 · 1.3 (favoured) · 4 (brand), then 0.0015 · 1.375 · 2 · 20 · 2
        Rate engagement = walk.steps().get(0).rates().get(1);
        assertThat(engagement.reaction()).isEqualTo("engagement");
        assertThat(engagement.base()).isEqualTo(0.01);
        assertThat(engagement.factors())
                .containsExactly(new Factor("the channel's favoured message", 1.3), new Factor("brand interests", 4));
        assertThat(engagement.probability()).isEqualTo(0.052, within(1e-12));
        Rate conversion = walk.steps().get(1).rates().get(2);
        assertThat(conversion.factors())
                .extracting(Factor::name)
                .containsExactly(
                        "the channel's favoured message",
                        "promotion sells",
                        "after an engagement",
                        "direct contact after an engagement");
        assertThat(conversion.probability()).isEqualTo(0.0015 * 1.375 * 2 * 20 * 2, within(1e-12));
        assertThat(walk.steps().get(0).rates().get(0).base()).isEqualTo(0.9895, within(1e-12));
        assertThat(walk.steps().get(1).day()).isEqualTo(2);
    }

    /** On the scale of odds the probability is o / (1 + Σ o), with base odds p / p_negative times all factors. */
    @Test
    void factorsMultiplyOddsToTheProbability() {
        World world = world("benchmark");
        Campaign campaign = new RandomCampaigns(world, new RandomStream(new Seed(8))).next(4, 0, 1000);
        int reached = 0;
        for (long customer = 0; customer < 200; customer++) {
            List<Optional<String>> answers = List.of(Optional.of("engagement"), Optional.of("negative"));
            for (Step step : walk(world, campaign, customer, answers).steps()) {
                if (step.reached()) {
                    reached++;
                    double negative = step.rates().get(0).base();
                    double sum = 1;
                    for (Rate rate : step.rates().subList(1, 4)) {
                        sum += odds(rate, negative);
                    }
                    for (Rate rate : step.rates().subList(1, 4)) {
                        assertThat(rate.probability()).isEqualTo(odds(rate, negative) / sum, within(1e-12));
                    }
                }
            }
        }
        assertThat(reached).isGreaterThan(200);
    }

    private static double odds(Rate rate, double negative) {
        double odds = rate.base() / negative;
        for (Factor factor : rate.factors()) {
            odds *= factor.factor();
        }
        return odds;
    }

    @Test
    void chosenAnswersReplaceHisOwn() {
        World world = world("stories");
        CustomerWalk own = walk(world, emailThenSms(), 5, List.of());
        assertThat(own.steps()).hasSize(1);
        assertThat(own.end()).isEqualTo(new CustomerWalk.End(CustomerWalk.End.Kind.STOPPED, "negative", 1, false));
        CustomerWalk bought =
                walk(world, emailThenSms(), 5, List.of(Optional.of("engagement"), Optional.of("conversion")));
        assertThat(bought.steps().get(0).drawn()).isEqualTo("negative");
        assertThat(bought.steps().get(0).taken()).isEqualTo("engagement");
        assertThat(bought.end())
                .isEqualTo(new CustomerWalk.End(CustomerWalk.End.Kind.CONVERTED, "engagement/conversion", 2, true));
        assertThat(walk(world, emailThenSms(), 5, List.of(Optional.empty())).steps())
                .isEqualTo(own.steps());
    }

    @Test
    void whoIsNotThereIsRefused() {
        World world = world("stories");
        for (long customer : new long[] {-1, 1000}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> walk(world, emailThenSms(), customer, List.of()))
                    .withMessageContaining("0 to 999");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> walk(world, emailThenSms(), 0, List.of(Optional.of("shrug"))))
                .withMessageContaining("unknown reaction \"shrug\"");
    }

    @Test
    void theDocumentSaysItAll() {
        ObjectNode json = WalkDocument.of(walk(
                world("benchmark"), emailThenSms(), 1, List.of(Optional.of("engagement"), Optional.of("opt-out"))));
        assertThat(json.path("customer").asLong()).isEqualTo(1);
        assertThat(json.path("steps")
                        .path(0)
                        .path("rates")
                        .path(2)
                        .path("reaction")
                        .asText())
                .isEqualTo("conversion");
        assertThat(json.path("steps").path(1).path("path").asText()).isEqualTo("engagement");
        assertThat(json.path("steps").path(1).path("pressure").asDouble()).isGreaterThan(0.5);
        assertThat(json.path("steps")
                        .path(0)
                        .path("rates")
                        .path(1)
                        .path("factors")
                        .path(0)
                        .path("factor")
                        .isNumber())
                .isTrue();
        assertThat(json.path("end").path("kind").asText()).isEqualTo("opted-out");
    }
}
