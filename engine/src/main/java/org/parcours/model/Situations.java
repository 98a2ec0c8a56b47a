package org.parcours.model;

import java.util.Arrays;
import java.util.List;
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
        LogFeatures features = new LogFeatures(log, withStates);
        int[] situation = new int[log.steps()];
        int[] first = new int[log.steps()];
        int size = number(bits(features, log.steps()), situation, first);
        FeatureTable table = features.table(Arrays.copyOf(first, size));
        return new Situations(log, size, situation, Optional.of(table), false);
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

    /** Of each row its bits in all columns, side by side. */
    private static long[] bits(LogFeatures features, int rows) {
        List<LogFeatures.Column> columns = features.columns();
        long[] bits = new long[Math.multiplyExact(rows, columns.size())];
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < rows; row++) {
                bits[row * columns.size() + column] = columns.get(column).bits(row);
            }
        }
        return bits;
    }

    /** Numbers different rows in order of appearance, by an open-addressing table; answers how many there are. */
    private static int number(long[] bits, int[] situation, int[] first) {
        int rows = situation.length;
        int width = rows == 0 ? 0 : bits.length / rows;
        int[] slots = new int[Integer.highestOneBit(Math.max(2, rows)) << 2];
        Arrays.fill(slots, END);
        int size = 0;
        for (int row = 0; row < rows; row++) {
            int slot = (int) hash(bits, row * width, width) & (slots.length - 1);
            while (slots[slot] != END && !areAlike(bits, first[slots[slot]] * width, row * width, width)) {
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

    private static long hash(long[] bits, int from, int width) {
        long hash = 0;
        for (int i = from; i < from + width; i++) {
            hash = Seed.mix(hash + Seed.STEP + bits[i]);
        }
        return hash;
    }

    private static boolean areAlike(long[] bits, int a, int b, int width) {
        return Arrays.equals(bits, a, a + width, bits, b, b + width);
    }
}
