package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogStatistics;
import org.parcours.num.Interval;
import org.parcours.num.Moments;
import org.parcours.num.Seed;

class NextBestActionTest {
    /** The same offers whatever happened; the policy knows all states it can come to. */
    static Policy.Staged offers(String... offers) {
        String after = offers[0] + ">" + offers[1];
        return new Policy.Staged(List.of(
                Map.of("start", Map.of("wait", 1.0)),
                Map.of("nothing", Map.of(offers[0], 1.0)),
                Map.of(offers[0], Map.of(offers[1], 1.0)),
                Map.of(after, Map.of(offers[2], 1.0))));
    }

    private static Policy uniform() {
        Map<String, Double> any =
                Map.of("advertisement", 1.0 / 3, "small-discount", 1.0 / 3, "large-discount", 1.0 / 3);
        Map<String, Map<String, Double>> states = new HashMap<>();
        states.put("nothing", any);
        for (String first : NextBestAction.OFFERS) {
            states.put(first, any);
            for (String second : NextBestAction.OFFERS) {
                states.put(first + ">" + second, any);
            }
        }
        return new Policy.Stationary(states);
    }

    @Test
    void knowsTheTruth() {
        // by hand: 50 ticks at .1 · .22 + .9 · .02 = .04 and 50 at .22
        assertThat(NextBestAction.value(offers("advertisement", "large-discount", "large-discount")))
                .isEqualTo(13.0, within(1e-12));
        // by hand: boosted after the second offer with 1/9, after the third with 4/27 more:
        // 4 + .18 · (50 / 9 + 25 · 4 / 27) = 5.6667
        assertThat(NextBestAction.value(uniform())).isEqualTo(17.0 / 3, within(1e-12));
        assertThat(NextBestAction.value(offers("large-discount", "small-discount", "advertisement")))
                .isEqualTo(4.0, within(1e-12));
        assertThat(NextBestAction.value(offers("small-discount", "advertisement", "large-discount")))
                .isEqualTo(4 + 0.18 * 25, within(1e-12));
    }

    @Test
    void knowsTheTruthOfPartOfAJourney() {
        Policy best = offers("advertisement", "large-discount", "large-discount");
        // by hand, a stretch of 25 ticks pays 1 at first, 1 after the advertisement, then 5.5 and 5.5
        assertThat(NextBestAction.value(best, 1, 3)).isEqualTo(1 + 1 + 5.5, within(1e-12));
        assertThat(NextBestAction.value(best, 1, 1)).isEqualTo(1.0, within(1e-12));
        assertThat(NextBestAction.value(best, 0.5, 100)).isEqualTo(1 + 0.5 + 0.25 * 5.5 + 0.125 * 5.5, within(1e-12));
        assertThat(NextBestAction.value(NextBestAction.behaviour())).isEqualTo(17.0 / 3, within(1e-12));
    }

    @Test
    void tellsWhetherAPolicyKnowsWhatToSend() {
        assertThat(NextBestAction.isDecidedBy(NextBestAction.behaviour())).isTrue();
        assertThat(NextBestAction.isDecidedBy(new Policy.Stationary(Map.of()))).isFalse();
        assertThat(NextBestAction.isDecidedBy(new Policy.Stationary(Map.of("nothing", Map.of("advertisement", 1.0)))))
                .isFalse();
    }

    @Test
    void samplesWhatIsTrue() {
        for (String last : List.of("advertisement", "large-discount")) {
            Policy policy = offers("advertisement", "large-discount", last);
            NextBestAction.Sampled sampled = NextBestAction.sample(policy, 20_000, new Seed(5));
            assertThat(Math.abs(sampled.mean() - 13.0))
                    .isLessThan(2 * (sampled.interval().upper() - sampled.mean()));
        }
        NextBestAction.Sampled any = NextBestAction.sample(uniform(), 20_000, new Seed(6));
        assertThat(any.interval().contains(17.0 / 3)).isTrue();
    }

    @Test
    void logsCustomersByDecisionAndByTickAlike() {
        JourneyLog decisions = NextBestAction.log(3_000, NextBestAction.Rows.DECISIONS, new Seed(1));
        JourneyLog ticks = NextBestAction.log(3_000, NextBestAction.Rows.TICKS, new Seed(1));
        assertThat(decisions.steps()).isEqualTo(12_000);
        assertThat(ticks.steps()).isEqualTo(300_000);
        assertThat(decisions.states().size()).isEqualTo(1 + 1 + 3 + 9);
        Moments returns = new LogStatistics(decisions).returns();
        assertThat(new LogStatistics(ticks).returns().mean()).isEqualTo(returns.mean());
        double mean = returns.mean().orElseThrow();
        assertThat(Interval.normal95(mean, 1.5 * returns.standardError().orElseThrow())
                        .contains(17.0 / 3))
                .isTrue();
    }

    @Test
    void refusesAPolicyThatDoesNotSayWhatToSend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextBestAction.value(new Policy.Stationary(Map.of())))
                .withMessageContaining("is due");
    }
}
