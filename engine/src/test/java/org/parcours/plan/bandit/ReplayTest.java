package org.parcours.plan.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogBuilder;
import org.parcours.num.Moments;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class ReplayTest {
    private static final OneStepProblem PROBLEM = OneStepProblem.builder()
            .state("any", 1)
            .chance("a", 0.2)
            .chance("b", 0.6)
            .build();

    @Test
    void aFixedChoiceMeetsItsEvents() {
        JourneyLog log = log(List.of("a", "b", "b", "a", "b"), List.of(1.0, 0.0, 1.0, 0.0, 1.0));
        EpsilonGreedy always = EpsilonGreedy.constant(2, 0);
        OneStepLog events = OneStepLog.uniform(log);
        always.learn(events.context(1), 1, 1, 1000);
        // it draws b: three events match, of which two earned 1
        Replay replay = Replay.of(always, events, 1, new Seed(1), BanditRun.Witness.NONE);
        assertThat(replay.events()).isEqualTo(5);
        assertThat(replay.matched()).isEqualTo(3);
        assertThat(replay.value()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(replay.lowestPropensity()).isEqualTo(0.5);
    }

    @Test
    void itAgreesWithTheBanditLetLoose() {
        // a log of 1,600 uneven decisions, of which about 0.25 · 1,600 count; live the bandit gets as many customers
        Moments replayed = new Moments();
        Moments live = new Moments();
        for (int seed = 0; seed < 40; seed++) {
            Replay replay = Replay.of(
                    new BetaThompson(2),
                    OneStepLog.of(uneven(1600, seed)),
                    1,
                    new Seed(1000 + seed),
                    BanditRun.Witness.NONE);
            assertThat(replay.matched()).isBetween(320, 480);
            replayed.add(replay.value());
            BanditSettings settings = new BanditSettings(400, 1, new Seed(seed));
            live.add(BanditRun.of(new BetaThompson(2), PROBLEM, settings, BanditRun.Witness.NONE)
                    .earned());
        }
        double error = Math.hypot(
                replayed.standardError().orElseThrow(), live.standardError().orElseThrow());
        assertThat(replayed.mean().orElseThrow())
                .isEqualTo(live.mean().orElseThrow(), within(4 * error))
                .isGreaterThan(0.54);
    }

    @Test
    void aLogIsTaughtWhole() {
        OneStepLog log = OneStepLog.of(uneven(2000, 1));
        BetaThompson bandit = new BetaThompson(2);
        log.teach(bandit);
        // some 1,500 customers of a and 500 of b
        int a = log.arms().indexOf("a");
        assertThat(bandit.estimate(log.context(0), a)).isEqualTo(0.2, within(0.05));
        assertThat(bandit.estimate(log.context(0), 1 - a)).isEqualTo(0.6, within(0.08));
    }

    @Test
    void featuresAreIndicatorsAndStandardNumbers() {
        LogBuilder builder =
                new LogBuilder("log", List.of("journey_id", "step", "state", "action", "reward", "x_age", "x_sex"));
        builder.row(1, "1", "0", "s", "a", "1", "20", "f");
        builder.row(2, "2", "0", "s", "b", "0", "40", "m");
        OneStepLog log = OneStepLog.uniform(builder.finish().log());
        assertThat(log.features()).containsExactly("state=s", "x_age", "x_sex=f", "x_sex=m");
        Context first = log.context(0);
        // mean 30, standard deviation √(2·10²/1) = 14.142
        assertThat(first.feature(0)).isEqualTo(1);
        assertThat(first.feature(1)).isEqualTo(-10 / Math.sqrt(200), within(1e-12));
        assertThat(first.feature(2)).isEqualTo(1);
        assertThat(first.feature(3)).isEqualTo(0);
    }

    @Test
    void longerJourneysAndLogsWithoutPropensitiesAreRefused() {
        LogBuilder builder = new LogBuilder("log", List.of("journey_id", "step", "state", "action", "reward"));
        builder.row(1, "1", "0", "s", "a", "1");
        builder.row(2, "1", "1", "s", "b", "0");
        JourneyLog journeys = builder.finish().log();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneStepLog.uniform(journeys))
                .withMessageContaining("more than one step");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OneStepLog.of(log(List.of("a"), List.of(1.0))))
                .withMessageContaining("propensity");
    }

    private static JourneyLog log(List<String> actions, List<Double> rewards) {
        LogBuilder builder = new LogBuilder("log", List.of("journey_id", "step", "state", "action", "reward"));
        for (int i = 0; i < actions.size(); i++) {
            builder.row(i, Integer.toString(i), "0", "any", actions.get(i), Double.toString(rewards.get(i)));
        }
        return builder.finish().log();
    }

    /** Three times of four the worse arm. */
    private static JourneyLog uneven(int customers, long seed) {
        LogBuilder builder =
                new LogBuilder("log", List.of("journey_id", "step", "state", "action", "reward", "propensity"));
        RandomStream random = new RandomStream(new Seed(seed));
        Context context = PROBLEM.context(0);
        for (int i = 0; i < customers; i++) {
            int arm = random.nextUniform() < 0.75 ? 0 : 1;
            double reward = PROBLEM.reward(context, arm, random.nextWord());
            builder.row(
                    i,
                    Integer.toString(i),
                    "0",
                    "any",
                    PROBLEM.arms().get(arm),
                    Double.toString(reward),
                    arm == 0 ? "0.75" : "0.25");
        }
        return builder.finish().log();
    }
}
