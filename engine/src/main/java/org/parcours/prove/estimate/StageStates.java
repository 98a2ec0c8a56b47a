package org.parcours.prove.estimate;

import java.util.Arrays;
import java.util.Optional;
import org.parcours.log.JourneyLog;

/**
 * The states in which journeys acted at each step, numbered from 0 by step: the nodes of a tabular model whose laws may
 * change from step to step. O(steps of the log) of time, O(longest journey · states) of memory.
 */
public final class StageStates {
    /** Nothing that counts comes after: the journey or the horizon ended, or nobody acted there at the next step. */
    public static final int END = -1;

    /** What came after is not known: only observation ended. */
    public static final int OPEN = -2;

    private static final long MOST_CELLS = 50_000_000;

    private final JourneyLog log;
    private final int states;
    private final int[] number;
    private final int[] state;
    private final int[] first;

    /** Numbers the states of a view's journeys. */
    public StageStates(LoggedJourneys journeys) {
        this.log = journeys.log();
        this.states = log.states().size();
        int stages = journeys.longest();
        this.number = new int[stages * states];
        Arrays.fill(number, END);
        for (int journey = 0; journey < journeys.journeys(); journey++) {
            int start = journeys.start(journey);
            int end = journeys.end(journey);
            for (int row = start; row < end; row++) {
                number[(row - start) * states + log.state(row)] = 0;
            }
        }
        this.first = new int[stages + 1];
        int[] found = new int[number.length];
        int size = 0;
        for (int place = 0; place < number.length; place++) {
            first[place / states] = place % states == 0 ? size : first[place / states];
            if (number[place] == 0) {
                found[size] = place % states;
                number[place] = size++;
            }
        }
        first[stages] = size;
        this.state = Arrays.copyOf(found, size);
    }

    /** Why a log's states are too many for a table of values; empty where they are not. */
    static Optional<String> findExcess(LoggedJourneys journeys) {
        long cells = (long) journeys.longest()
                * journeys.log().states().size()
                * journeys.log().actions().size();
        return cells <= MOST_CELLS
                ? Optional.empty()
                : Optional.of("its table would have %,d cells of step, state and action, more than %,d; group states"
                        .formatted(cells, MOST_CELLS));
    }

    /** How many there are. */
    public int size() {
        return state.length;
    }

    /** How many steps there are. */
    public int stages() {
        return first.length - 1;
    }

    /** The first number of a step; those of step t are {@code first(t)} to {@code first(t + 1)}, excluded. */
    public int first(int stage) {
        return first[stage];
    }

    /** The log's number of the state with a number here. */
    public int state(int node) {
        return state[node];
    }

    /** The number of a row's state at its step. */
    public int of(int stage, int row) {
        return number[stage * states + log.state(row)];
    }

    /**
     * The number of the state after a row, {@link #END} or {@link #OPEN}.
     *
     * @param stage the row's step
     * @param last the row after the journey's last that counts
     */
    public int next(int stage, int row, int last) {
        if (row + 1 < last) {
            return number[(stage + 1) * states + log.state(row + 1)];
        }
        if (stage + 1 == stages() || log.isTerminal(row)) {
            return END;
        }
        int following = log.nextState(row);
        return following == JourneyLog.NONE ? OPEN : number[(stage + 1) * states + following];
    }
}
