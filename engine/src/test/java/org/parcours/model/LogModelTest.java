package org.parcours.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parcours.log.TextLog;

class LogModelTest {
    private static final TransitionCounts COUNTS = TransitionCounts.of(TextLog.log("""
            journey_id,step,state,action,reward,cost
            a,0,new,mail,4,1
            a,1,seen,mail,5,0
            b,0,new,mail,1,1
            c,0,new,mail,0,0
            d,0,new,wait,0,0
            d,1,new,wait,2,0
            """));

    private static Map<String, Double> row(Mdp mdp, int row) {
        Map<String, Double> next = new TreeMap<>();
        for (int place = mdp.transitions().first(row); place < mdp.transitions().end(row); place++) {
            next.put(
                    mdp.states().get(mdp.transitions().next(place)),
                    mdp.transitions().probability(place));
        }
        return next;
    }

    @Test
    void withoutAPriorTheProbabilitiesAreFrequencies() {
        Mdp mdp = LogModel.of(COUNTS, 0);
        assertThat(mdp.states()).containsExactly("new", "seen", "(end)");
        // (new, mail): of 3, one to seen and two to the end; rewards less costs 3, 0 and 0
        assertThat(row(mdp, 0)).isEqualTo(Map.of("seen", 1.0 / 3, "(end)", 2.0 / 3));
        assertThat(mdp.reward(0)).isEqualTo(1, within(1e-12));
        // (new, wait): once to new, once to the end
        assertThat(row(mdp, 1)).isEqualTo(Map.of("new", 0.5, "(end)", 0.5));
        assertThat(mdp.transitions().isTerminal(2)).isTrue();
    }

    @Test
    void aPriorCountsForEverySuccessorOfTheState() {
        Mdp mdp = LogModel.of(COUNTS, 1);
        // after new came new, seen and the end: (0 + 1), (1 + 1) and (2 + 1) of 3 + 3
        assertThat(row(mdp, 0)).isEqualTo(Map.of("new", 1.0 / 6, "seen", 2.0 / 6, "(end)", 3.0 / 6));
        // (1 + 1), (0 + 1) and (1 + 1) of 2 + 3
        assertThat(row(mdp, 1)).isEqualTo(Map.of("new", 2.0 / 5, "seen", 1.0 / 5, "(end)", 2.0 / 5));
        assertThat(mdp.reward(0)).isEqualTo(1, within(1e-12));
        assertThat(row(mdp, 2)).isEqualTo(Map.of("(end)", 1.0));
    }

    @Test
    void theEndHasANameOfItsOwn() {
        Mdp mdp = LogModel.of(
                TransitionCounts.of(TextLog.log("journey_id,step,state,action,reward\na,0,(end),mail,1")), 0);
        assertThat(mdp.states()).containsExactly("(end)", "((end))");
    }

    @Test
    void aPriorIsNotNegative() {
        assertThatThrownBy(() -> LogModel.of(COUNTS, -1)).hasMessageContaining("must be at least 0");
        assertThatThrownBy(() -> LogModel.of(COUNTS, Double.NaN)).hasMessageContaining("must be at least 0");
    }
}
