package org.parcours.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.JourneySplit;
import org.parcours.log.TextLog;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.prove.bound.BoundMethod;
import org.parcours.prove.bound.BoundSettings;
import org.parcours.prove.estimate.Fitting;
import org.parcours.prove.estimate.TargetPolicy;
import org.parcours.simulate.NextBestAction;

class ProofTest {
    @Test
    void theEffectiveSampleIsThatOfTheWeightsUpToEachStep() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,propensity,target_propensity
                a,0,new,mail,1,0.25,0.5
                a,1,seen,wait,2,0.5,0.25
                b,0,new,wait,4,0.5,0.25
                """);
        Diagnostics diagnostics =
                prove(log, new TargetPolicy.Logged(), settings(BoundMethod.T)).diagnostics();
        // weights 2, 1/2: 2.5² / 4.25; then 1, 1/2, where b has ended: 1.5² / 1.25
        assertThat(diagnostics.effectiveSampleSizeByStep()[0]).isEqualTo(6.25 / 4.25, within(1e-12));
        assertThat(diagnostics.effectiveSampleSizeByStep()[1]).isEqualTo(1.8, within(1e-12));
        assertThat(diagnostics.effectiveSampleSize()).isEqualTo(1.8, within(1e-12));
        assertThat(diagnostics.largestWeight()).isEqualTo(1);
        assertThat(diagnostics.meanWeight()).isEqualTo(0.75);
        assertThat(diagnostics.matchedJourneys()).isEqualTo(2);
    }

    @Test
    void whatTheLogNeverShowsIsRefused() {
        Proof proof = prove(bandit(400), target(Map.of("a", 0.9, "c", 0.1)), settings(BoundMethod.T));
        assertThat(proof.diagnostics().support().mass()).isEqualTo(0.1, within(1e-12));
        assertThat(proof.diagnostics().support().unsupported())
                .containsExactly(new Unsupported("s", Optional.of("c"), 0.1));
        assertThat(proof.estimates()).noneMatch(Estimate::isUsable);
        assertThat(proof.verdict().word()).isEqualTo("refused");
        assertThat(proof.verdict().why()).contains("0.10 of the target's journeys");
        Proof nearly = prove(bandit(400), target(Map.of("a", 0.96, "c", 0.04)), settings(BoundMethod.T));
        assertThat(nearly.estimates()).anyMatch(Estimate::isUsable);
    }

    @Test
    void aStateThatThePolicyDoesNotKnowIsUnsupported() {
        TargetPolicy elsewhere = new TargetPolicy.Given(new Policy.Stationary(Map.of("t", Map.of("a", 1.0))));
        Proof proof = prove(bandit(400), elsewhere, settings(BoundMethod.T));
        assertThat(proof.diagnostics().support().unsupported())
                .containsExactly(new Unsupported("s", Optional.empty(), 1));
        assertThat(proof.diagnostics().matchedJourneys()).isZero();
        assertThat(proof.verdict().why()).contains("no logged journey could have been the target's");
        assertThat(proof.estimates()).allMatch(estimate -> estimate.value().isEmpty());
    }

    @Test
    void aSmallEffectiveSampleIsRefused() {
        // ten weights of 1.8 and ten of 0.2: 20² / (10 · 3.24 + 10 · 0.04) = 12.2
        Proof proof = prove(bandit(20), target(Map.of("a", 0.9, "b", 0.1)), settings(BoundMethod.T));
        assertThat(proof.verdict().word()).isEqualTo("refused");
        assertThat(proof.verdict().why()).contains("12.2 journeys, fewer than 30");
    }

    @Test
    void propensitiesThatCannotBeRightAreRefused() {
        // every weight is 1 / 0.5 = 2, but their mean must be 1
        Proof above = prove(weighted(0.5, 1), new TargetPolicy.Logged(), settings(BoundMethod.T));
        assertThat(above.verdict().why()).contains("the propensities are not those of the log");
        // every weight is 1/2: half of what the target does is not in the log
        Proof below = prove(weighted(1, 0.5), new TargetPolicy.Logged(), settings(BoundMethod.T));
        assertThat(below.verdict().why()).contains("takes actions that the log never shows");
    }

    @Test
    void aBetterPolicyIsCalledBetterAndAWorseOneNot() {
        // action a earns 1 half of the time, b never; the log takes both alike
        JourneyLog log = bandit(4000);
        for (BoundMethod method : List.of(BoundMethod.T, BoundMethod.BCA, BoundMethod.PERCENTILE)) {
            Proof better = prove(log, target(Map.of("a", 0.9, "b", 0.1)), settings(method));
            assertThat(better.verdict().word()).isEqualTo("better");
            assertThat(better.verdict().why()).startsWith("By dr the target earns between 0.1");
            Proof worse = prove(log, target(Map.of("a", 0.1, "b", 0.9)), settings(method));
            assertThat(worse.verdict().word()).isEqualTo("not-better");
        }
    }

    @Test
    void nothingIsClaimedWhereActionsEarnAlike() {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,propensity\n");
        for (int j = 0; j < 400; j++) {
            // both actions earn 1 in every second journey, so the gain is exactly 0
            text.append("%d,0,s,%s,%d,0.5%n".formatted(j, j % 2 == 0 ? "a" : "b", j % 4 < 2 ? 1 : 0));
        }
        Proof proof = prove(TextLog.log(text.toString()), target(Map.of("a", 0.9, "b", 0.1)), settings(BoundMethod.T));
        assertThat(proof.verdict().word()).isEqualTo("unknown");
        assertThat(proof.verdict().why()).contains("may be of either sign");
    }

    @Test
    void boundsThatAlwaysHoldNeedWhatIsKnownBeforehand() {
        TargetPolicy target = target(Map.of("a", 0.9, "b", 0.1));
        ProofSettings known = ProofSettings.of(BoundSettings.of(BoundMethod.HOEFFDING, new Seed(1)))
                .withEstimators(List.of("ips", "snips"))
                .withLimits(new Interval(0, 1), OptionalDouble.of(1.8));
        Proof proof = prove(bandit(4000), target, known);
        Interval interval = proof.estimates().get(0).interval().orElseThrow();
        // 1.8 √(ln 40 / 8000) = 0.038652
        assertThat(interval.upper() - proof.estimates().get(0).value().orElseThrow())
                .isEqualTo(0.038652, within(1e-6));
        assertThat(proof.estimates().get(1).reason().orElseThrow()).contains("is a ratio");
        assertThat(proof.verdict().word()).isEqualTo("better");
        Proof unknown = prove(bandit(4000), target, settings(BoundMethod.HOEFFDING));
        assertThat(unknown.estimates()).noneMatch(Estimate::isUsable);
        assertThat(unknown.verdict().why()).contains("--reward-range");
    }

    @Test
    void aLogThatNeitherBringsNorTeachesAModelSaysWhoNeedsOne() {
        Proof proof = prove(weighted(0.5, 0.5), new TargetPolicy.Logged(), settings(BoundMethod.T));
        Estimate direct = proof.estimates().get(0);
        assertThat(direct.estimator()).isEqualTo("dm");
        assertThat(direct.reason().orElseThrow()).contains("q_value");
        Proof taught = prove(bandit(400), target(Map.of("a", 0.5, "b", 0.5)), settings(BoundMethod.T));
        assertThat(taught.estimates()).allMatch(Estimate::isUsable);
        assertThatThrownBy(() -> new Safeguard(0, 0.05)).hasMessageContaining("at least 1");
    }

    @Test
    void aPolicyIsComparedWithAnotherOnTheSameJourneys() {
        TargetPolicy target = target(Map.of("a", 0.9, "b", 0.1));
        ProofSettings ips = settings(BoundMethod.T).withEstimators(List.of("ips"));
        Policy same = new Policy.Stationary(Map.of("s", Map.of("a", 0.9, "b", 0.1)));
        Proof itself = prove(bandit(4000), target, ips.withBaseline(new Baseline.Other("itself", same)));
        // paired: the difference is 0 in every journey
        assertThat(itself.verdict())
                .isEqualTo(new Verdict.NotBetter(new Verdict.Gain("ips", new Interval(0, 0), "itself")));
        Policy worse = new Policy.Stationary(Map.of("s", Map.of("a", 0.8, "b", 0.2)));
        Proof better = prove(bandit(4000), target, ips.withBaseline(new Baseline.Other("worse.json", worse)));
        // a quarter of the journeys differ by .2, by 2 (.9 - .8): mean .05, standard error .2 √(.25 · .75 / 3999)
        double half = 1.960386 * 0.2 * Math.sqrt(0.25 * 0.75 / 3999);
        Interval gain = better.verdict().bounded().orElseThrow().interval();
        assertThat(better.verdict().word()).isEqualTo("better");
        assertThat(gain.lower()).isEqualTo(0.05 - half, within(1e-5));
        assertThat(better.verdict().why()).endsWith("more a journey than worse.json.");
        Policy unseen = new Policy.Stationary(Map.of("s", Map.of("c", 1.0)));
        Proof unknown = prove(bandit(4000), target, ips.withBaseline(new Baseline.Other("c", unseen)));
        assertThat(unknown.verdict().why()).startsWith("The log says too little of the baseline");
    }

    @Test
    void aSplitProvesOnItsSecondPartOnly() {
        Fitting half = new Fitting(5, Optional.of(new JourneySplit(0.5, new Seed(1))), Optional.empty(), new Seed(1));
        TargetPolicy target = target(Map.of("a", 0.9, "b", 0.1));
        Proof proof = prove(bandit(4000), target, settings(BoundMethod.T).withFitting(half));
        assertThat(proof.journeys().journeys()).isBetween(1900, 2100);
        assertThat(proof.estimates()).allMatch(Estimate::isUsable);
        assertThat(proof.verdict().word()).isEqualTo("better");
    }

    @Test
    void clicksPerVisitAndPerVisitorRankPoliciesOppositely() {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,propensity\n");
        for (int j = 0; j < 400; j += 2) {
            text.append("%d,0,home,short,1,0.5%n".formatted(j));
            text.append("%1$d,0,home,long,0.5,0.5%n%1$d,1,article,next,0.5,1%n%1$d,2,article,next,0.5,1%n"
                    .formatted(j + 1));
        }
        JourneyLog log = TextLog.log(text.toString());
        Rates brief = rates(log, "short");
        Rates lasting = rates(log, "long");
        // one visit with a click; three visits with half a click each
        assertThat(brief.perStep().value().orElseThrow()).isEqualTo(1, within(1e-12));
        assertThat(brief.perJourney().value().orElseThrow()).isEqualTo(1, within(1e-12));
        assertThat(lasting.perStep().value().orElseThrow()).isEqualTo(0.5, within(1e-12));
        assertThat(lasting.perJourney().value().orElseThrow()).isEqualTo(1.5, within(1e-12));
        // today: (1 + 1.5) / 4 a visit, (1 + 1.5) / 2 a visitor
        assertThat(brief.loggedPerStep().value().orElseThrow()).isEqualTo(0.625, within(1e-12));
        assertThat(brief.loggedPerJourney().value().orElseThrow()).isEqualTo(1.25, within(1e-12));
    }

    private static Rates rates(JourneyLog log, String first) {
        TargetPolicy target = new TargetPolicy.Given(
                new Policy.Stationary(Map.of("home", Map.of(first, 1.0), "article", Map.of("next", 1.0))));
        return prove(log, target, settings(BoundMethod.T)).rates().orElseThrow();
    }

    @Test
    void offersInTheRightOrderAreWorthThirteenPurchases() {
        Policy policy = new Policy.Stationary(Map.of(
                "start", Map.of("wait", 1.0),
                "nothing", Map.of("advertisement", 1.0),
                "advertisement", Map.of("large-discount", 1.0),
                "advertisement>large-discount",
                        Map.of("advertisement", 1.0 / 3, "small-discount", 1.0 / 3, "large-discount", 1.0 / 3)));
        assertThat(NextBestAction.value(policy)).isEqualTo(13, within(1e-9));
        int covered = 0;
        for (int seed = 1; seed <= 10; seed++) {
            JourneyLog log = NextBestAction.log(1000, NextBestAction.Rows.DECISIONS, new Seed(seed));
            Proof proof = prove(log, new TargetPolicy.Given(policy), settings(BoundMethod.BCA));
            Estimate robust = proof.estimates().stream()
                    .filter(estimate -> estimate.estimator().equals("dr"))
                    .findFirst()
                    .orElseThrow();
            covered += robust.interval().orElseThrow().contains(13) ? 1 : 0;
            // a ninth of the customers got the two offers: about 111
            assertThat(proof.diagnostics().effectiveSampleSize()).isBetween(80.0, 145.0);
            assertThat(proof.verdict().word()).isEqualTo("better");
        }
        assertThat(covered).isGreaterThanOrEqualTo(9);
    }

    @Test
    void itIsToldHowFarAProofIsAndAnInterruptEndsIt() {
        JourneyLog log = bandit(100);
        List<Double> told = new ArrayList<>();
        Proof proof = proveTelling(log, told::add);
        assertThat(told).hasSameSizeAs(proof.estimates()).isSorted().endsWith(1.0);
        assertThatThrownBy(
                        () -> proveTelling(log, part -> Thread.currentThread().interrupt()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Proof proveTelling(JourneyLog log, DoubleConsumer progress) {
        return Proof.of(
                log,
                target(Map.of("a", 0.6, "b", 0.4)),
                Discounts.same(1),
                OptionalInt.empty(),
                settings(BoundMethod.T),
                progress);
    }

    private static Proof prove(JourneyLog log, TargetPolicy target, ProofSettings settings) {
        return Proof.of(log, target, Discounts.same(1), OptionalInt.empty(), settings);
    }

    private static ProofSettings settings(BoundMethod method) {
        return ProofSettings.of(new BoundSettings(method, 0.95, 1000, new Seed(1), 2));
    }

    private static TargetPolicy target(Map<String, Double> actions) {
        return new TargetPolicy.Given(new Policy.Stationary(Map.of("s", actions)));
    }

    /** One state; a and b half of the time each; a earns 1 in one of two cases. */
    private static JourneyLog bandit(int journeys) {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,propensity\n");
        for (int j = 0; j < journeys; j++) {
            boolean first = j % 2 == 0;
            text.append("%d,0,s,%s,%d,0.5%n".formatted(j, first ? "a" : "b", j % 4 == 0 ? 1 : 0));
        }
        return TextLog.log(text.toString());
    }

    private static JourneyLog weighted(double propensity, double target) {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,propensity,target_propensity\n");
        for (int j = 0; j < 100; j++) {
            text.append("%d,0,s,a,%d,%s,%s%n".formatted(j, j % 2, propensity, target));
        }
        return TextLog.log(text.toString());
    }
}
