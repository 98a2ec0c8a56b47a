package org.parcours.prove.improve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogPart;
import org.parcours.log.TextLog;
import org.parcours.model.TransitionCounts;
import org.parcours.plan.Discounts;
import org.parcours.plan.batch.BehaviourPolicy;
import org.parcours.prove.estimate.LoggedJourneys;
import org.parcours.prove.estimate.TargetPolicy;

class PerformanceDifferenceTest {
    private static final JourneyLog LOG = TextLog.log("""
            journey_id,step,state,action,reward,propensity
            a,0,s,x,1,0.5
            a,1,t,x,4,0.5
            b,0,s,y,0,0.5
            b,1,t,y,10,0.5
            c,0,s,x,3,0.5
            d,0,s,y,2,0.5
            d,1,t,x,2,0.5
            """);

    private static final Policy PROPOSED =
            new Policy.Stationary(Map.of("s", Map.of("y", 1.0), "t", Map.of("x", 0.1, "y", 0.9)));

    @Test
    void theStatesAddUpToTheGain() {
        // r(s,x) = 2, half of it goes on to t; r(s,y) = 1, all of it; r(t,x) = 3, r(t,y) = 10; discount .5
        // today: V(t) = 6.5, Q(s,x) = 2 + .5 · 3.25 = 3.625, Q(s,y) = 1 + .5 · 6.5 = 4.25, J = 3.9375
        // proposed: V(t) = 9.3, J = 1 + .5 · 9.3 = 5.65; gain 1.7125
        PerformanceDifference difference = difference(LOG);
        int s = LOG.states().find("s").orElseThrow();
        int t = LOG.states().find("t").orElseThrow();
        // .5 · (4.25 − 3.625), and at the second step .5 · (.4 · 10 − .4 · 3)
        assertThat(difference.worth(s)).isEqualTo(0.3125, within(1e-12));
        assertThat(difference.worth(t)).isEqualTo(1.4, within(1e-12));
        assertThat(difference.gain()).isEqualTo(1.7125, within(1e-12));
        assertThat(difference.visits(t)).isEqualTo(1, within(1e-12));
    }

    @Test
    void anActionWithoutRowsOfItsOwnIsCountedOnTheOtherPart() {
        // without b nobody took y in t: its 10 comes from the other part, and r(s,y) = 2 from this one, so that
        // Q(s,y) = 2 + 3.25 = 5.25; Q(s,x) as above
        JourneyLog part =
                LogPart.of(LOG, journey -> !LOG.journeyId(journey).equals("b")).log();
        PerformanceDifference difference = difference(part);
        assertThat(difference.worth(LOG.states().find("s").orElseThrow()))
                .isEqualTo(0.5 * (5.25 - 3.625), within(1e-12));
        assertThat(difference.worth(LOG.states().find("t").orElseThrow())).isEqualTo(1.4, within(1e-12));
    }

    private static PerformanceDifference difference(JourneyLog safety) {
        LoggedJourneys seen =
                LoggedJourneys.of(safety, new TargetPolicy.Given(PROPOSED), Discounts.same(0.5), OptionalInt.empty());
        return new PerformanceDifference(
                safety,
                TransitionCounts.of(LOG),
                2,
                BehaviourPolicy.of(LOG, LOG::propensity),
                seen.policy().orElseThrow(),
                Discounts.same(0.5));
    }
}
