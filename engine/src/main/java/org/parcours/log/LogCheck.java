package org.parcours.log;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What must hold between the rows of a journey: each step once, no step left out, no row after the end, and a next
 * state that is the state of the next row. A journey with an unreadable step is left out, since its rows cannot be
 * told to be in order.
 */
final class LogCheck {
    private final RowOrder order;
    private final int[] step;
    private final int[] state;
    private final int @Nullable [] next;
    private final @Nullable BitSet terminal;
    private final Names states;
    private final RowLines lines;
    private final LogProblems problems;

    LogCheck(LogColumns columns, RowOrder order, int[] step, RowLines lines, LogProblems problems) {
        this.order = order;
        this.step = step;
        this.state = columns.state;
        this.next = columns.next;
        this.terminal = columns.terminal;
        this.states = columns.states;
        this.lines = lines;
        this.problems = problems;
    }

    /** Checks all journeys but the doubtful ones. */
    void check(int journeys, BitSet doubtful) {
        int first = smallestFirstStep(journeys, doubtful);
        for (int journey = doubtful.nextClearBit(0); journey < journeys; journey = doubtful.nextClearBit(journey + 1)) {
            checkStart(order.start(journey), first);
            for (int position = order.start(journey) + 1; position < order.start(journey + 1); position++) {
                checkStep(position);
            }
        }
    }

    private int smallestFirstStep(int journeys, BitSet doubtful) {
        int smallest = Integer.MAX_VALUE;
        for (int journey = doubtful.nextClearBit(0); journey < journeys; journey = doubtful.nextClearBit(journey + 1)) {
            smallest = Math.min(smallest, step(order.start(journey)));
        }
        return smallest;
    }

    private void checkStart(int position, int first) {
        if (step(position) > first) {
            refuseStep(
                    position,
                    "a gap: the journey starts with this step, expected step " + first + " as in other journeys");
        }
    }

    private void checkStep(int position) {
        int before = position - 1;
        long expected = step(before) + 1L;
        if (step(position) < expected) {
            refuseStep(position, "a duplicate: the journey has this step on line " + line(before) + " already");
            return;
        }
        if (step(position) > expected) {
            refuseStep(
                    position,
                    "a gap: the step before it, on line " + line(before) + ", is " + step(before) + ", expected "
                            + expected);
        }
        if (terminal != null && terminal.get(before)) {
            refuseStep(position, "a row after the end: the journey is terminal with line " + line(before));
        } else if (step(position) == expected) {
            checkNextState(before, position);
        }
    }

    private void checkNextState(int before, int position) {
        if (next == null || next[before] == JourneyLog.NONE || state[position] == JourneyLog.NONE) {
            return;
        }
        if (next[before] != state[position]) {
            problems.add(
                    line(before),
                    LogColumn.NEXT_STATE.title(),
                    states.name(next[before]),
                    "contradicts the state of the journey's next step, on line " + line(position));
        }
    }

    private void refuseStep(int position, String problem) {
        problems.add(line(position), LogColumn.STEP.title(), Integer.toString(step(position)), problem);
    }

    private int step(int position) {
        return step[order.row(position)];
    }

    private long line(int position) {
        return lines.line(order.row(position));
    }
}
