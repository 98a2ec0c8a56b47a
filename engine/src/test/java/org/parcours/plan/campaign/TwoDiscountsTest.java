package org.parcours.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parcours.journey.Action;
import org.parcours.journey.CampaignStep;
import org.parcours.simulate.Channel;
import org.parcours.simulate.Control;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.SmallWorlds;
import org.parcours.simulate.World;

/** A penalty on one channel, discounted faster than the margin, moves that channel to later steps. */
class TwoDiscountsTest {
    private static World world(double controlDiscount) {
        List<Channel> channels =
                List.of(SmallWorlds.channel("mail", 0, 0, 0.2, 1), SmallWorlds.channel("visit", 0, 0, 0.5, 1));
        Control control = new Control(
                List.of(new Control.Reward("visits tire", SmallWorlds.onChannel("visit"), -4)), 1, controlDiscount);
        return SmallWorlds.world(2, channels, List.of(), control);
    }

    @Test
    void laterPenaltiesWeighLess() {
        CampaignPlan plan = CampaignPlan.of(world(0.1), "small", 2, new HiddenTypes(world(0.1), 1));
        // second step: mail 10 · 0.2 = 2, visit 10 · 0.5 − 0.1 · 4 = 4.6
        // first step: mail 2 + 0.8 · 4.6 = 5.68, visit 5 − 4 + 0.5 · 4.6 = 3.3
        assertThat(plan.valuePerCustomer()).isEqualTo(5.68, within(1e-12));
        CampaignStep first = plan.campaign().start().orElseThrow();
        assertThat(first.action().channel()).isEqualTo("mail");
        assertThat(first.on()).containsEntry("negative", new CampaignStep(new Action("visit", "hello"), Map.of()));
    }

    @Test
    void withoutTheFasterDiscountThePenaltyKeepsVisitsAway() {
        CampaignPlan plan = CampaignPlan.of(world(1), "small", 2, new HiddenTypes(world(1), 1));
        // second step: mail 2, visit 5 − 4 = 1; first step: mail 2 + 0.8 · 2 = 3.6, visit 1 + 0.5 · 2 = 2
        assertThat(plan.valuePerCustomer()).isEqualTo(3.6, within(1e-12));
    }
}
