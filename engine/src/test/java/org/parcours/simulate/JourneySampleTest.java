package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.num.Moments;
import org.parcours.num.Seed;

/** A contact costs 1; three of ten engage and two buy for 10, so that it earns 10 · .2 − 1 = 1. */
class JourneySampleTest {
    private static final World WORLD =
            SmallWorlds.world(2, List.of(SmallWorlds.channel("mail", 1, 0.3, 0.2, 1)), List.of(), Control.NONE);
    private static final Campaign AGAIN =
            new Campaign("again", "small", OptionalLong.empty(), Optional.of(mail(Map.of("negative", mail(Map.of())))));
    private static final WorldActions ACTIONS = WorldActions.of(WORLD, List.of());

    private static CampaignStep mail(Map<String, CampaignStep> on) {
        return new CampaignStep(new Action("mail", "hello"), on);
    }

    private static OptionalDouble value(Conduct conduct, double discount, int horizon) {
        return ConductValue.of(WORLD, ACTIONS, conduct, discount, 1, horizon);
    }

    @Test
    void isWorthWhatHandsSay() {
        Conduct again = Conduct.campaign(WORLD, AGAIN, ACTIONS, 0);
        // half of the customers say nothing and are asked again: 1 + .5 · 1
        assertThat(value(again, 1, 9)).hasValue(1.5);
        assertThat(value(again, 0.5, 9)).hasValue(1.25);
        assertThat(value(again, 1, 1)).hasValue(1);
        // half are contacted, and half of the .8 who go on again: .5 · (1 + .8 · .5 · 1)
        assertThat(value(Conduct.uniform(ACTIONS), 1, 9).getAsDouble()).isEqualTo(0.7, within(1e-12));
        // a tenth of the time anything, half of that mail: first .95; after silence .95, after engagement .05
        double explored = 0.95 * (1 + 0.5 * 0.95 + 0.3 * 0.05);
        assertThat(value(Conduct.campaign(WORLD, AGAIN, ACTIONS, 0.1), 1, 9).getAsDouble())
                .isEqualTo(explored, within(1e-12));
    }

    @Test
    void isWorthNothingKnownWhereAPolicyIsSilent() {
        Policy first = new Policy.Stationary(Map.of("start", Map.of("mail/hello", 1.0)));
        assertThat(value(Conduct.policy(first), 1, 9)).isEmpty();
        assertThat(value(Conduct.policy(first), 1, 1)).hasValue(1);
        Policy strange = new Policy.Stationary(Map.of("start", Map.of("fax/hello", 1.0)));
        assertThat(value(Conduct.policy(strange), 1, 9)).isEmpty();
    }

    @Test
    void earnsItsValueOnAverage() {
        JourneyLog log = JourneySample.log(WORLD, ACTIONS, Conduct.uniform(ACTIONS), 20_000, new Seed(7));
        Moments returns = new Moments();
        for (int journey = 0; journey < log.journeys(); journey++) {
            double sum = 0;
            for (int row = log.start(journey); row < log.end(journey); row++) {
                sum += log.reward(row) - log.cost(row);
                assertThat(log.propensity(row)).isEqualTo(0.5);
            }
            returns.add(sum);
        }
        assertThat(returns.mean().orElseThrow())
                .isEqualTo(0.7, within(4 * returns.standardError().orElseThrow()));
        assertThat(log.states().list())
                .containsExactlyInAnyOrder("start", "mail/hello:negative", "mail/hello:engagement");
    }

    @Test
    void readsACampaignAsAPolicyOverALogsStates() {
        JourneyLog log = JourneySample.log(WORLD, ACTIONS, Conduct.uniform(ACTIONS), 100, new Seed(7));
        Policy policy = CampaignPolicy.of(WORLD, AGAIN, log);
        assertThat(policy.actions(0, "start")).isEqualTo(Map.of("mail/hello", 1.0));
        assertThat(policy.actions(1, "mail/hello:negative")).isEqualTo(Map.of("mail/hello", 1.0));
        assertThat(policy.actions(1, "mail/hello:engagement")).isEqualTo(Map.of("stop", 1.0));
        assertThat(value(Conduct.policy(policy), 1, 9)).hasValue(1.5);
        assertThatThrownBy(() -> CampaignPolicy.of(
                        WORLD, AGAIN, NextBestAction.log(10, NextBestAction.Rows.DECISIONS, new Seed(1))))
                .hasMessageContaining("has no column \"reaction\"");
    }
}
