package org.parcours.prove.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.JourneySplit;
import org.parcours.log.TextLog;
import org.parcours.model.learner.RidgeRegression;
import org.parcours.num.Moments;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

/** Estimators that fit a model to the log. */
class FittedEstimatorsTest {
    private static final Fitting FITTING = Fitting.of(new Seed(1));

    private static final String ROWS = """
            journey_id,step,state,action,reward,propensity
            a,0,s0,x,1,0.5
            a,1,s1,x,2,0.5
            b,0,s0,x,0,0.5
            b,1,s2,x,4,1
            c,0,s0,y,3,0.5
            c,1,s1,y,6,0.5
            d,0,s0,y,1,0.5
            d,1,s1,x,0,0.5
            """;

    private static final TargetPolicy TARGET = new TargetPolicy.Given(new Policy.Stationary(
            Map.of("s0", Map.of("x", 0.8, "y", 0.2), "s1", Map.of("x", 0.5, "y", 0.5), "s2", Map.of("x", 1.0))));

    @ParameterizedTest
    @CsvSource({
        // Q(s1,x) = (2 + 0)/2 = 1, Q(s1,y) = 6, V(s1) = 3.5, V(s2) = 4; Q(s0,x) = (1 + 3.5 + 0 + 4)/2 = 4.25,
        // Q(s0,y) = (3 + 3.5 + 1 + 3.5)/2 = 5.5; V(s0) = .8 · 4.25 + .2 · 5.5
        "fqe, 4.5",
        // r(s0,x) = .5 and s1, s2 alike: .5 + (3.5 + 4)/2 = 4.25; r(s0,y) = 2 and s1: 5.5
        "dm, 4.5",
        // ρ = 1.6, .4, 1: V(s1) = (2 + 6 + 0)/3, V(s2) = 4; (1.6 (1 + 8/3) + 1.6 · 4 + .4 (3 + 8/3) + .4 (1 + 8/3))/4
        "mis, 4.0"
    })
    void tabularModelsByHand(String id, double value) {
        JourneyTerms terms = named(id).terms(view(ROWS, 1));
        assertThat(terms.estimate()).isEqualTo(value, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        // V(s1) = 3.5/2, V(s2) = 4/2: Q(s0,x) = (1 + 1.75 + 0 + 2)/2 = 2.375, Q(s0,y) = (3 + 1.75 + 1 + 1.75)/2 = 3.75
        "fqe, 2.65",
        "dm, 2.65",
        // (1.6 (1 + 4/3) + 1.6 · 2 + .4 (3 + 4/3) + .4 (1 + 4/3))/4
        "mis, 2.4"
    })
    void laterRewardsAreDiscounted(String id, double value) {
        JourneyTerms terms = named(id).terms(view(ROWS, 0.5));
        assertThat(terms.estimate()).isEqualTo(value, within(1e-12));
    }

    @Test
    void theEndOfTheLastStepIsNotTheEnvironments() {
        LoggedJourneys journeys = view("""
                journey_id,step,state,action,reward,propensity
                a,0,s2,x,1,1
                a,1,s2,x,1,1
                a,2,s2,x,1,1
                b,0,s2,x,1,1
                b,1,s2,x,1,1
                b,2,s2,x,1,1
                c,0,s2,x,1,1
                """, 1);
        // of five rows before the third step one ended: 1 + .8 + .64
        assertThat(named("dm").terms(journeys).estimate()).isEqualTo(2.44, within(1e-12));
        // (3 + 3 + 1) / 3
        assertThat(named("fqe").terms(journeys).estimate()).isEqualTo(7.0 / 3, within(1e-12));
    }

    @Test
    void smoothedTablesByHand() {
        LoggedJourneys journeys = view(ROWS, 1);
        ActionValueTables tables =
                new ActionValueTables(journeys, new StageStates(journeys), CrossFits.none(journeys.log()), 1, row -> 1);
        RowValues values = tables.values();
        // the step's mean is 12/4 = 3, x has (6 + 3)/4 = 2.25, y (6 + 3)/2 = 4.5
        // Q(s1,x) = (2 + 2.25)/3, Q(s1,y) = (6 + 4.5)/2 = 5.25, Q(s2,x) = (4 + 2.25)/2 = 3.125
        assertThat(values.q(1)).isEqualTo(4.25 / 3, within(1e-12));
        assertThat(values.q(3)).isEqualTo(3.125, within(1e-12));
        assertThat(values.q(5)).isEqualTo(5.25, within(1e-12));
        assertThat(values.state(1)).isEqualTo((4.25 / 3 + 5.25) / 2, within(1e-12));
    }

    @Test
    void rowsCountAsMuchAsTheyWeigh() {
        LoggedJourneys journeys = view("""
                journey_id,step,state,action,reward,propensity
                a,0,s2,x,1,1
                b,0,s2,x,5,1
                """, 1);
        ActionValueTables tables = new ActionValueTables(
                journeys, new StageStates(journeys), CrossFits.none(journeys.log()), 0, row -> row == 0 ? 3 : 1);
        // (3 · 1 + 1 · 5) / 4
        assertThat(tables.values().state(0)).isEqualTo(2, within(1e-12));
    }

    @Test
    void aRowAfterWhichObservationEndedTellsOfNoValue() {
        LoggedJourneys journeys = view("""
                journey_id,step,state,action,reward,propensity,next_state,terminal
                a,0,s0,x,1,0.5,s2,false
                a,1,s2,x,4,1,,true
                b,0,s0,x,9,0.5,,false
                c,0,s0,y,2,0.5,s2,false
                d,0,s0,x,3,0.5,gone,false
                """, 1);
        // b is left out; a: 1 + V(s2) = 5; c was cut off in s2, worth 4 there: 2 + 4; in "gone" nobody acted: 3 + 0
        // V(s0) = .8 (5 + 3)/2 + .2 · 6
        assertThat(named("fqe").terms(journeys).estimate()).isEqualTo(4.4, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noJourneyTeachesTheModelThatJudgesIt(boolean byRegressor) {
        Fitting fitting = byRegressor
                ? new Fitting(5, Optional.empty(), Optional.of(RidgeRegression.DEFAULT), new Seed(1))
                : FITTING;
        JourneyLog log = TextLog.log(drawn(60, 1));
        String changed = drawn(60, 1).replaceAll("(?m)^j7,(\\d),(\\w+),(\\w),[^,]*,", "j7,$1,$2,$3,1000,");
        LoggedJourneys before = view(log).with(fitting);
        LoggedJourneys after = view(TextLog.log(changed)).with(fitting);
        int mine = 0;
        int others = 0;
        for (int journey = 0; journey < before.journeys(); journey++) {
            boolean own = log.journeyId(journey).equals("j7");
            for (int row = before.start(journey); row < before.end(journey); row++) {
                boolean same = before.values().q(row) == after.values().q(row)
                        && before.values().state(row) == after.values().state(row);
                mine += own && !same ? 1 : 0;
                others += !own && !same ? 1 : 0;
            }
        }
        assertThat(mine).isZero();
        assertThat(others).isGreaterThan(60);
    }

    @Test
    void aSplitTeachesOnItsFirstPartAndJudgesItsSecond() {
        Fitting fitting =
                new Fitting(5, Optional.of(new JourneySplit(0.5, new Seed(3))), Optional.empty(), new Seed(1));
        CrossFits folds = fitting.foldsOf(TextLog.log(drawn(200, 1)));
        assertThat(folds.fits()).isEqualTo(1);
        assertThat(folds.judged().length).isBetween(70, 130);
        for (int journey : folds.judged()) {
            assertThat(folds.teaches(0, journey)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dm", "fqe", "mis", "dr", "wdr", "magic", "cwpdis"})
    void linearTermsHaveTheEstimateAsTheirMeanAndItsSpread(String id) {
        Moments estimates = new Moments();
        Moments errors = new Moments();
        for (int log = 0; log < 300; log++) {
            LoggedJourneys journeys = view(TextLog.log(drawn(200, log))).with(FITTING);
            JourneyTerms terms = named(id).terms(journeys);
            assertThat(Arrays.stream(terms.linear()).average().orElseThrow()).isEqualTo(terms.estimate(), within(1e-9));
            estimates.add(terms.estimate());
            errors.add(new RatioSums(terms).standardError(terms));
        }
        // V(s1) = .5 · 1 + .5 · 4, V(s2) = 2 and s1 follows x with .7, y with .4; x earns 1, y nothing:
        // .8 (1 + .7 · 2.5 + .3 · 2) + .2 (.4 · 2.5 + .6 · 2) = 3.12
        assertThat(estimates.mean().orElseThrow())
                .isEqualTo(3.12, within(4 * estimates.standardError().orElseThrow()));
        // the mean standard error is the estimates' spread, which 300 logs tell to within 4 %
        assertThat(errors.mean().orElseThrow() / estimates.standardDeviation().orElseThrow())
                .isEqualTo(1, within(0.13));
    }

    @Test
    void replayCountsWhatTheTargetWouldHaveDrawn() {
        String uniform = """
                journey_id,step,state,action,reward,propensity
                a,0,s0,x,1,0.5
                b,0,s0,y,0,0.5
                c,0,s0,x,0,0.5
                """;
        // (.8 · 1 + .2 · 0 + .8 · 0) / (.8 + .2 + .8)
        assertThat(named("replay").terms(view(uniform, 1)).estimate()).isEqualTo(0.8 / 1.8, within(1e-12));
        LoggedJourneys uneven = view(uniform.replace("x,0,0.5", "x,0,0.7"), 1);
        assertThat(named("replay").findObstacle(uneven).orElseThrow()).contains("from 0.500 to 0.700");
    }

    @Test
    void moreRobustMeansLessNoiseWherePropensitiesVaryInAState() {
        Moments ordinary = new Moments();
        Moments robust = new Moments();
        for (int log = 0; log < 200; log++) {
            LoggedJourneys journeys = view(TextLog.log(uneven(300, log))).with(FITTING);
            ordinary.add(named("dr").terms(journeys).estimate());
            robust.add(named("mrdr").terms(journeys).estimate());
        }
        // x earns 1 of rare and 5 of ready customers, half of each, y 1: .8 · 3 + .2 · 1 = 2.6
        assertThat(robust.mean().orElseThrow())
                .isEqualTo(2.6, within(4 * robust.standardError().orElseThrow()));
        assertThat(robust.standardDeviation().orElseThrow())
                .isLessThan(0.97 * ordinary.standardDeviation().orElseThrow());
    }

    @Test
    void withoutThePolicyOnlyItsChanceOfLoggedActionsIsKnown() {
        LoggedJourneys journeys = LoggedJourneys.of(
                TextLog.log(ROWS.replace("propensity", "propensity,target_propensity")
                        .replaceAll("(?m)(\\.5|,1)$", "$1,0.5")),
                new TargetPolicy.Logged(),
                Discounts.same(1),
                OptionalInt.empty());
        for (String id : List.of("dm", "fqe", "dr", "wdr", "magic")) {
            assertThat(named(id).findObstacle(journeys).orElseThrow()).contains("target_propensity");
        }
        assertThat(named("mis").findObstacle(journeys)).isEmpty();
    }

    /** s0, then s1 after x with .7, after y with .4, else s2; x earns 1 at first; in s1 x earns 1 and y 4, in s2 2. */
    private static String drawn(int journeys, int log) {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,propensity\n");
        for (int j = 0; j < journeys; j++) {
            Seed seed = new Seed(9).child(log).child(j);
            boolean first = seed.uniform(0) < 0.5;
            boolean one = seed.uniform(1) < (first ? 0.7 : 0.4);
            boolean second = seed.uniform(2) < 0.5;
            double noise = seed.uniform(3) - 0.5;
            text.append("j%d,0,s0,%s,%s,0.5%n".formatted(j, first ? "x" : "y", (first ? 1 : 0) + noise));
            text.append(
                    one
                            ? "j%d,1,s1,%s,%s,0.5%n".formatted(j, second ? "x" : "y", second ? 1 : 4)
                            : "j%d,1,s2,x,2,1%n".formatted(j));
        }
        return text.toString();
    }

    /** Half of the customers get x with .1 and earn 1 by it, half with .9 and earn 5; y earns 1. */
    private static String uneven(int journeys, int log) {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,propensity\n");
        for (int j = 0; j < journeys; j++) {
            Seed seed = new Seed(19).child(log).child(j);
            double chance = seed.uniform(0) < 0.5 ? 0.1 : 0.9;
            boolean first = seed.uniform(1) < chance;
            double reward = first ? (chance < 0.5 ? 1 : 5) : 1;
            text.append("j%d,0,s0,%s,%s,%s%n".formatted(j, first ? "x" : "y", reward, first ? chance : 1 - chance));
        }
        return text.toString();
    }

    private static Estimator named(String id) {
        return Estimators.named(id, Tuning.DEFAULT, FITTING);
    }

    private static LoggedJourneys view(String rows, double discount) {
        return LoggedJourneys.of(TextLog.log(rows), TARGET, Discounts.same(discount), OptionalInt.empty());
    }

    private static LoggedJourneys view(JourneyLog log) {
        return LoggedJourneys.of(log, TARGET, Discounts.same(1), OptionalInt.empty());
    }
}
