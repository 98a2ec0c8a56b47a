package org.parcours.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.journey.rules.ActionName;
import org.parcours.journey.rules.Exclusion;
import org.parcours.journey.rules.JourneyRule;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.journey.rules.Rules;
import org.parcours.journey.rules.Situation;
import org.parcours.simulate.World;

class RulesFileTest {
    private static final World STORIES = WorldFile.load("stories", Path.of("."));

    private static final String TEXT = """
            name: policy
            entry: 2026-04-02
            calendar:
              weekend: [saturday, sunday]
              holidays: [2026-04-03, 2026-04-06]
            step_days: 2
            waits: [wait, pause]
            budget: 50000
            rules:
              - name: two a week
                cap: {channel: email, most: 2, within_days: 7}
              - name: breathe
                pause: {business_days: 2}
              - name: slow texts
                pause: {channel: sms, days: 5}
              - name: short
                length: {steps: 3, days: 90}
              - name: mail after no
                only: {after: negative, actions: email}
              - name: no bad place
                forbid: {state: "gold*", environment: north, actions: ["*/promotion", display/brand]}
              - name: no double
                sequence: [email, "*/promotion"]
              - name: consent
                consent: {channels: [email, sms], withdrawn_by: engagement, withdraws: all}
            """;

    private static Rules parse(String text) {
        return RulesFile.parse("rules.yaml", text, RulesFile.Names.of(STORIES));
    }

    @Test
    void readsEveryKind() {
        Rules rules = parse(TEXT);
        assertThat(rules.rules())
                .extracting(JourneyRule::name)
                .containsExactly(
                        "two a week",
                        "breathe",
                        "slow texts",
                        "short",
                        "mail after no",
                        "no bad place",
                        "no double",
                        "consent");
        assertThat(rules.budget()).hasValue(50_000);
        assertThat(rules.waits()).containsExactlyInAnyOrder("wait", "pause");
        assertThat(rules.stepDays()).isEqualTo(2);
        assertThat(rules.environments()).containsExactly("north");
        List<ActionName> actions = List.of(ActionName.of("display/brand"), ActionName.of("email/brand"));
        RuleHistory gold = RuleHistory.entry(Situation.of(Optional.of("north"))).in("golden");
        assertThat(rules.eligible(gold, actions).allowed()).containsExactly(actions.get(1));
        RuleHistory mailed = rules.after(gold, actions.get(1), 0, Optional.of("negative"));
        // Thursday before Easter: Friday and Monday are holidays, so the second business day is Wednesday, 6 days on
        assertThat(rules.exclusion(mailed, actions.get(1), 5).map(Exclusion::rule))
                .hasValue("breathe");
        assertThat(rules.exclusion(mailed, actions.get(1), 6)).isEmpty();
    }

    /** In the replacement, "^" stands before the place that the refusal must name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            channel: email, most: 2 | channel: ^emial, most: 2   | unknown channel "emial"; did you mean "email"?
            most: 2                 | ^mots: 2                   | unknown field "mots"; did you mean "most"?
            most: 2                 | most: ^-2                  | is -2, expected a whole number from 0 to 1000
            within_days: 7          | within_days: ^0            | is 0, expected a whole number from 1
            pause: {business_days: 2} | pause: ^{channel: sms}   | give one of them
            pause: {channel: sms, days: 5} | pase: {days: 5}     | unknown field "pase"; did you mean "pause"?
            length: {steps: 3, days: 90} | length: ^{}           | A length says steps, days or both
            after: negative         | after: ^negativ            | unknown reaction "negativ"; did you mean "negative"?
            actions: email          | actions: ^fax              | unknown channel "fax"; known are
            sequence: [email, "*/promotion"] | sequence: ^[email] | needs at least 2
            withdraws: all          | withdraws: ^al             | unknown scope "al"; did you mean "all"?
            entry: 2026-04-02       | entry: ^2026-04-31         | expected a date such as 2026-01-31
            entry: 2026-04-02       | entry:                     | needs the date on which customers enter
            [saturday, sunday]      | [saturday, ^sundey]        | unknown weekday "sundey"; did you mean "sunday"?
            budget: 50000           | budget: ^-1                | is -1, expected a number from 0
            name: breathe           | name: two a week           | Two rules are called "two a week"
            cap: {channel: email, most: 2, within_days: 7} | note: | unknown field "note"
            """)
    void refusesWhereItStands(String piece, String replacement, String reason) {
        String marked = TEXT.replaceFirst(Pattern.quote(piece), replacement);
        assertThat(marked).isNotEqualTo(TEXT);
        String place = "";
        if (marked.contains("^")) {
            String before = marked.substring(0, marked.indexOf('^'));
            place = ":" + before.lines().count() + ":" + (before.length() - before.lastIndexOf('\n')) + ": ";
        }
        assertThatThrownBy(() -> parse(marked.replace("^", "")))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("rules.yaml:")
                .hasMessageContaining(place)
                .hasMessageContaining(reason);
    }

    @Test
    void namesOfActionsAreKnownByTheirParts() {
        RulesFile.Names names = RulesFile.Names.ofActions(List.of("wait", "email/brand", "5"));
        assertThat(names.channels()).containsExactly("wait", "email", "5");
        String text = "name: x\nrules:\n  - name: y\n    forbid: {actions: 6}\n";
        assertThatThrownBy(() -> RulesFile.parse("r.yaml", text, names)).hasMessageContaining("r.yaml:4:23");
        assertThat(RulesFile.parse("r.yaml", text.replace("6", "5"), names).rules())
                .hasSize(1);
    }
}
