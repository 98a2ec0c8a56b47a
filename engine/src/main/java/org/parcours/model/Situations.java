package org.parcours.model;

import java.util.Arrays;
import java.util.Optional;
import org.parcours.log.JourneyLog;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.Seed;

/**
 * The different situations in which customers of a log were: rows that look alike are one situation, so that what is
 * computed once for a situation holds for all of its rows. Situations are numbered from 0.
 */
public final class Situations {
    /** Nothing comes after: the journey ended. */
    public static final int END = -1;

    /** What came after is not known: only observation ended. */
    public static final int OPEN = -2;

    /** More states than these get no columns. */
    private static final int MOST_COLUMNS = 1_000;

    private final JourneyLog log;
    private final int size;
    private final int[] situation;
    private final int[] next;
    private final Optional<FeatureTable> table;
    private final boolean areStates;

    private Situations(JourneyLog log, int size, int[] situation, Optional<FeatureTable> table, boolean areStates) {
        this.log = log;
        this.size = size;
        this.situation = situation;
        this.table = table;
        this.areStates = areStates;
        this.next = new int[situation.length];
        for (int journey = 0; journey < log.journeys(); journey++) {
            for (int row = log.start(journey); row < log.end(journey); row++) {
                next[row] = following(row, row + 1 == log.end(journey));
            }
        }
    }

    /** Situations that are the log's states. They have a table, a column a state, unless there are too many. */
    public static Situations ofStates(JourneyLog log) {
        int[] situation = new int[log.steps()];
        for (int row = 0; row < situation.length; row++) {
            situation[row] = log.state(row);
        }
        int states = log.states().size();
        return new Situations(
                log, states, situation, states > MOST_COLUMNS ? Optional.empty() : Optional.of(identity(log)), true);
    }

    /** Situations that differ in some feature of the log or, where they count too, in the state. */
    public static Situations ofFeatures(JourneyLog log, boolean withStates) {
        FeatureTable rows = LogFeatures.of(log, withStates);
        int[] situation = new int[rows.rows()];
        int[] first = new int[rows.rows()];
        int size = number(rows, situation, first);
        return new Situations(log, size, situation, Optional.of(rows.select(Arrays.copyOf(first, size))), false);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The situation of a row of the log. */
    public int of(int row) {
        return situation[row];
    }

    /** The situation after a row, {@link #END} or {@link #OPEN}. */
    public int next(int row) {
        return next[row];
    }

    /** Whether situations are the log's states, number by number. */
    public boolean areStates() {
        return areStates;
    }

    /** What is known in each situation; empty where situations are more states than get columns. */
    public Optional<FeatureTable> table() {
        return table;
    }

    private int following(int row, boolean last) {
        if (log.isTerminal(row)) {
            return END;
        }
        if (!last) {
            return situation[row + 1];
        }
        return areStates && log.nextState(row) != JourneyLog.NONE ? log.nextState(row) : OPEN;
    }

    private static FeatureTable identity(JourneyLog log) {
        int states = log.states().size();
        double[][] columns = new double[states][states];
        for (int state = 0; state < states; state++) {
            columns[state][state] = 1;
        }
        return FeatureTable.of(
                log.states().list().stream().map(name -> "state=" + name).toList(), columns);
    }

    /** Numbers different rows in order of appearance, by an open-addressing table; answers how many there are. */
    private static int number(FeatureTable rows, int[] situation, int[] first) {
        int[] slots = new int[Integer.highestOneBit(Math.max(2, rows.rows())) << 2];
        Arrays.fill(slots, END);
        int size = 0;
        for (int row = 0; row < situation.length; row++) {
            int slot = (int) hash(rows, row) & (slots.length - 1);
            while (slots[slot] != END && !areAlike(rows, first[slots[slot]], row)) {
                slot = (slot + 1) & (slots.length - 1);
            }
            if (slots[slot] == END) {
                slots[slot] = size;
                first[size++] = row;
            }
            situation[row] = slots[slot];
        }
        return size;
    }

    private static long hash(FeatureTable rows, int row) {
        long hash = 0;
        for (int column = 0; column < rows.width(); column++) {
            hash = Seed.mix(hash + Seed.STEP + Double.doubleToLongBits(rows.value(column, row)));
        }
        return hash;
    }

    private static boolean areAlike(FeatureTable rows, int a, int b) {
        for (int column = 0; column < rows.width(); column++) {
            if (Double.doubleToLongBits(rows.value(column, a)) != Double.doubleToLongBits(rows.value(column, b))) {
                return false;
            }
        }
        return true;
    }
}
