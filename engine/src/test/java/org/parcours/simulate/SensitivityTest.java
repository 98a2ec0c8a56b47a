package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.simulate.Behaviour.Scale;
import org.parcours.simulate.Sensitivity.Bar;

class SensitivityTest {
    private static Campaign campaign(String channel, Map<String, CampaignStep> on) {
        CampaignStep start = new CampaignStep(new Action(channel, "hello"), on);
        return new Campaign("test", "small", OptionalLong.empty(), Optional.of(start));
    }

    private static Sensitivity of(World world, Campaign campaign) {
        return Sensitivity.of(world, campaign, 0.2, 2, share -> {});
    }

    private static Bar bar(Sensitivity sensitivity, String path) {
        return sensitivity.bars().stream()
                .filter(bar -> bar.path().equals(path))
                .findAny()
                .orElseThrow();
    }

    @Test
    void oneStepByHand() {
        Rule rule = new Rule("sells", SmallWorlds.onChannel("mail"), Map.of("conversion", 2.0));
        World world = SmallWorlds.world(
                1,
                List.of(SmallWorlds.channel("mail", 0.5, 0.2, 0.1, 0.9), SmallWorlds.channel("post", 1, 0.1, 0.1, 1)),
                List.of(rule),
                Control.NONE);
        Sensitivity sensitivity = of(world, campaign("mail", Map.of()));
        // 900 reached, 20 % buy at 10, a contact costs 0.5: 1800 − 450
        assertThat(sensitivity.result().value(KeyFigure.PROFIT)).isEqualTo(1350, within(1e-9));
        // margin, rate and factor move the 1800 by a fifth; reach moves 1350 by a fifth down, and up to 1 only
        assertThat(sensitivity.bars().stream().map(Bar::path))
                .containsExactly(
                        "channels.mail.rates.conversion",
                        "margin",
                        "rules.0.times.conversion",
                        "channels.mail.reach",
                        "channels.mail.cost");
        Bar rate = bar(sensitivity, "channels.mail.rates.conversion");
        assertThat(rate.low()).isEqualTo(0.08, within(1e-12));
        assertThat(rate.profitLow()).isEqualTo(990, within(1e-9));
        assertThat(rate.profitHigh()).isEqualTo(1710, within(1e-9));
        assertThat(rate.clamped()).isFalse();
        Bar reach = bar(sensitivity, "channels.mail.reach");
        assertThat(reach.clamped()).isTrue();
        assertThat(reach.high()).isEqualTo(1);
        assertThat(reach.profitHigh()).isEqualTo(1500, within(1e-9));
        assertThat(reach.profitLow()).isEqualTo(1080, within(1e-9));
    }

    /** A rate of 0.9 after a factor: it can grow by a ninth before somebody would have to react twice. */
    @Test
    void aFactorIsCutWhereRatesWouldSumToMoreThanOne() {
        Rule rule = new Rule("sells", SmallWorlds.onChannel("mail"), Map.of("conversion", 4.0));
        World world =
                SmallWorlds.world(1, List.of(SmallWorlds.channel("mail", 0, 0.1, 0.2, 1)), List.of(rule), Control.NONE);
        Bar factor = bar(of(world, campaign("mail", Map.of())), "rules.0.times.conversion");
        assertThat(factor.clamped()).isTrue();
        assertThat(factor.high()).isEqualTo(4.5, within(1e-9));
        assertThat(factor.profitHigh()).isEqualTo(9000, within(1e-6));
        assertThat(factor.low()).isEqualTo(3.2, within(1e-12));
    }

    @Test
    void everyKindOfNumberIsTried() {
        Behaviour behaviour = new Behaviour(
                Scale.ODDS,
                List.of(new Rule("often", Condition.ALWAYS, Map.of("opt-out", 1.5))),
                Optional.of(new Pressure(3, Map.of("conversion", -0.5))),
                0.5,
                0.01);
        Channel mail = new Channel(
                "mail",
                0.5,
                Map.of("engagement", 0.2, "conversion", 0.1, "opt-out", 0.01),
                Optional.empty(),
                java.util.Set.of(),
                0.8,
                2);
        World world = SmallWorlds.world(2, List.of(mail), behaviour, Control.NONE);
        CampaignStep second = new CampaignStep(new Action("mail", "hello"), Map.of());
        Campaign campaign = campaign("mail", Map.of("negative", second, "engagement", second));
        Sensitivity sensitivity = of(world, campaign);
        assertThat(sensitivity.bars().stream().map(Bar::path))
                .containsExactlyInAnyOrder(
                        "margin",
                        "channels.mail.cost",
                        "channels.mail.reach",
                        "channels.mail.opt_out_value",
                        "channels.mail.rates.engagement",
                        "channels.mail.rates.conversion",
                        "channels.mail.rates.opt-out",
                        "rules.0.times.opt-out",
                        "affinity.variation",
                        "organic.conversion",
                        "pressure.half_life_days",
                        "pressure.exponents.conversion");
        Bar exponent = bar(sensitivity, "pressure.exponents.conversion");
        assertThat(exponent.low()).isEqualTo(-0.6, within(1e-12));
        assertThat(exponent.profitLow()).isLessThan(exponent.profitHigh());
        assertThat(sensitivity.bars()).isSortedAccordingTo((a, b) -> Double.compare(width(b), width(a)));
        for (int threads : new int[] {1, 16}) {
            assertThat(Sensitivity.of(world, campaign, 0.2, threads, share -> {}))
                    .isEqualTo(sensitivity);
        }
    }

    private static double width(Bar bar) {
        return Math.abs(bar.profitHigh() - bar.profitLow());
    }

    @Test
    void progressReachesOneAndAnInterruptGivesNoResult() {
        World world =
                SmallWorlds.world(1, List.of(SmallWorlds.channel("mail", 0.5, 0.2, 0.1, 0.9)), List.of(), Control.NONE);
        Campaign campaign = campaign("mail", Map.of());
        List<Double> told = Collections.synchronizedList(new ArrayList<>());
        Sensitivity.of(world, campaign, 0.2, 2, told::add);
        assertThat(told).contains(1.0).hasSize(5);
        Thread caller = Thread.currentThread();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Sensitivity.of(world, campaign, 0.2, 1, share -> caller.interrupt()));
        assertThat(Thread.interrupted()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of(world, campaign, 1, 1, share -> {}))
                .withMessageContaining("between 0 and 1");
    }
}
