package org.parcours.journey.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class RulesTest {
    private static final ActionName MAIL = ActionName.of("email/brand");
    private static final ActionName OFFER = ActionName.of("email/promotion");
    private static final ActionName TEXT = ActionName.of("sms/promotion");
    private static final ActionName WAIT = ActionName.of("wait");
    private static final RuleHistory ENTRY = RuleHistory.entry(Situation.PLAIN);

    private static Rules rules(JourneyRule... rules) {
        return new Rules("test", List.of(rules), Set.of("wait"), 1, OptionalDouble.empty());
    }

    /** Contacts, each so many days after the one before. */
    private static RuleHistory after(Object... actionsAndDays) {
        RuleHistory history = ENTRY;
        for (int i = 0; i < actionsAndDays.length; i += 2) {
            history = Rules.NONE.after(
                    history, (ActionName) actionsAndDays[i], (int) actionsAndDays[i + 1], Optional.of("negative"));
        }
        return history;
    }

    @Test
    void aWindowOfSevenDaysHoldsTwoMails() {
        Rules rules = rules(new ContactCap("two a week", ActionPattern.of("email"), 2, OptionalInt.of(7)));
        RuleHistory two = after(MAIL, 1, TEXT, 1, OFFER, 2); // mails on days 1 and 4
        // days 1 to 7 are one window of seven days; day 8 is in the next
        assertThat(rules.allows(two, MAIL, 3)).isFalse();
        assertThat(rules.allows(two, MAIL, 4)).isTrue();
        assertThat(rules.allows(two, TEXT, 1)).isTrue();
        assertThat(rules.exclusion(two, MAIL, 1).orElseThrow())
                .hasToString("email/brand would be contact 3 by email in 7 days, of at most 2 (rule \"two a week\")");
    }

    @Test
    void aCapWithoutAWindowHoldsForTheWholeJourney() {
        Rules rules = rules(new ContactCap("one text", ActionPattern.of("sms"), 1, OptionalInt.empty()));
        assertThat(rules.allows(after(TEXT, 1), TEXT, 1000)).isFalse();
        assertThat(rules.allows(after(MAIL, 1), TEXT, 1)).isTrue();
    }

    @Test
    void aPauseStandsBetweenContactsOnly() {
        Rules rules = rules(new Pause("breathe", ActionPattern.EVERY, 3, Optional.empty()));
        assertThat(rules.allows(ENTRY, MAIL, 0)).isTrue();
        assertThat(rules.allows(after(MAIL, 1), TEXT, 2)).isFalse();
        assertThat(rules.allows(after(MAIL, 1), TEXT, 3)).isTrue();
        assertThat(rules.allows(after(MAIL, 1), WAIT, 0)).isTrue();
        assertThat(rules.allows(after(MAIL, 1, WAIT, 2), TEXT, 1)).isTrue();
    }

    /** The entry is Thursday 2 April 2026; Good Friday and Easter Monday are holidays. */
    @ParameterizedTest
    @CsvSource({"4, false", "5, false", "6, true"})
    void businessDaysSkipWeekendsAndHolidays(int days, boolean allowed) {
        BusinessCalendar easter = new BusinessCalendar(
                BusinessCalendar.WEEKEND,
                Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)),
                LocalDate.of(2026, 4, 2));
        Rules rules = rules(new Pause("two business days", ActionPattern.EVERY, 2, Optional.of(easter)));
        // contact on Thursday; Fri holiday, Sat, Sun, Mon holiday, Tue is the first business day, Wed (6 days on) the
        // second
        assertThat(rules.allows(after(MAIL, 0), TEXT, days)).isEqualTo(allowed);
    }

    @Test
    void aLengthEndsTheJourney() {
        Rules rules = rules(new JourneyLength("short", OptionalInt.of(2), OptionalInt.of(10)));
        assertThat(rules.allows(after(MAIL, 1), WAIT, 9)).isTrue();
        assertThat(rules.allows(after(MAIL, 1), WAIT, 10)).isFalse();
        assertThat(rules.allows(after(MAIL, 1, WAIT, 1), TEXT, 1)).isFalse();
        assertThat(rules.exclusion(after(MAIL, 1, WAIT, 1), TEXT, 1)
                        .orElseThrow()
                        .reason())
                .isEqualTo("would be step 3 of a journey of at most 2");
    }

    @Test
    void choicesHoldByStateEnvironmentAndReaction() {
        ActionChoice.When north = new ActionChoice.When(Set.of("gold*"), Set.of("north"), Set.of());
        Rules rules = rules(
                new ActionChoice("gold by mail", ActionChoice.Kind.ONLY, north, List.of(ActionPattern.of("email"))),
                new ActionChoice(
                        "no text after no",
                        ActionChoice.Kind.FORBID,
                        new ActionChoice.When(Set.of(), Set.of(), Set.of("negative")),
                        List.of(ActionPattern.of("sms"))));
        RuleHistory gold = RuleHistory.entry(Situation.of(Optional.of("north"))).in("gold-3");
        Eligibility eligibility = rules.eligible(gold, List.of(MAIL, TEXT, WAIT));
        assertThat(eligibility.allowed()).containsExactly(MAIL, WAIT);
        assertThat(eligibility.excluded()).extracting(Exclusion::rule).containsExactly("gold by mail");
        assertThat(rules.allows(gold.in("silver"), TEXT, 0)).isTrue();
        assertThat(rules.allows(
                        RuleHistory.entry(Situation.of(Optional.of("south"))).in("gold"), TEXT, 0))
                .isTrue();
        assertThat(rules.allows(after(MAIL, 1), TEXT, 1)).isFalse();
        assertThat(rules.environments()).containsExactly("north");
    }

    @Test
    void waitingIsForbiddenOnlyByName() {
        Rules all = rules(new ActionChoice(
                "all", ActionChoice.Kind.FORBID, ActionChoice.When.ALWAYS, List.of(ActionPattern.EVERY)));
        Rules named = rules(new ActionChoice(
                "named", ActionChoice.Kind.FORBID, ActionChoice.When.ALWAYS, List.of(ActionPattern.of("wait"))));
        assertThat(all.eligible(ENTRY, List.of(MAIL, WAIT)).allowed()).containsExactly(WAIT);
        assertThat(named.eligible(ENTRY, List.of(MAIL, WAIT)).allowed()).containsExactly(MAIL);
    }

    @Test
    void sequencesAreContactsInARow() {
        Rules rules = rules(new ForbiddenSequence(
                "mail, text, mail",
                List.of(ActionPattern.of("email"), ActionPattern.of("sms"), ActionPattern.of("email"))));
        assertThat(rules.allows(after(MAIL, 1, TEXT, 1), OFFER, 1)).isFalse();
        assertThat(rules.allows(after(MAIL, 1, TEXT, 1, WAIT, 5), OFFER, 1)).isFalse();
        assertThat(rules.allows(after(MAIL, 1, TEXT, 1, TEXT, 1), OFFER, 1)).isTrue();
        assertThat(rules.allows(after(TEXT, 1), OFFER, 1)).isTrue();
    }

    @Test
    void consentIsGivenAndWithdrawnByChannel() {
        Rules rules = rules(new Consent("consent", Optional.of(Set.of("email")), Set.of("opt-out"), false));
        Rules everywhere = rules(new Consent("consent", Optional.empty(), Set.of("opt-out"), true));
        RuleHistory out = Rules.NONE.after(ENTRY, MAIL, 1, Optional.of("opt-out"));
        assertThat(rules.allows(ENTRY, MAIL, 1)).isTrue();
        assertThat(rules.allows(ENTRY, TEXT, 1)).isFalse();
        assertThat(rules.allows(out, MAIL, 1)).isFalse();
        assertThat(everywhere.allows(ENTRY, TEXT, 1)).isTrue();
        assertThat(everywhere.allows(out, TEXT, 1)).isFalse();
        RuleHistory textOnly = RuleHistory.entry(new Situation(Optional.empty(), Optional.of(Set.of("sms"))));
        assertThat(everywhere.eligible(textOnly, List.of(MAIL, TEXT)).allowed()).containsExactly(TEXT);
    }

    /** Histories with equal memories must be treated the same whatever is done next: the planners rely on it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void equalMemoriesHaveEqualFutures(long seed) {
        RandomStream stream = new RandomStream(new Seed(seed));
        List<String> reactions = List.of("negative", "engagement");
        List<ActionName> actions = List.of(MAIL, OFFER, TEXT, WAIT);
        RandomRules random = new RandomRules(stream, List.of("email", "sms"), List.of("brand", "promotion"), reactions);
        int met = 0;
        for (int round = 0; round < 20; round++) {
            Rules rules = random.next();
            List<RuleHistory> histories = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                histories.add(walk(rules, ENTRY, actions, reactions, stream, 1 + stream.nextInt(6)));
            }
            for (RuleHistory one : histories) {
                for (RuleHistory other : histories) {
                    if (one != other && rules.memory(one).equals(rules.memory(other))) {
                        met++;
                        assertSameFuture(rules, one, other, actions, reactions, stream);
                    }
                }
            }
        }
        assertThat(met).isGreaterThan(200);
    }

    private static RuleHistory walk(
            Rules rules,
            RuleHistory from,
            List<ActionName> actions,
            List<String> reactions,
            RandomStream stream,
            int steps) {
        RuleHistory history = from;
        for (int i = 0; i < steps; i++) {
            ActionName action = actions.get(stream.nextInt(actions.size()));
            int days = stream.nextInt(5);
            if (rules.allows(history, action, days)) {
                history = rules.after(history, action, days, Optional.of(reactions.get(stream.nextInt(2))));
            }
        }
        return history;
    }

    private static void assertSameFuture(
            Rules rules,
            RuleHistory one,
            RuleHistory other,
            List<ActionName> actions,
            List<String> reactions,
            RandomStream stream) {
        RuleHistory first = one;
        RuleHistory second = other;
        for (int i = 0; i < 4; i++) {
            int days = stream.nextInt(5);
            for (ActionName action : actions) {
                assertThat(rules.allows(first, action, days))
                        .as("%s after %s", rules, rules.memory(first))
                        .isEqualTo(rules.allows(second, action, days));
            }
            ActionName done = actions.get(stream.nextInt(actions.size()));
            Optional<String> reaction = Optional.of(reactions.get(stream.nextInt(2)));
            first = rules.after(first, done, days, reaction);
            second = rules.after(second, done, days, reaction);
            assertThat(rules.memory(first)).isEqualTo(rules.memory(second));
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForbiddenSequence("one", List.of(ActionPattern.of("email"))))
                .withMessageContaining("at least 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JourneyLength("none", OptionalInt.empty(), OptionalInt.empty()));
        Pause pause = new Pause("same", ActionPattern.EVERY, 1, Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(pause, pause))
                .withMessageContaining("\"same\"");
    }
}
