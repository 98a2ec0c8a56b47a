package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.parcours.simulate.SmallWorlds.channel;
import static org.parcours.simulate.SmallWorlds.world;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class CrowdTest {
    private static final Contact FIRST = new Contact(0, 0, 1);
    private static final Contact SECOND = new Contact(1, 0, 1);
    private static final long PEOPLE = 40_000_000;

    private static Crowd crowd(World world) {
        Course course = Course.ofExpectations(world, new HiddenTypes(world, 3), 0);
        return Crowd.entering(course, PEOPLE, new RandomStream(new Seed(5)));
    }

    @Test
    void everybodyReactsInOneWay() {
        World world = world(2, List.of(channel("mail", 0.5, 0.2, 0.1, 1)), List.of(), Control.NONE);
        Crowd.Answered answered = crowd(world).send(FIRST);
        assertThat(answered.people(0) + answered.people(1) + answered.people(2) + answered.people(3))
                .isEqualTo(PEOPLE);
        // 20 % and 10 % of 40 million, each with a standard error of at most 2,530
        assertThat((double) answered.people(1)).isEqualTo(8_000_000, within(13_000.0));
        assertThat((double) answered.people(2)).isEqualTo(4_000_000, within(13_000.0));
        // ten a purchase, half a contact
        assertThat(answered.settled()).isEqualTo(10.0 * answered.people(2) - 0.5 * PEOPLE);
        assertThat(answered.purchases()).isEqualTo(answered.people(2));
        assertThat(answered.after(1).people()).isEqualTo(answered.people(1));
    }

    /** Reach, affinity, pressure and organic purchases: a journey of two contacts brings what is expected of it. */
    @Test
    void bringsWhatIsExpectedWhereCustomersDiffer() {
        Behaviour behaviour = new Behaviour(
                Behaviour.Scale.ODDS,
                List.of(),
                Optional.of(new Pressure(7, java.util.Map.of("conversion", -0.5))),
                0.8,
                0.01);
        World world = world(
                2,
                List.of(channel("mail", 0.01, 0.2, 0.05, 0.6), channel("text", 0, 0.1, 0.1, 0.8)),
                behaviour,
                Control.NONE);
        Course course = Course.ofExpectations(world, new HiddenTypes(world, 3), 0);
        DecisionPoint.Sent expected = course.entry((double) PEOPLE).send(FIRST);
        DecisionPoint.Sent next = expected.after(0).send(SECOND);
        Crowd.Answered sampled = crowd(world).send(FIRST);
        Crowd.Answered then = sampled.after(0).send(SECOND);
        // five standard errors of numbers below 40 million: 5 · √(10⁷) ≈ 16,000
        for (int reaction = 0; reaction < 4; reaction++) {
            assertThat((double) sampled.people(reaction)).isEqualTo(expected.people(reaction), within(16_000.0));
            assertThat((double) then.people(reaction)).isEqualTo(next.people(reaction), within(16_000.0));
        }
        assertThat(sampled.settled()).isEqualTo(expected.settled(), within(160_000.0));
        assertThat(then.settled()).isEqualTo(next.settled(), within(160_000.0));
        // by hand: 1 − 0.99² of those who are left alone for both days
        assertThat((double) crowd(world).leave()).isEqualTo(0.0199 * PEOPLE, within(5_000.0));
    }

    @Test
    void nobodyIsNoCrowd() {
        World world = world(1, List.of(channel("mail", 0, 0.2, 0.1, 1)), List.of(), Control.NONE);
        Course course = Course.ofExpectations(world, new HiddenTypes(world, 1), 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crowd.entering(course, 0, new RandomStream(new Seed(1))))
                .withMessageContaining("0 customers");
    }
}
