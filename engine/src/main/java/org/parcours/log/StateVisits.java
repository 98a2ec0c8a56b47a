package org.parcours.log;

import java.util.OptionalDouble;

/** Who comes to each state of a log, and when. O(steps). */
public final class StateVisits {
    private final int[] journeys;
    private final int[] visits;
    private final double[] stepSum;

    /** Goes once through a log. */
    public StateVisits(JourneyLog log) {
        int states = log.states().size();
        this.journeys = new int[states];
        this.visits = new int[states];
        this.stepSum = new double[states];
        int[] lastSeen = new int[states];
        for (int journey = 0; journey < log.journeys(); journey++) {
            int start = log.start(journey);
            int end = log.end(journey);
            for (int row = start; row < end; row++) {
                int state = log.state(row);
                journeys[state] += lastSeen[state] == journey + 1 ? 0 : 1;
                lastSeen[state] = journey + 1;
                visit(state, log.firstStep() + row - start);
            }
            int after = log.nextState(end - 1);
            if (after != JourneyLog.NONE) {
                visit(after, log.firstStep() + end - start);
            }
        }
    }

    /** How many journeys have a step in a state. */
    public int journeys(int state) {
        return journeys[state];
    }

    /**
     * The mean number of the step at which journeys stand in a state, counted from the log's first step; a state in
     * which a journey stands after its last step is visited at the step after it. Empty where none ever stands.
     */
    public OptionalDouble meanStep(int state) {
        return visits[state] == 0 ? OptionalDouble.empty() : OptionalDouble.of(stepSum[state] / visits[state]);
    }

    private void visit(int state, int step) {
        visits[state]++;
        stepSum[state] += step;
    }
}
