package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.parcours.log.StepFlow.Move;

class StepFlowTest {
    private static final JourneyLog LOG = TextLog.log("""
            journey_id,step,state,action,reward
            a,0,new,mail,0
            a,1,seen,mail,0
            b,0,new,wait,0
            b,1,seen,mail,0
            b,2,seen,mail,0
            c,0,seen,mail,0
            """);

    @Test
    void movesAreCountedByStepWhateverTheAction() {
        // new is state 0, seen 1, the end 2
        assertThat(StepFlow.of(LOG, 8))
                .containsExactly(
                        new Move(0, 0, 1, 2),
                        new Move(0, 1, 2, 1),
                        new Move(1, 1, 1, 1),
                        new Move(1, 1, 2, 1),
                        new Move(2, 1, 2, 1));
    }

    @Test
    void laterStepsAreLeftOut() {
        assertThat(StepFlow.of(LOG, 1)).containsExactly(new Move(0, 0, 1, 2), new Move(0, 1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> StepFlow.of(LOG, 0));
    }

    @Test
    void whatIsLeftOpenIsNoMove() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,terminal
                a,1,new,mail,0,false
                b,1,new,mail,0,true
                """);
        assertThat(StepFlow.of(log, 8)).containsExactly(new Move(1, 0, 1, 1));
    }
}
