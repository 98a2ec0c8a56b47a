package org.parcours.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MdpTest {
    @Test
    void keepsTheOrderInWhichStatesActAndPutsTerminalOnesLast() {
        Mdp mdp = Mdp.builder().build();
        assertThat(mdp.states()).isEmpty();
        Mdp.Builder builder = Mdp.builder();
        builder.add("b", "late", "end", 1, 0);
        builder.add("a", "late", "b", 1, 0);
        builder.add("b", "early", "a", 1, 0);
        Mdp ordered = builder.build();
        assertThat(ordered.states()).containsExactly("b", "a", "end");
        assertThat(ordered.actionOf(ordered.transitions().firstRow(0))).isEqualTo("late");
        assertThat(ordered.transitions().isTerminal(2)).isTrue();
    }

    @Test
    void addsUpWhatLeadsToTheSameState() {
        Mdp.Builder builder = Mdp.builder();
        builder.add("a", "go", "end", 0.25, 8);
        builder.add("a", "go", "end", 0.75, 4, 2);
        Mdp mdp = builder.build();
        // 0.25 · 8 + 0.75 · 4, and 0.75 · 2
        assertThat(mdp.reward(0)).isEqualTo(5, within(1e-15));
        assertThat(mdp.controlReward(0)).isEqualTo(1.5, within(1e-15));
        assertThat(mdp.transitions().expected(0, new double[] {0, 10})).isEqualTo(10, within(1e-15));
    }

    @Test
    void dividesByTheSumWhatDecimalsLose() {
        Mdp.Builder builder = Mdp.builder();
        for (String next : List.of("x", "y", "z")) {
            builder.add("a", "go", next, 0.3333333333, 3);
        }
        Mdp mdp = builder.build();
        assertThat(mdp.transitions().probability(0)).isEqualTo(1 / 3.0, within(1e-16));
        assertThat(mdp.reward(0)).isEqualTo(3, within(1e-15));
    }

    @Test
    void refusesWhatIsNoDistribution() {
        Mdp.Builder builder = Mdp.builder();
        builder.add("a", "go", "b", 0.5, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("state \"a\", action \"go\" sum to 0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add("a", "go", "b", 1.5, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Transitions(
                        new int[] {0, 1}, new int[] {0}, new int[] {0, 1}, new int[] {1}, new double[] {1}))
                .withMessageContaining("leads to state 1");
    }

    @Test
    void aSurplusIsComputedAsIfInTwiceThePrecision() {
        Transitions transitions = new Transitions(
                new int[] {0, 1, 1, 1}, new int[] {0}, new int[] {0, 2}, new int[] {1, 2}, new double[] {0.5, 0.5});
        // 0.5 · (1e16 + 2) − 0.5 · 1e16 + 1 − 1.5 = 0.5; plain doubles lose the reward's half
        double surplus = transitions.surplus(0, 1, 1, new double[] {0, 1e16 + 2, -1e16}, 1.5);
        assertThat(surplus).isEqualTo(0.5);
    }
}
