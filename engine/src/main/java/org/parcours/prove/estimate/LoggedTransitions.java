package org.parcours.prove.estimate;

import java.util.Arrays;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;

/**
 * The different transitions (state, action, next state) of a view's rows, numbered from 0, with how often each came. Rows
 * after which only observation ended are none, and neither are those of the last step that counts: journeys of a fixed
 * length end there because it is the last, wherever they are. O(rows) of time, O(transitions) of memory.
 */
final class LoggedTransitions {
    /** The number of a row that is no transition. */
    static final int NONE = -1;

    private final JourneyLog log;
    private final int actions;
    private final long successors;
    private int[] slots = empty(1 << 10);
    private long[] key = new long[1 << 9];
    private int[] count = new int[1 << 9];
    private int size;

    LoggedTransitions(LoggedJourneys journeys) {
        this.log = journeys.log();
        this.actions = log.actions().size();
        this.successors = log.states().size() + 1L;
        for (int journey = 0; journey < journeys.journeys(); journey++) {
            int start = journeys.start(journey);
            int end = Math.min(journeys.end(journey), start + journeys.longest() - 1);
            for (int row = start; row < end; row++) {
                add(row);
            }
        }
    }

    private void add(int row) {
        long wanted = keyOf(row);
        if (wanted == NONE) {
            return;
        }
        int slot = slot(wanted);
        if (slots[slot] == NONE) {
            if (size == key.length) {
                grow();
                slot = slot(wanted);
            }
            key[size] = wanted;
            slots[slot] = size++;
        }
        int found = slots[slot];
        count[found]++;
    }

    private void grow() {
        key = Arrays.copyOf(key, 2 * size);
        count = Arrays.copyOf(count, 2 * size);
        slots = empty(4 * size);
        for (int each = 0; each < size; each++) {
            slots[slot(key[each])] = each;
        }
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    private int slot(long wanted) {
        int slot = (int) Seed.mix(wanted) & (slots.length - 1);
        while (slots[slot] != NONE && key[slots[slot]] != wanted) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** The end of a journey is the successor after all states. */
    private long keyOf(int row) {
        boolean ends = log.isTerminal(row);
        int next = log.nextState(row);
        if (!ends && next == JourneyLog.NONE) {
            return NONE;
        }
        long cell = (long) log.state(row) * actions + log.action(row);
        return cell * successors + (ends ? successors - 1 : next);
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The number of the transition of a row before the last step, {@link #NONE} where only observation ended. */
    int of(int row) {
        long wanted = keyOf(row);
        return wanted == NONE ? NONE : slots[slot(wanted)];
    }

    /** The cell of a transition: state · actions + action. */
    int cell(int transition) {
        return (int) (key[transition] / successors);
    }

    /** The next state; the number of states where the journey ended. */
    int successor(int transition) {
        return (int) (key[transition] % successors);
    }

    /** How often it came. */
    int count(int transition) {
        return count[transition];
    }
}
