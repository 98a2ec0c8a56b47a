package org.parcours.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Some journeys of a log as a log of their own, with the same numbers of states, actions and other names. What the log
 * says of one target policy ({@code target_propensity}, {@code q_value}, {@code state_value}) is left out: a policy that is
 * learnt from a part is another one. O(steps).
 */
public final class LogPart {
    private final JourneyLog log;
    private final int[] rows;

    private LogPart(JourneyLog log, int[] rows) {
        this.log = log;
        this.rows = rows;
    }

    /**
     * The part of the journeys that are chosen.
     *
     * @param chosen of a journey's number in the whole log
     */
    public static LogPart of(JourneyLog whole, IntPredicate chosen) {
        int[] journeys = IntStream.range(0, whole.journeys()).filter(chosen).toArray();
        int[] starts = new int[journeys.length + 1];
        List<String> ids = new ArrayList<>(journeys.length);
        for (int journey = 0; journey < journeys.length; journey++) {
            starts[journey + 1] = starts[journey] + whole.end(journeys[journey]) - whole.start(journeys[journey]);
            ids.add(whole.journeyId(journeys[journey]));
        }
        int[] rows = new int[starts[journeys.length]];
        for (int journey = 0; journey < journeys.length; journey++) {
            int first = whole.start(journeys[journey]) - starts[journey];
            for (int row = starts[journey]; row < starts[journey + 1]; row++) {
                rows[row] = first + row;
            }
        }
        return new LogPart(whole.select(Names.of(ids), RowOrder.ordered(starts), rows), rows);
    }

    /** The part as a log. */
    public JourneyLog log() {
        return log;
    }

    /** The row of the whole log that a row of the part is. */
    public int rowOfWhole(int row) {
        return rows[row];
    }
}
