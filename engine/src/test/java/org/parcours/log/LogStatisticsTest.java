package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogStatisticsTest {
    @Test
    void aLogInAFewNumbersByHand() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,cost,control_reward
                a,0,new,mail,1,0.5,0
                a,1,seen,wait,4,0,2
                b,0,new,mail,3,0.5,0
                c,0,new,call,0,0,0
                """);
        LogStatistics statistics = new LogStatistics(log);
        assertThat(statistics.lengths()).isEqualTo(Map.of(1, 2, 2, 1));
        // returns .5 + 4 + 2 = 6.5, 2.5 and 0: mean 3; deviations 3.5, -.5, -3: squares 12.25 + .25 + 9 = 21.5
        assertThat(statistics.returns().mean()).hasValue(3);
        assertThat(statistics.returns().standardDeviation().orElseThrow())
                .isEqualTo(Math.sqrt(21.5 / 2), within(1e-12));
        assertThat(statistics.returns().standardError().orElseThrow())
                .isEqualTo(Math.sqrt(21.5 / 2 / 3), within(1e-12));
        // mail earned .5 and 2.5: mean 1.5, variance 2, standard error 1
        assertThat(statistics.rewards(0).mean()).hasValue(1.5);
        assertThat(statistics.rewards(0).standardError().orElseThrow()).isEqualTo(1, within(1e-12));
        assertThat(statistics.rewards(2).standardError()).isEmpty();
    }
}
