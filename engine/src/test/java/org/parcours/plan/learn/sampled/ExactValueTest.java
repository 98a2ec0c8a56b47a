package org.parcours.plan.learn.sampled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.model.Mdp;

class ExactValueTest {
    /** Each state has one action, so that there is one policy. */
    private static final Mdp CHAINS = Learning.drawn("""
            loop  go   1   loop  1
            idle  stay 1   idle  0
            swing go   1   back  1
            back  go   1   swing -1
            often try  0.5 often 1
            often try  0.5 end   1
            slow  try  0.9999 slow 1
            slow  try  0.0001 end  1
            """);

    @ParameterizedTest
    @CsvSource({"loop, false", "idle, true", "swing, false", "often, true", "slow, false"})
    void withoutADiscountOnlySumsThatSettleAreWhole(String start, boolean whole) {
        // other states go on for ever, but no journey comes to them
        assertThat(value(start).isWhole(policy(start, 1))).isEqualTo(whole);
        assertThat(value(start).isWhole(policy(start, 0.9))).isTrue();
    }

    @Test
    void aTryOfOneHalfIsMadeTwiceOnAverage() {
        // 1 + 1/2 + 1/4 + … = 2
        assertThat(value("often").of(policy("often", 1))).isEqualTo(2, within(1e-9));
    }

    private static ExactValue value(String start) {
        return new ExactValue(Learning.environment(CHAINS, start));
    }

    private static LearnedPolicy policy(String start, double discount) {
        LearnerSettings settings = Learning.settings(LearningMethod.Q_LEARNING, 2, discount, 1);
        return Learning.learnt(LearningMethod.Q_LEARNING, Learning.environment(CHAINS, start), settings)
                .policy();
    }
}
