package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.simulate.Behaviour.Scale;

class ExpectedSimulationTest {
    private static CampaignStep step(String channel, Map<String, CampaignStep> on) {
        return new CampaignStep(new Action(channel, "hello"), on);
    }

    private static Campaign campaign(CampaignStep start) {
        return new Campaign("test", "small", OptionalLong.empty(), Optional.of(start));
    }

    @Test
    void twoStepsByHand() {
        World world =
                SmallWorlds.world(2, List.of(SmallWorlds.channel("mail", 0.5, 0.2, 0.1, 1)), List.of(), Control.NONE);
        CampaignResult result =
                ExpectedSimulation.run(world, campaign(step("mail", Map.of("engagement", step("mail", Map.of())))));
        // 1000 contacts, 100 buy, 200 engage; of these 200 contacts, 20 buy: 10 · 120 − 0.5 · 1200
        assertThat(result.value(KeyFigure.CONVERSIONS)).isEqualTo(120, within(1e-9));
        assertThat(result.value(KeyFigure.CONTACTS)).isEqualTo(1200, within(1e-9));
        assertThat(result.value(KeyFigure.PROFIT)).isEqualTo(600, within(1e-9));
        assertThat(result.steps().get(1).path()).isEqualTo("engagement");
        assertThat(result.steps().get(1).people()).isEqualTo(200, within(1e-9));
    }

    @Test
    void whomAChannelDoesNotReachFeelsNothingAndStaysUnreached() {
        World world =
                SmallWorlds.world(2, List.of(SmallWorlds.channel("mail", 1, 0, 0.1, 0.5)), List.of(), Control.NONE);
        CampaignResult result =
                ExpectedSimulation.run(world, campaign(step("mail", Map.of("negative", step("mail", Map.of())))));
        // 500 reached: 50 buy, then 45 of the 450 left; the other 500 are never reached
        assertThat(result.value(KeyFigure.CONTACTS)).isEqualTo(950, within(1e-9));
        assertThat(result.value(KeyFigure.CONVERSIONS)).isEqualTo(95, within(1e-9));
        assertThat(result.steps().get(1).people()).isEqualTo(950, within(1e-9));
    }

    @Test
    void organicBuyersComeBeforeTheContactAndAfterTheLastOne() {
        Behaviour behaviour = new Behaviour(Scale.RATES, List.of(), Optional.empty(), 0, 0.1);
        World world = SmallWorlds.world(2, List.of(SmallWorlds.channel("mail", 0, 0, 0.5, 1)), behaviour, Control.NONE);
        CampaignResult result = ExpectedSimulation.run(world, campaign(step("mail", Map.of())));
        // 100 before the contact, half of the 900 by it, then 10 % of the other 450; alone 100 + 90
        assertThat(result.value(KeyFigure.ORGANIC_CONVERSIONS)).isEqualTo(145, within(1e-9));
        assertThat(result.value(KeyFigure.CONVERSIONS)).isEqualTo(595, within(1e-9));
        assertThat(result.value(KeyFigure.INCREMENTAL_CONVERSIONS)).isEqualTo(405, within(1e-9));
    }

    /**
     * Affinity, reach and pressure over two steps on one channel and one on another, against a plain integration over a
     * fine grid of affinities.
     */
    @Test
    void hiddenTypesAgreeWithAFineGrid() {
        Pressure pressure = new Pressure(2, Map.of("engagement", -0.5, "conversion", -0.25));
        Behaviour behaviour = new Behaviour(Scale.ODDS, List.of(), Optional.of(pressure), 0.5, 0);
        World world = SmallWorlds.world(
                3,
                List.of(SmallWorlds.channel("mail", 0, 0.3, 0.2, 0.6), SmallWorlds.channel("post", 0, 0.1, 0.1, 0.7)),
                behaviour,
                Control.NONE);
        CampaignStep last = step("mail", Map.of());
        CampaignStep second = step("post", Map.of("negative", last));
        CampaignResult result = ExpectedSimulation.run(
                world, campaign(step("mail", Map.of("engagement", second))), new HiddenTypes(world, 12));
        assertThat(result.value(KeyFigure.CONVERSIONS)).isEqualTo(1000 * byGrid(), within(1e-5));
    }

    /** Probability of a conversion in mail, post after an engagement, mail after a negative to post. */
    private static double byGrid() {
        double step = 0.05;
        double sum = 0;
        for (double z = -8; z <= 8; z += step) {
            for (double y = -8; y <= 8; y += step) {
                double density = Math.exp(-(z * z + y * y) / 2) / (2 * Math.PI) * step * step;
                double either = 0.7 * reachedByBoth(affinity(z), affinity(y)) + 0.3 * reachedByMail(affinity(z));
                sum += density * 0.6 * either;
            }
        }
        return sum;
    }

    private static double affinity(double z) {
        double sigma = Math.sqrt(Math.log(1.25));
        return Math.exp(sigma * z - sigma * sigma / 2);
    }

    /** Odds of mail: 0.3 / 0.5 and 0.2 / 0.5; one day halves pressure by 2^(−1/2). */
    private static double reachedByMail(double mail) {
        double fadedTwice = 0.5;
        double first = 1 + mail;
        double engaged = 0.6 * mail / first;
        double e = 0.6 * mail * Math.exp(-0.5 * fadedTwice);
        double c = 0.4 * mail * Math.exp(-0.25 * fadedTwice);
        return 0.4 * mail / first + engaged * c / (1 + e + c);
    }

    /** Odds of post: 0.1 / 0.8 each. */
    private static double reachedByBoth(double mail, double post) {
        double day = Math.sqrt(0.5);
        double first = 1 + mail;
        double engaged = 0.6 * mail / first;
        double e = 0.125 * post * Math.exp(-0.5 * day);
        double c = 0.125 * post * Math.exp(-0.25 * day);
        double negative = 1 / (1 + e + c);
        double felt = (day + 1) * day;
        double e2 = 0.6 * mail * Math.exp(-0.5 * felt);
        double c2 = 0.4 * mail * Math.exp(-0.25 * felt);
        return 0.4 * mail / first + engaged * (c * negative + negative * c2 / (1 + e2 + c2));
    }

    @Test
    void ratesAboveOneAreRefusedWithTheStep() {
        Rule tooMuch = new Rule("too much", SmallWorlds.onChannel("mail"), Map.of("conversion", 20.0));
        World world = SmallWorlds.world(
                1, List.of(SmallWorlds.channel("mail", 0, 0, 0.1, 1)), List.of(tooMuch), Control.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedSimulation.run(world, campaign(step("mail", Map.of()))))
                .withMessageContaining("step 1")
                .withMessageContaining("mail/hello");
    }

    @Test
    void whatTheWorldDoesNotKnowIsRefusedWithThePath() {
        World world =
                SmallWorlds.world(2, List.of(SmallWorlds.channel("mail", 0, 0.1, 0.1, 1)), List.of(), Control.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedSimulation.run(
                        world, campaign(step("mail", Map.of("engagement", step("fax", Map.of()))))))
                .withMessageContaining("the step at \"engagement\"")
                .withMessageContaining("unknown channel \"fax\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedSimulation.run(
                        world, campaign(step("mail", Map.of("conversion", step("mail", Map.of()))))))
                .withMessageContaining("ends a journey");
    }
}
