package org.parcours.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateVisitsTest {
    @Test
    void journeysAreCountedOnceAndStepsEachTime() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward
                a,0,new,mail,0
                a,1,seen,mail,0
                a,2,seen,mail,0
                b,0,new,mail,0
                b,1,new,mail,0
                b,2,seen,wait,0
                """);
        StateVisits visits = new StateVisits(log);
        int fresh = log.states().find("new").orElseThrow();
        int seen = log.states().find("seen").orElseThrow();
        assertThat(visits.journeys(fresh)).isEqualTo(2);
        assertThat(visits.journeys(seen)).isEqualTo(2);
        // new at steps 0, 0 and 1; seen at 1, 2 and 2
        assertThat(visits.meanStep(fresh)).hasValue(1 / 3.0);
        assertThat(visits.meanStep(seen)).hasValue(5 / 3.0);
    }

    @Test
    void stepsCountFromTheLogsFirstAndWhereTheLastOneLeadIsVisitedToo() {
        JourneyLog log = TextLog.log("""
                journey_id,step,state,action,reward,next_state
                a,1,new,mail,0,seen
                a,2,seen,mail,0,gone
                b,1,new,mail,0,gone
                """);
        StateVisits visits = new StateVisits(log);
        int gone = log.states().find("gone").orElseThrow();
        // a stands there after step 2, b after step 1: (3 + 2) / 2
        assertThat(visits.meanStep(gone)).hasValue(2.5);
        assertThat(visits.journeys(gone)).isZero();
        assertThat(visits.meanStep(log.states().find("new").orElseThrow())).hasValue(1);
    }
}
