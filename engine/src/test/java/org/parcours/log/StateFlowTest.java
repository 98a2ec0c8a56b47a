package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateFlowTest {
    @Test
    void movesAreCountedByStep() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,next_state,terminal
                a,0,new,mail,0,seen,false
                a,1,seen,mail,0,bought,true
                b,0,new,mail,0,seen,false
                b,1,seen,mail,0,,true
                c,0,new,mail,0,,true
                d,0,new,mail,0,,false
                """);
        // states: new 0, seen 1, bought 2, the end 3; d leaves open where it went
        assertThat(StateFlow.of(log, 5, 10))
                .containsExactly(
                        new StateFlow.Move(0, 0, 1, 2),
                        new StateFlow.Move(0, 0, 3, 1),
                        new StateFlow.Move(1, 1, 2, 1),
                        new StateFlow.Move(1, 1, 3, 1));
        assertThat(StateFlow.of(log, 1, 1)).containsExactly(new StateFlow.Move(0, 0, 1, 2));
    }
}
