package org.parcours.log.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parcours.log.BadLog;
import org.parcours.log.JourneyLog;
import org.parcours.log.TextTable;

class JourneyMakerTest {
    private static final double EVER = Double.POSITIVE_INFINITY;

    /** Ann gets a mail at 0, opens it at 3, buys at 10 (the second step) and at 12; Bob only buys, before any step. */
    private static final String EVENTS = """
            who,when,what,name,paid
            ann,0,sent,mail,0
            bob,-5,bought,,7
            ann,3,opened,mail,0
            ann,12,bought,,2.5
            ann,10,bought,,40
            ann,10,sent,call,0
            """;

    private static TextTable table(String text) {
        List<String> lines = text.strip().lines().toList();
        TextTable table = new TextTable("events.csv", List.of(lines.get(0).split(",", -1)));
        for (int i = 1; i < lines.size(); i++) {
            table.add(i + 1L, List.of(lines.get(i).split(",", -1)));
        }
        return table;
    }

    private static JourneySpec spec(JourneySpec.Several several, JourneySpec.Ending ending, Fact... facts) {
        Map<String, Set<String>> reactions = new LinkedHashMap<>();
        reactions.put("engagement", Set.of("opened"));
        reactions.put("conversion", Set.of("bought"));
        return new JourneySpec(
                new JourneySpec.Columns("who", "when", "what", Optional.empty()),
                Optional.empty(),
                false,
                new JourneySpec.Decisions(List.of(), 10, Optional.of(0.0), Optional.empty()),
                new JourneySpec.Actions(Set.of("sent"), Optional.of("name"), "wait", several),
                reactions,
                List.of(new JourneySpec.Reward(Set.of("bought"), Amount.parse("0.5*paid - 1"))),
                List.of(facts),
                ending,
                Optional.of(new JourneySpec.Propensity(Map.of("wait", 0.5, "mail", 0.25, "call", 0.25), 1)));
    }

    private static JourneySpec spec(Fact... facts) {
        return spec(JourneySpec.Several.REFUSE, new JourneySpec.Ending(Set.of(), false), facts);
    }

    private static List<String> states(JourneyLog log) {
        List<String> states = new ArrayList<>();
        for (int row = 0; row < log.steps(); row++) {
            states.add(log.states().name(log.state(row)));
        }
        return states;
    }

    @Test
    void stepsHaveTheirActionRewardReactionAndPropensity() {
        JourneyLog log = JourneyMaker.make(spec(new Fact.Decision("step")), table(EVENTS), Optional.empty());
        assertThat(log.journeys()).isEqualTo(2);
        assertThat(log.steps()).isEqualTo(4);
        assertThat(states(log)).containsExactly("step=1", "step=2", "step=1", "step=2");
        assertThat(log.actions().list()).containsExactly("mail", "call", "wait");
        // ann: nothing bought in [0, 10); then (0.5 · 40 − 1) + (0.5 · 2.5 − 1) = 19 + .25
        assertThat(log.reward(0)).isZero();
        assertThat(log.reward(1)).isEqualTo(19.25);
        assertThat(log.findReaction(0)).hasValue("engagement");
        assertThat(log.findReaction(1)).hasValue("conversion");
        assertThat(log.findReaction(2)).isEmpty();
        assertThat(log.propensity(0)).isEqualTo(0.25);
        assertThat(log.propensity(2)).isEqualTo(0.5);
        assertThat(log.isTerminal(1)).isTrue();
    }

    @Test
    void factsKnowOnlyWhatCameBefore() {
        JourneyLog log = JourneyMaker.make(
                spec(
                        new Fact.LastAction("last", Map.of("mail", "contact")),
                        new Fact.LastReaction("answer", EVER),
                        new Fact.Count("bought", Set.of("bought"), EVER, 1),
                        new Fact.Sum(
                                "paid", Set.of("bought"), Amount.parse("paid"), EVER, new Bands(List.of(5.0, 30.0))),
                        new Fact.Recency("seen", Set.of("opened"), new Bands(List.of(7.0))),
                        new Fact.Active("runs", Map.of("mail", 11.0), Set.of("closed"), 2)),
                table(EVENTS),
                Optional.empty());
        assertThat(states(log))
                .containsExactly(
                        "last=start answer=none bought=0 paid=<5 seen=never runs=0",
                        // opened at 3, so 7 ago at 10; the purchase at 10 belongs to the second step
                        "last=contact answer=engagement bought=0 paid=<5 seen=7+ runs=1",
                        "last=start answer=conversion bought=1+ paid=5-30 seen=never runs=0",
                        "last=wait answer=conversion bought=1+ paid=5-30 seen=never runs=0");
    }

    @Test
    void aJourneyEndsWithItsEventOrIsCutOff() {
        JourneyLog log = JourneyMaker.make(
                spec(
                        JourneySpec.Several.REFUSE,
                        new JourneySpec.Ending(Set.of("opened"), true),
                        new Fact.Count("bought", Set.of("bought"), EVER, 2)),
                table(EVENTS),
                Optional.empty());
        // ann opens in her first step; bob is cut off after his second, one purchase known
        assertThat(log.steps()).isEqualTo(3);
        assertThat(log.isTerminal(0)).isTrue();
        assertThat(log.isCutOff(2)).isTrue();
        assertThat(log.states().name(log.nextState(2))).isEqualTo("bought=1");
    }

    @Test
    void severalActionsInOneStepAreRefusedOrChosen() {
        TextTable two = table("who,when,what,name,paid\nann,0,sent,mail,0\nann,4,sent,call,0\n");
        assertThatThrownBy(() -> JourneyMaker.make(spec(new Fact.Decision("step")), two, Optional.empty()))
                .isInstanceOf(BadLog.class)
                .hasMessageStartingWith("events.csv:3: what \"sent\": is a second action within one step");
        JourneySpec last =
                spec(JourneySpec.Several.LAST, new JourneySpec.Ending(Set.of(), false), new Fact.Decision("step"));
        JourneyLog log = JourneyMaker.make(last, two, Optional.empty());
        assertThat(log.actions().list()).containsExactly("call");
    }

    @Test
    void unreadableEventsAreRefusedWithLineAndColumn() {
        assertThatThrownBy(() -> JourneyMaker.make(
                        spec(), table("who,when,what,name,paid\nann,soon,sent,mail,0\n"), Optional.empty()))
                .hasMessage("events.csv:2: when \"soon\": is no time, expected a decimal number");
        assertThatThrownBy(() -> JourneyMaker.make(
                        spec(), table("who,when,what,name,paid\nann,0,bought,,much\n"), Optional.empty()))
                .hasMessage("events.csv:2: paid \"much\": is not a number, but the spec pays it as an amount");
        assertThatThrownBy(() -> JourneyMaker.make(
                        spec(), table("who,when,what,name,paid\nann,0,sent,fax,0\n"), Optional.empty()))
                .hasMessageContaining("2: name \"fax\": is an action that the spec's table of propensities lacks");
        assertThatThrownBy(() -> JourneyMaker.make(spec(), table("who,when,what\nann,0,sent\n"), Optional.empty()))
                .hasMessageContaining("has no column \"paid\"");
    }

    @Test
    void customersWithoutEventsHaveJourneysAndTheirColumnsAreFacts() {
        JourneySpec some = spec(
                new Fact.Customer("age", "age", Optional.of(new Bands(List.of(40.0))), Set.of("118")),
                new Fact.Customer("town", "town", Optional.empty(), Set.of()));
        JourneySpec all = new JourneySpec(
                some.columns(),
                Optional.of("id"),
                true,
                some.decisions(),
                some.actions(),
                some.reactions(),
                some.rewards(),
                some.state(),
                some.ending(),
                some.propensity());
        String people = "id,age,town\nann,41,Ulm\nzoe,118,\n";
        JourneyLog log = JourneyMaker.make(
                all, table("who,when,what,name,paid\nann,0,sent,mail,0\n"), Optional.of(table(people)));
        assertThat(log.journeys()).isEqualTo(2);
        assertThat(states(log)).containsExactly("age=40+ town=Ulm", "age=unknown town=unknown");
        assertThatThrownBy(() -> JourneyMaker.make(all, table(EVENTS), Optional.of(table(people))))
                .hasMessageContaining("3: who \"bob\": is not in the table of customers");
        assertThatThrownBy(() -> JourneyMaker.make(all, table(EVENTS), Optional.of(table(people + "zoe,1,Ulm"))))
                .hasMessageContaining("a customer stands in it twice");
    }

    @Test
    void amountsAreSumsOfColumns() {
        assertThat(Amount.parse("+amount").terms()).containsExactly(new Amount.Term(1, "amount"));
        assertThat(Amount.parse("0.3*a - b + 2").terms())
                .containsExactly(new Amount.Term(0.3, "a"), new Amount.Term(-1, "b"), new Amount.Term(2, ""));
        for (String wrong : List.of("a b", "*a", "a*b", "3**a", "+")) {
            assertThatThrownBy(() -> Amount.parse(wrong)).hasMessageContaining("expected a sum of columns");
        }
    }

    @Test
    void bandsHoldTheirLowerCut() {
        Bands bands = new Bands(List.of(10.0, 50.5));
        assertThat(List.of(bands.of(9.99), bands.of(10), bands.of(50.5))).containsExactly("<10", "10-50.5", "50.5+");
        assertThatThrownBy(() -> new Bands(List.of(2.0, 2.0))).hasMessageContaining("do not rise");
    }
}
