package org.parcours.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How many journeys went from which state to which at each of their first steps. A journey's last move leads to its
 * last next state, or to the end, whose number is that after the last state's; one that leaves it open is left out.
 */
public final class StateFlow {
    /**
     * Journeys that moved from one state to another, or stayed.
     *
     * @param step the number of the step within its journey, from the log's first
     * @param from the state's number
     * @param to the next state's number, or that of the end
     * @param count how many journeys, at least 1
     */
    public record Move(int step, int from, int to, int count) {}

    private StateFlow() {}

    /**
     * The moves of the first steps, the largest first within each step. Costs O(n log n) for the n journeys that get so
     * far, for each step.
     *
     * @param steps how many first steps to look at
     * @param most how many moves to keep of each step
     */
    public static List<Move> of(JourneyLog log, int steps, int most) {
        List<Move> moves = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            List<Move> ofStep = moves(log, step);
            ofStep.sort(Comparator.comparingInt(Move::count).reversed());
            moves.addAll(ofStep.subList(0, Math.min(most, ofStep.size())));
        }
        return List.copyOf(moves);
    }

    private static List<Move> moves(JourneyLog log, int step) {
        long[] pairs = sortedPairs(log, step);
        long states = log.states().size() + 1L;
        List<Move> moves = new ArrayList<>();
        for (int from = 0, to = 0; from < pairs.length; from = to) {
            while (to < pairs.length && pairs[to] == pairs[from]) {
                to++;
            }
            moves.add(new Move(
                    log.firstStep() + step, (int) (pairs[from] / states), (int) (pairs[from] % states), to - from));
        }
        return moves;
    }

    private static long[] sortedPairs(JourneyLog log, int step) {
        int end = log.states().size();
        long[] pairs = new long[log.journeys()];
        int size = 0;
        for (int journey = 0; journey < log.journeys(); journey++) {
            int row = log.start(journey) + step;
            if (row < log.end(journey)) {
                int to = log.nextState(row) == JourneyLog.NONE && log.isTerminal(row) ? end : log.nextState(row);
                if (to != JourneyLog.NONE) {
                    pairs[size++] = log.state(row) * (end + 1L) + to;
                }
            }
        }
        long[] known = Arrays.copyOf(pairs, size);
        Arrays.sort(known);
        return known;
    }
}
