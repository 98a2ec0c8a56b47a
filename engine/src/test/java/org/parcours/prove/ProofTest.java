package org.parcours.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.TextLog;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.prove.bound.BoundMethod;
import org.parcours.prove.bound.BoundSettings;
import org.parcours.prove.estimate.TargetPolicy;
import org.parcours.prove.estimate.Tuning;

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
            assertThat(better.verdict().why()).startsWith("By snips the target earns between 0.1");
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
        ProofSettings known = new ProofSettings(
                List.of("ips", "snips"),
                Tuning.DEFAULT,
                BoundSettings.of(BoundMethod.HOEFFDING, new Seed(1)),
                Optional.of(new Interval(0, 1)),
                OptionalDouble.of(1.8),
                Safeguard.DEFAULT);
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
    void aLogWithoutAModelSaysWhoNeedsOne() {
        Proof proof = prove(bandit(400), target(Map.of("a", 0.5, "b", 0.5)), settings(BoundMethod.T));
        Estimate direct = proof.estimates().get(0);
        assertThat(direct.estimator()).isEqualTo("dm");
        assertThat(direct.reason().orElseThrow()).contains("q_value");
        assertThatThrownBy(() -> new Safeguard(0, 0.05)).hasMessageContaining("at least 1");
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
