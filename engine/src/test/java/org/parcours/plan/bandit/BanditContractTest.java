package org.parcours.plan.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.log.JourneyLog;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/** What every bandit keeps. */
class BanditContractTest {
    private static final int ARMS = 4;
    private static final int STATES = 3;

    private static final OneStepProblem PROBLEM = OneStepProblem.builder()
            .state("young", 2)
            .chance("email", 0.3)
            .chance("sms", 0.5)
            .chance("call", 0.45)
            .state("old", 1)
            .chance("email", 0.6)
            .chance("call", 0.2)
            .chance("letter", 0.7)
            .state("new", 1)
            .chance("sms", 0.1)
            .chance("letter", 0.3)
            .build();

    static Stream<Named<Supplier<Bandit>>> bandits() {
        return Stream.<Supplier<Bandit>>of(
                        () -> EpsilonGreedy.constant(ARMS, 0.2),
                        () -> EpsilonGreedy.falling(ARMS, 0.5, 30),
                        () -> new Ucb1(ARMS),
                        () -> new LinUcb(ARMS, STATES, 1, 1),
                        () -> new BetaThompson(ARMS),
                        () -> new LinearThompson(ARMS, STATES, 0.5, 1),
                        () -> new SquareCb(ARMS, STATES, 10, 0.5, 1))
                .map(make -> Named.of(make.get().name(), make));
    }

    @ParameterizedTest
    @MethodSource("bandits")
    void propensitiesSumToOneAndKeepToTheArmsAllowed(Supplier<Bandit> make) {
        Bandit bandit = make.get();
        RandomStream random = new RandomStream(new Seed(1));
        double[] propensities = new double[ARMS];
        for (int i = 0; i < 2000; i++) {
            Context context = PROBLEM.draw(random.nextWord());
            bandit.propensities(context, propensities);
            assertThat(Arrays.stream(propensities).sum()).isEqualTo(1, within(Bandit.SUM_TOLERANCE));
            for (int arm = 0; arm < ARMS; arm++) {
                assertThat(propensities[arm]).isBetween(0.0, context.allows(arm) ? 1.0 : 0.0);
            }
            int arm = Draws.arm(propensities, random.nextWord());
            bandit.learn(context, arm, PROBLEM.reward(context, arm, random.nextWord()));
        }
    }

    @ParameterizedTest
    @MethodSource("bandits")
    void drawsComeAsOftenAsTheirPropensity(Supplier<Bandit> make) {
        Bandit bandit = make.get();
        teach(bandit, 60);
        RandomStream random = new RandomStream(new Seed(2));
        for (int state = 0; state < STATES; state++) {
            double[] propensities = new double[ARMS];
            bandit.propensities(PROBLEM.context(state), propensities);
            int draws = 100_000;
            int[] drawn = new int[ARMS];
            for (int i = 0; i < draws; i++) {
                drawn[Draws.arm(propensities, random.nextWord())]++;
            }
            for (int arm = 0; arm < ARMS; arm++) {
                double error = Math.sqrt(propensities[arm] * (1 - propensities[arm]) / draws);
                assertThat((double) drawn[arm] / draws).isEqualTo(propensities[arm], within(5 * error + 1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bandits")
    void rewardsMayComeInAnyOrderAndWithWeights(Supplier<Bandit> make) {
        Bandit one = make.get();
        Bandit other = make.get();
        Context context = PROBLEM.context(1);
        one.learn(context, 0, 1);
        one.learn(context, 2, 0.25);
        one.learn(context, 0, 1);
        other.learn(context, 0, 1, 2);
        other.learn(context, 2, 0.25);
        for (int arm : new int[] {0, 2, 3}) {
            assertThat(other.estimate(context, arm)).isEqualTo(one.estimate(context, arm), within(1e-12));
        }
        double[] propensities = new double[ARMS];
        double[] others = new double[ARMS];
        one.propensities(context, propensities);
        other.propensities(context, others);
        assertThat(others).containsExactly(propensities, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("bandits")
    void theBestArmsAreFound(Supplier<Bandit> make) {
        BanditRun run = run(make.get(), 20_000, 1);
        // 0.5 · 0.5 + 0.25 · 0.7 + 0.25 · 0.3
        assertThat(PROBLEM.best()).isEqualTo(0.5, within(1e-12));
        assertThat(run.value()).isGreaterThan(0.47);
        assertThat(run.curve().points().get(0).value()).isLessThan(run.value());
        assertThat(run.policy().actions(0, "old")).hasSize(1).containsKey("letter");
    }

    @ParameterizedTest
    @MethodSource("bandits")
    void batchesDelayAndDoNotBreak(Supplier<Bandit> make) {
        BanditRun run = run(make.get(), 20_000, 500);
        assertThat(run.value()).isGreaterThan(0.47);
        assertThat(run.customers()).isEqualTo(20_000);
    }

    @ParameterizedTest
    @MethodSource("bandits")
    void oneSeedGivesOneRunAndItsLogTellsThePropensities(Supplier<Bandit> make) {
        DecisionLog first = new DecisionLog("decisions", PROBLEM.states(), PROBLEM.arms());
        DecisionLog second = new DecisionLog("decisions", PROBLEM.states(), PROBLEM.arms());
        BanditSettings settings = new BanditSettings(500, 20, new Seed(4));
        BanditRun.of(make.get(), PROBLEM, settings, first);
        BanditRun.of(make.get(), PROBLEM, settings, second);
        JourneyLog log = first.log();
        JourneyLog again = second.log();
        assertThat(log.journeys()).isEqualTo(500);
        // the first batch was drawn before anything was known
        double[] propensities = new double[ARMS];
        for (int row = 0; row < 500; row++) {
            assertThat(again.action(row)).isEqualTo(log.action(row));
            assertThat(again.propensity(row)).isEqualTo(log.propensity(row));
            if (row < 20) {
                int state = PROBLEM.states().indexOf(log.states().name(log.state(row)));
                make.get().propensities(PROBLEM.context(state), propensities);
                int arm = PROBLEM.arms().indexOf(log.actions().name(log.action(row)));
                assertThat(log.propensity(row)).isEqualTo(propensities[arm]);
            }
        }
    }

    private static BanditRun run(Bandit bandit, long customers, int batch) {
        return BanditRun.of(bandit, PROBLEM, new BanditSettings(customers, batch, new Seed(3)), BanditRun.Witness.NONE);
    }

    private static void teach(Bandit bandit, int customers) {
        RandomStream random = new RandomStream(new Seed(9));
        for (int i = 0; i < customers; i++) {
            Context context = PROBLEM.draw(random.nextWord());
            int arm = context.arm(random.nextInt(context.arms()));
            bandit.learn(context, arm, PROBLEM.reward(context, arm, random.nextWord()));
        }
    }
}
