package org.parcours.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.num.LongColumn;

/**
 * Where journeys go at each of their first steps: how many move from which state to which. A last row that leaves open
 * what followed tells of no move.
 */
public final class StepFlow {
    /**
     * Journeys that move alike at one step.
     *
     * @param step the number of the step, counted from the log's first one
     * @param from the state before it
     * @param to the state after it; {@link Names#size} of the states where the journey ended
     * @param count how many journeys, at least 1
     */
    public record Move(int step, int from, int to, int count) {}

    private StepFlow() {}

    /**
     * The moves of the first steps, ordered by step, then by state. O(n log n) for the n rows of these steps.
     *
     * @param steps how many steps are counted, at least 1
     */
    public static List<Move> of(JourneyLog log, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("The number of steps is " + steps + ", but must be at least 1.");
        }
        long successors = log.states().size() + 1L;
        long[] keys = keys(log, steps, successors);
        List<Move> moves = new ArrayList<>();
        for (int start = 0, end; start < keys.length; start = end) {
            long key = keys[start];
            for (end = start; end < keys.length && keys[end] == key; ) {
                end++;
            }
            long place = key / successors;
            moves.add(new Move(
                    log.firstStep() + (int) (place / successors),
                    (int) (place % successors),
                    (int) (key % successors),
                    end - start));
        }
        return moves;
    }

    /** One number a row, in rising order: (step · K + from) · K + to, with K successors. */
    private static long[] keys(JourneyLog log, int steps, long successors) {
        LongColumn keys = new LongColumn();
        for (int journey = 0; journey < log.journeys(); journey++) {
            int start = log.start(journey);
            int end = Math.min(log.end(journey), start + steps);
            for (int row = start; row < end; row++) {
                int to = log.isTerminal(row) ? log.states().size() : log.nextState(row);
                if (to != JourneyLog.NONE) {
                    keys.add(((row - start) * successors + log.state(row)) * successors + to);
                }
            }
        }
        long[] sorted = keys.drain();
        Arrays.sort(sorted);
        return sorted;
    }
}
