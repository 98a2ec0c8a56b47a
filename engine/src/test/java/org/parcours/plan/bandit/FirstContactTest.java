package org.parcours.plan.bandit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parcours.journey.CampaignStep;
import org.parcours.plan.campaign.CampaignValue;
import org.parcours.simulate.Behaviour;
import org.parcours.simulate.Contact;
import org.parcours.simulate.Control;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.SmallWorlds;
import org.parcours.simulate.World;

class FirstContactTest {
    @Test
    void rewardsAreMarginsLessCosts() {
        World world = world(0);
        OneStepProblem problem = FirstContact.of(world, new HiddenTypes(world, 1));
        Context context = problem.context(0);
        assertThat(problem.arms()).containsExactly("wait", "mail/hello", "call/hello");
        // margin 10: mail 0.05 · 10 − 0.1 = 0.4; call reaches one of two: 0.5 · (0.3 · 10 − 1) = 1
        assertThat(problem.expected(context, 0)).isEqualTo(0, within(1e-12));
        assertThat(problem.expected(context, 1)).isEqualTo(0.4, within(1e-12));
        assertThat(problem.expected(context, 2)).isEqualTo(1.0, within(1e-12));
        assertThat(problem.range()).isEqualTo(new RewardRange(-1, 10));
    }

    @Test
    void expectationsAreThoseOfCampaignsOfOneStep() {
        World world = world(0.02);
        HiddenTypes types = new HiddenTypes(world, 1);
        OneStepProblem problem = FirstContact.of(world, types);
        CampaignValue values = new CampaignValue(Course.ofMixtures(world, types, List.of()));
        assertThat(problem.expected(problem.context(0), 0))
                .isEqualTo(values.perCustomer(Optional.empty()), within(1e-12))
                .isGreaterThan(0);
        int arm = 1;
        for (Contact contact : Contact.all(world)) {
            CampaignStep step = contact.step(world, Map.of());
            assertThat(problem.expected(problem.context(0), arm++))
                    .isEqualTo(values.perCustomer(Optional.of(step)), within(1e-12));
        }
    }

    private static World world(double organic) {
        Behaviour behaviour = new Behaviour(Behaviour.Scale.RATES, List.of(), Optional.empty(), 0, organic);
        return SmallWorlds.world(
                2,
                List.of(SmallWorlds.channel("mail", 0.1, 0.1, 0.05, 1), SmallWorlds.channel("call", 1, 0.2, 0.3, 0.5)),
                behaviour,
                Control.NONE);
    }
}
