package org.parcours.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FittedNetworkTest {
    @Test
    void scoresAreWhatAHandWorksOut() {
        // inputs 1 2 3 lead to (1, −1), (2, 1), (5, 5), biases (0.5, 0); then 3 h1 − 2 h2 + 1, and h1 + h2
        FittedNetwork network =
                new FittedNetwork(List.of(3, 2, 2), new float[] {1, -1, 2, 1, 5, 5, 0.5F, 0, 3, 1, -2, 1, 1, 0});
        // inputs 1 and 2: h = (3.5, 0); scores 11.5 and 3.5
        assertThat(network.scores(new int[] {0, 1}, new int[] {0, 1})).containsExactly(11.5, 3.5);
        // input 1: h = (1.5, 0), the −1 is rectified; in any order
        assertThat(network.scores(new int[] {0}, new int[] {1, 0})).containsExactly(1.5, 5.5);
        assertThat(network.scores(new int[] {2}, new int[] {0})).containsExactly(3 * 5.5 - 2 * 5 + 1);
    }

    @Test
    void moreAndFewerLayers() {
        FittedNetwork none = new FittedNetwork(List.of(2, 3), new float[] {1, 2, 3, 4, 5, 6, 10, 20, 30});
        assertThat(none.scores(new int[] {1}, new int[] {2, 0})).containsExactly(36, 14);
        // 2 → 1 → 2 → 1: h = 1 · 2 − 1 = 1; (3, −3) and biases (1, 1) make (4, 0); 2 · 4 + 7 · 0 + 1
        FittedNetwork three = new FittedNetwork(List.of(2, 1, 2, 1), new float[] {0, 2, -1, 3, -3, 1, 1, 2, 7, 1});
        assertThat(three.scores(new int[] {1}, new int[] {0})).containsExactly(9);
    }

    @Test
    void refusesParametersThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FittedNetwork(List.of(2, 3), new float[8]))
                .withMessageContaining("has 9 parameters, but 8 were given");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FittedNetwork(List.of(1, 1), new float[] {Float.NaN, 0}))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FittedNetwork(List.of(1), new float[0]))
                .withMessageContaining("layers of [1]");
    }
}
