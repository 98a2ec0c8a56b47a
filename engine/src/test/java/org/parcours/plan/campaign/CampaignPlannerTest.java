package org.parcours.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Control;
import org.parcours.simulate.Course;
import org.parcours.simulate.DecisionPoint;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.SmallWorlds;
import org.parcours.simulate.World;

/** A search that would not fit into memory is refused, with the number and the limit. */
class CampaignPlannerTest {
    /** One channel, one message, no rules: what a decision may look at is the step alone, so a state a level. */
    private static final World WORLD =
            SmallWorlds.world(3, List.of(SmallWorlds.channel("mail", 0, 0, 0.2, 1)), List.of(), Control.NONE);

    private static DecisionPoint entry() {
        return Course.ofExpectations(WORLD, new HiddenTypes(WORLD, 1), 0).entry(1);
    }

    private static CampaignPlanner searchOf(int mostStates) {
        return new CampaignPlanner(WORLD, 3, ContactRules.none(WORLD), Objective.RETURN, mostStates);
    }

    @Test
    void asManyStatesAsTheLimitAreWeighed() {
        CampaignPlanner planner = searchOf(3);
        assertThat(planner.best(entry(), ContactRules.none(WORLD).entry()).contact())
                .isPresent();
        assertThat(planner.statesExpanded()).isEqualTo(3);
    }

    @Test
    void moreAreRefused() {
        CampaignPlanner planner = searchOf(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner.best(entry(), ContactRules.none(WORLD).entry()))
                .withMessageContaining("over 3 levels")
                .withMessageContaining("more than 2 states")
                .withMessageContaining("--depth");
    }
}
