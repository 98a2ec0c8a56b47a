package org.parcours.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {
    @Test
    void theLastStageHoldsForAllLaterSteps() {
        Policy policy = new Policy.Staged(List.of(Map.of("s", Map.of("a", 1.0)), Map.of("s", Map.of("b", 1.0))));
        assertThat(policy.probability(0, "s", "a")).isEqualTo(1);
        assertThat(policy.probability(7, "s", "b")).isEqualTo(1);
        assertThat(policy.probability(7, "s", "a")).isZero();
        assertThat(policy.actions(0, "elsewhere")).isEmpty();
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy.Stationary(Map.of("s", Map.of("a", 0.7, "b", 0.2))))
                .withMessageContaining("state \"s\" sum to 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy.Stationary(Map.of("s", Map.of("a", 1.5, "b", -0.5))))
                .withMessageContaining("must lie in [0, 1]");
        assertThatIllegalArgumentException().isThrownBy(() -> new Policy.Staged(List.of()));
    }
}
