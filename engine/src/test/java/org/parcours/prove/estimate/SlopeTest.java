package org.parcours.prove.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.parcours.log.TextLog;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

/** Choosing a threshold by Lepski's principle. */
class SlopeTest {
    @Test
    void theLastThatAgreesWithAllNoisierOnesIsTaken() {
        List<Slope.Candidate> candidates =
                List.of(new Slope.Candidate(1, 2, 1), new Slope.Candidate(4, 10, 4), new Slope.Candidate(2, 9, 2));
        // 9 is 1 from 10, at most 2 + 1.449 · 4; but 2 is 8 from 10, more than 1 + 1.449 · 4 = 6.80
        assertThat(Slope.choose(candidates).parameter()).isEqualTo(2);
    }

    @Test
    void whereAllAgreeTheQuietestIsTaken() {
        List<Slope.Candidate> candidates = List.of(new Slope.Candidate(4, 10, 4), new Slope.Candidate(1, 9, 1));
        assertThat(Slope.choose(candidates).parameter()).isEqualTo(1);
    }

    @Test
    void aClipThatBiasesNothingIsLowAndOneThatWouldIsHigh() {
        // weights 19 (one in twenty) and 1/19: what the rare ones earn decides whether they may be clipped
        Tuning harmless = Slope.tune(Tuning.DEFAULT, journeys(0));
        Tuning harmful = Slope.tune(Tuning.DEFAULT, journeys(5));
        assertThat(harmless.clip()).isLessThan(1);
        assertThat(harmful.clip()).isGreaterThan(8);
        assertThat(harmful.bySlope()).isTrue();
    }

    private static LoggedJourneys journeys(double rareReward) {
        StringBuilder text = new StringBuilder("journey_id,step,state,action,reward,propensity,target_propensity\n");
        for (int j = 0; j < 2000; j++) {
            boolean rare = new Seed(4).uniform(j) < 0.05;
            text.append("%d,0,s,%s,%s,%s,%s%n"
                    .formatted(j, rare ? "x" : "y", rare ? rareReward : 0, rare ? 0.05 : 0.95, rare ? 0.95 : 0.05));
        }
        return LoggedJourneys.of(
                TextLog.log(text.toString()), new TargetPolicy.Logged(), Discounts.same(1), OptionalInt.empty());
    }
}
