package org.parcours.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parcours.simulate.Condition.ContactFilter;
import org.parcours.simulate.Condition.Earlier;

class ReachabilityTest {
    private static final World WORLD = SmallWorlds.world(
            3,
            List.of(SmallWorlds.channel("mail", 0, 0.1, 0.1, 1), SmallWorlds.channel("post", 0, 0.1, 0.1, 1)),
            List.of(),
            Control.NONE);

    private static final ContactFilter MAIL = new ContactFilter(Set.of("mail"), Set.of(), Set.of(), Optional.empty());

    private static Condition when(Span steps, Set<String> after, Optional<Boolean> sameChannel, List<Earlier> earlier) {
        return new Condition(MAIL, steps, after, sameChannel, Optional.empty(), earlier);
    }

    @Test
    void whatThreeStepsCanShowIsReachable() {
        Earlier twoMails = new Earlier(MAIL, Set.of(), Earlier.Same.ANY, Span.atLeast(2));
        assertThat(Reachability.canHold(WORLD, when(Span.exactly(3), Set.of(), Optional.of(true), List.of(twoMails))))
                .isTrue();
        assertThat(Reachability.canHold(WORLD, when(Span.ANY, Set.of("engagement"), Optional.empty(), List.of())))
                .isTrue();
    }

    @Test
    void contradictionsAreNot() {
        Earlier noMail = new Earlier(MAIL, Set.of(), Earlier.Same.ANY, Span.exactly(0));
        Earlier threeMails = new Earlier(MAIL, Set.of(), Earlier.Same.ANY, Span.atLeast(3));
        // the same channel as before, which is mail, though there was no mail before
        assertThat(Reachability.canHold(WORLD, when(Span.ANY, Set.of(), Optional.of(true), List.of(noMail))))
                .isFalse();
        // three earlier mails need a fourth step
        assertThat(Reachability.canHold(WORLD, when(Span.ANY, Set.of(), Optional.empty(), List.of(threeMails))))
                .isFalse();
        // nothing follows a conversion, and nothing comes before the first step
        assertThat(Reachability.canHold(WORLD, when(Span.ANY, Set.of("conversion"), Optional.empty(), List.of())))
                .isFalse();
        assertThat(Reachability.canHold(WORLD, when(Span.exactly(1), Set.of("negative"), Optional.empty(), List.of())))
                .isFalse();
    }

    @Test
    void theSameChannelBeforeIsCountedForTheChannelThatIsUsed() {
        Earlier same = new Earlier(ContactFilter.ANY, Set.of(), Earlier.Same.CHANNEL, Span.exactly(2));
        Condition twiceBefore = new Condition(
                ContactFilter.ANY, Span.exactly(3), Set.of(), Optional.of(false), Optional.empty(), List.of(same));
        // used twice before at step 3 means used at step 2, so that the channel cannot differ from the step before
        assertThat(Reachability.canHold(WORLD, twiceBefore)).isFalse();
    }
}
