package org.parcours.prove.improve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogBuilder;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.bound.BoundMethod;
import org.parcours.prove.bound.BoundSettings;

class ImprovementTest {
    private static final int LOGS = 1000;

    /**
     * Customers of one step or two with a hidden leaning, who buy for 1; at the first step in state new, at the second,
     * which half of them reach, in state warm. Today's policy knows the leaning and takes the action that fits it with a
     * probability.
     *
     * @param fit today's probability of the fitting one of two actions
     * @param right probability of a purchase after the fitting action
     * @param wrong after the other
     * @param lead what the first action adds to it, whatever the leaning
     */
    private record World(double fit, double right, double wrong, double lead) {
        private static final double ON = 0.5;

        JourneyLog log(int journeys, Seed seed) {
            LogBuilder builder =
                    new LogBuilder("log", List.of("journey_id", "step", "state", "action", "reward", "propensity"));
            int line = 1;
            for (int journey = 0; journey < journeys; journey++) {
                Seed own = seed.child(journey);
                int leaning = own.uniform(0) < 0.5 ? 0 : 1;
                int steps = own.uniform(1) < ON ? 2 : 1;
                for (int step = 0; step < steps; step++) {
                    boolean fits = own.uniform(2 + 2 * step) < fit;
                    int action = fits ? leaning : 1 - leaning;
                    boolean buys = own.uniform(3 + 2 * step) < chance(fits, action);
                    builder.row(
                            ++line,
                            "j" + journey,
                            Integer.toString(step),
                            step == 0 ? "new" : "warm",
                            action == 0 ? "mail" : "call",
                            buys ? "1" : "0",
                            Double.toString(fits ? fit : 1 - fit));
                }
            }
            return builder.finish().log();
        }

        private double chance(boolean fits, int action) {
            return (fits ? right : wrong) + (action == 0 ? lead : 0);
        }

        double today() {
            return (1 + ON) * (fit * right + (1 - fit) * wrong + lead / 2);
        }

        /** A policy by states does not know the leaning. */
        double value(Policy policy) {
            return value(policy.probability(0, "new", "mail")) + ON * value(policy.probability(1, "warm", "mail"));
        }

        private double value(double mail) {
            return (right + wrong) / 2 + lead * mail;
        }
    }

    private static ImprovementSettings settings(BoundMethod method, int log) {
        BoundSettings bound = new BoundSettings(method, 0.95, 500, new Seed(log), 1);
        return ImprovementSettings.of(ProofSettings.of(bound));
    }

    @ParameterizedTest
    @CsvSource({
        // both actions alike: no policy is better than today's, and every one that passes is called a false deployment
        "BCA, 0.5, 0.3, 0.3, 120",
        "T, 0.5, 0.3, 0.3, 120",
        "T, 0.5, 0.03, 0.03, 400",
        // today's policy knows more than states: it earns .3075 a step, every policy by states .3
        "T, 0.575, 0.35, 0.25, 200"
    })
    void aPolicyThatIsNotBetterIsDeployedInOneOfTwentyLogs(
            BoundMethod method, double fit, double right, double wrong, int journeys) {
        World world = new World(fit, right, wrong, 0);
        int deployed = 0;
        for (int log = 0; log < LOGS; log++) {
            Improvement found = Improvement.of(world.log(journeys, new Seed(7).child(log)), settings(method, log));
            deployed += found.solution().fold(policy -> 1, none -> 0);
        }
        assertThat(deployed).isLessThanOrEqualTo(LOGS / 20);
    }

    @Test
    void aValueThatNoPolicyReachesIsHardlyEverGranted() {
        // calls are wasted: the best policy mails everybody, and nothing is worth more than .45 · 1.5
        World world = new World(0.5, 0.3, 0.3, 0.15);
        double best = world.value(policy("mail"));
        assertThat(best).isEqualTo(0.675, within(1e-12));
        int deployed = 0;
        for (int log = 0; log < LOGS; log++) {
            ImprovementSettings asked = settings(BoundMethod.T, log).withMinValue(best);
            deployed += Improvement.of(world.log(200, new Seed(8).child(log)), asked)
                    .solution()
                    .fold(policy -> 1, none -> 0);
        }
        assertThat(deployed).isLessThanOrEqualTo(LOGS / 20);
    }

    @Test
    void aBetterPolicyIsFoundInLargeLogs() {
        // mailing everybody earns .675 a journey, today .5625
        World world = new World(0.5, 0.3, 0.3, 0.15);
        int better = 0;
        for (int log = 0; log < 50; log++) {
            Improvement found = Improvement.of(world.log(3000, new Seed(9).child(log)), settings(BoundMethod.BCA, log));
            better += found.solution().fold(policy -> world.value(policy.policy()) > world.today() ? 1 : 0, none -> 0);
        }
        assertThat(better).isGreaterThanOrEqualTo(45);
    }

    @Test
    void whatWasFoundIsExplained() {
        World world = new World(0.5, 0.3, 0.3, 0.15);
        Improvement found = Improvement.of(world.log(4000, new Seed(10)), settings(BoundMethod.BCA, 1));
        assertThat(found.solution()).isInstanceOf(Solution.Found.class);
        SafetyTest test = found.test().orElseThrow();
        assertThat(test.gainLower().orElseThrow()).isPositive();
        assertThat(test.gain()).isGreaterThan(test.gainLower().orElseThrow());
        assertThat(found.candidateJourneys() + found.safetyJourneys()).isEqualTo(4000);
        List<PolicyDifference> differences = found.differences();
        assertThat(differences).extracting(PolicyDifference::state).containsExactlyInAnyOrder("new", "warm");
        double sum = differences.stream().mapToDouble(PolicyDifference::worth).sum();
        assertThat(sum).isEqualTo(found.modelGain().orElseThrow(), within(1e-12));
        PolicyDifference first = differences.stream()
                .filter(each -> each.state().equals("new"))
                .findFirst()
                .orElseThrow();
        assertThat(first.journeys()).isEqualTo(4000);
        assertThat(first.journeysByAction()).containsOnlyKeys("mail", "call");
        assertThat(first.journeysByAction().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(4000);
        assertThat(first.visits()).isEqualTo(1);
        assertThat(first.today()).isEqualTo(Map.of("mail", 0.5, "call", 0.5));
        assertThat(first.proposed().get("mail")).isGreaterThan(0.5);
    }

    @Test
    void aSmallLogSaysHowManyJourneysItTakes() {
        World world = new World(0.5, 0.3, 0.3, 0.05);
        List<Long> needed = IntStream.range(0, 40)
                .mapToObj(log -> Improvement.of(world.log(400, new Seed(11).child(log)), settings(BoundMethod.T, log)))
                .flatMap(found -> found.solution()
                        .<Stream<Long>>fold(
                                policy -> Stream.empty(),
                                none -> none.neededJourneys().stream().boxed()))
                .toList();
        assertThat(needed).isNotEmpty().allMatch(journeys -> journeys > 400);
    }

    @Test
    void aCandidateThatLosesIsPromisedNothing() {
        World world = new World(0.8, 0.5, 0.1, 0);
        for (int log = 0; log < 20; log++) {
            Improvement found = Improvement.of(world.log(1000, new Seed(12).child(log)), settings(BoundMethod.T, log));
            Solution.NotFound none = (Solution.NotFound) found.solution();
            assertThat(none.neededJourneys()).isEmpty();
            assertThat(none.why()).isNotBlank();
        }
    }

    @Test
    void boundsThatAlwaysHoldWantToKnowTheRange() {
        JourneyLog log = new World(0.5, 0.3, 0.3, 0.15).log(2000, new Seed(13));
        BoundSettings bound = new BoundSettings(BoundMethod.HOEFFDING, 0.95, 500, new Seed(1), 1);
        ImprovementSettings blind =
                ImprovementSettings.of(ProofSettings.of(bound)).withEstimator("pdis");
        assertThatThrownBy(() -> Improvement.of(log, blind)).hasMessageContaining("--reward-range");
        ProofSettings known = ProofSettings.of(bound).withLimits(new Interval(0, 1), OptionalDouble.of(4));
        ImprovementSettings ranged = new ImprovementSettings(
                known,
                "pdis",
                OptionalDouble.empty(),
                0.5,
                CandidateLearner.named("fitted-q"),
                Discounts.same(1),
                OptionalInt.of(2));
        // a range from −2 to 8: its half width on 1,000 journeys is far above any gain
        assertThat(Improvement.of(log, ranged).solution()).isInstanceOf(Solution.NotFound.class);
    }

    @Test
    void wrongSettingsAreRefused() {
        ProofSettings proof = ProofSettings.of(BoundSettings.of(BoundMethod.T, new Seed(1)));
        assertThatThrownBy(() -> ImprovementSettings.of(proof).withEstimator("dm"))
                .hasMessageContaining("cannot decide");
        assertThatThrownBy(() -> ImprovementSettings.of(proof).withLearners(List.of()))
                .hasMessageContaining("at least one learner");
        assertThatThrownBy(() -> CandidateLearner.named("oracle")).hasMessageContaining("spibb or fitted-q");
        BoundSettings half = new BoundSettings(BoundMethod.T, 0.5, 10, new Seed(1), 1);
        assertThatThrownBy(() -> ImprovementSettings.of(ProofSettings.of(half))).hasMessageContaining("one half");
    }

    @Test
    void fewJourneysFindNothing() {
        Improvement found =
                Improvement.of(new World(0.5, 0.3, 0.3, 0.15).log(40, new Seed(1)), settings(BoundMethod.T, 1));
        assertThat(found.solution())
                .isInstanceOfSatisfying(
                        Solution.NotFound.class, none -> assertThat(none.why()).contains("fewer than 30"));
        assertThat(found.tested()).isEmpty();
    }

    private static Policy policy(String action) {
        return new Policy.Stationary(Map.of("new", Map.of(action, 1.0), "warm", Map.of(action, 1.0)));
    }
}
