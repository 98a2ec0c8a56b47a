package org.parcours.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.journey.Policy;
import org.parcours.log.Feature;
import org.parcours.log.JourneyLog;
import org.parcours.log.TextLog;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.prove.bound.BoundMethod;
import org.parcours.prove.bound.BoundSettings;
import org.parcours.prove.estimate.EstimatedPropensities;
import org.parcours.prove.estimate.Fitting;
import org.parcours.prove.estimate.LoggedJourneys;
import org.parcours.prove.estimate.Propensities;
import org.parcours.prove.estimate.TargetPolicy;

/** Propensities that nobody wrote down, and what being wrong about them could do; worlds that do not stand still. */
class SensitivityTest {
    @Test
    void oneStepByHand() {
        LoggedJourneys journeys = view("""
                journey_id,step,state,action,reward,propensity,target_propensity
                a,0,s,x,1,0.5,0.5
                b,0,s,x,0,0.5,0.5
                """);
        SensitivityBand band = SensitivityBand.of(journeys, 2, 0.5);
        // each weight is between .5 + .5/2 = .75 and .5 + .5 · 2 = 1.5: at most 1.5 / (1.5 + .75), at least .75 / 2.25
        assertThat(band.band().upper()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(band.band().lower()).isEqualTo(1.0 / 3, within(1e-12));
        assertThat(band.tipping()).hasValue(1);
    }

    @Test
    void journeysByHandAndTheFactorThatTipsThem() {
        LoggedJourneys journeys = view("""
                journey_id,step,state,action,reward,propensity,target_propensity
                a,0,s,x,1,0.5,0.5
                a,1,s,x,1,0.5,0.5
                b,0,s,x,0,0.5,0.5
                """);
        // a's weight is between .75² and 1.5², b's between .75 and 1.5: 2 · 2.25 / (2.25 + .75), 2 · .5625 / 2.0625
        Interval band = SensitivityBand.of(journeys, 2, 0).band();
        assertThat(band.upper()).isEqualTo(1.5, within(1e-12));
        assertThat(band.lower()).isEqualTo(1.125 / 2.0625, within(1e-12));
        // down to 1.125/2.0625 it takes the factor 2
        assertThat(SensitivityBand.of(journeys, 1.1, 1.125 / 2.0625).tipping().orElseThrow())
                .isEqualTo(2, within(2e-3));
        assertThat(SensitivityBand.of(journeys, 1.1, -1).tipping()).isEmpty();
        assertThatThrownBy(() -> SensitivityBand.requireFactor(0.9)).hasMessageContaining("at least 1");
    }

    @Test
    void withoutAFactorTheBandIsTheEstimate() {
        LoggedJourneys journeys = view("""
                journey_id,step,state,action,reward,propensity,target_propensity
                a,0,s,x,1,0.5,0.25
                b,0,s,y,4,0.5,0.75
                """);
        // (.5 · 1 + 1.5 · 4) / 2
        assertThat(SensitivityBand.of(journeys, 1, 0).band()).isEqualTo(new Interval(3.25, 3.25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "x_kind"})
    void frequenciesAndRegressionFindThePropensities(String where) {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,x_kind\n"
                .replace(",x_kind", where.equals("state") ? "" : ",x_kind"));
        for (int j = 0; j < 4000; j++) {
            Seed seed = new Seed(2).child(j);
            boolean ready = seed.uniform(0) < 0.5;
            boolean first = seed.uniform(1) < (ready ? 0.8 : 0.3);
            String kind = ready ? "ready" : "rare";
            text.append(
                    where.equals("state")
                            ? "j%d,0,%s,%s,1%n".formatted(j, kind, first ? "x" : "y")
                            : "j%d,0,s,%s,1,%s%n".formatted(j, first ? "x" : "y", kind));
        }
        JourneyLog log = TextLog.log(text.toString());
        Propensities propensities = EstimatedPropensities.of(log, Fitting.of(new Seed(1)));
        assertThat(propensities.areEstimated()).isTrue();
        for (int row = 0; row < log.steps(); row++) {
            boolean ready =
                    where.equals("state") ? log.states().name(log.state(row)).equals("ready") : isReady(log, row);
            double first = ready ? 0.8 : 0.3;
            double truth = log.actions().name(log.action(row)).equals("x") ? first : 1 - first;
            // 1,600 rows a kind and fold: a standard error of .01
            assertThat(propensities.of(row)).isEqualTo(truth, within(0.05));
        }
    }

    private static boolean isReady(JourneyLog log, int row) {
        Feature.Texts kind = (Feature.Texts) log.features().get(0);
        return kind.names().name(kind.code(row)).equals("ready");
    }

    @Test
    void estimatedPropensitiesAreSaidToBeSo() {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward\n");
        for (int j = 0; j < 2000; j++) {
            boolean first = new Seed(5).uniform(j) < 0.6;
            text.append("j%d,0,s,%s,%d%n".formatted(j, first ? "x" : "y", first ? 1 : 0));
        }
        Proof proof = prove(TextLog.log(text.toString()), Map.of("x", 0.9, "y", 0.1));
        assertThat(proof.diagnostics().hasEstimatedPropensities()).isTrue();
        assertThat(proof.verdict().word()).isEqualTo("better");
        assertThat(proof.warnings()).anyMatch(warning -> warning.contains("estimated"));
        SensitivityBand band = proof.sensitivity().orElseThrow();
        assertThat(band.factor()).isEqualTo(1.5);
        // the target earns .9; x's weights w lie in 1.5 (.6 + .4/Γ) to 1.5 (.6 + .4 Γ), y's in .25 (.4 + .6/Γ) and so
        // on:
        // at Γ = 1.5 1200 · 1.3 / (1200 · 1.3 + 800 · .325) = .857 and 1200 · 1.8 / (1200 · 1.8 + 800 · .2) = .931
        assertThat(band.band().lower()).isEqualTo(0.857, within(0.01));
        assertThat(band.band().upper()).isEqualTo(0.931, within(0.01));
        assertThat(band.tipping().orElseThrow()).isGreaterThan(5);
    }

    @Test
    void aWorldThatChangesIsSaidToDrift() {
        Drift still = prove(weekly(0), Map.of("x", 0.9, "y", 0.1))
                .diagnostics()
                .drift()
                .orElseThrow();
        assertThat(still.isFound()).isFalse();
        assertThat(still.weeks()).hasSize(4);
        assertThat(still.weeks().get(1).start()).hasToString("2026-03-09");
        assertThat(still.weeks().get(0).earned().count()).isEqualTo(300);
        Proof drifting = prove(weekly(0.1), Map.of("x", 0.9, "y", 0.1));
        assertThat(drifting.diagnostics().drift().orElseThrow().isFound()).isTrue();
        assertThat(drifting.warnings().get(0)).startsWith("What journeys earn changed");
    }

    @Test
    void aWorldThatStandsStillIsHardlyEverSaidToDrift() {
        int found = 0;
        for (int log = 0; log < 500; log++) {
            found += prove(weekly(0, log), Map.of("x", 0.9, "y", 0.1))
                            .diagnostics()
                            .drift()
                            .orElseThrow()
                            .isFound()
                    ? 1
                    : 0;
        }
        // at most 1 of 100: 5 of 500, and three standard errors of √5 more
        assertThat(found).isLessThanOrEqualTo(11);
    }

    private static JourneyLog weekly(double growth) {
        return weekly(growth, 0);
    }

    /** 300 journeys a week from 2 March 2026 on; conversion starts at .2 and grows by the week. */
    private static JourneyLog weekly(double growth, int log) {
        StringBuilder text = new StringBuilder("journey_id,step,timestamp,state,action,reward,propensity\n");
        for (int j = 0; j < 1200; j++) {
            Seed seed = new Seed(7).child(log).child(j);
            int week = j / 300;
            int day = week * 7 + j % 7;
            int converts = seed.uniform(0) < 0.2 + growth * week ? 1 : 0;
            text.append("j%d,0,2026-03-%02dT10:00:00Z,s,%s,%d,0.5%n"
                    .formatted(j, 2 + day, seed.uniform(1) < 0.5 ? "x" : "y", converts));
        }
        return TextLog.log(text.toString());
    }

    private static Proof prove(JourneyLog log, Map<String, Double> actions) {
        return Proof.of(
                log,
                new TargetPolicy.Given(new Policy.Stationary(Map.of("s", actions))),
                Discounts.same(1),
                OptionalInt.empty(),
                ProofSettings.of(new BoundSettings(BoundMethod.T, 0.95, 100, new Seed(1), 1)));
    }

    private static LoggedJourneys view(String rows) {
        return LoggedJourneys.of(TextLog.log(rows), new TargetPolicy.Logged(), Discounts.same(1), OptionalInt.empty());
    }
}
