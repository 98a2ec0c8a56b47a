package org.parcours.model.environment;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;

/** Some journeys of a log, to be learnt from or to be foretold. Immutable. */
public final class JourneySample {
    private final JourneyLog log;
    private final int[] journeys;

    private JourneySample(JourneyLog log, int[] journeys) {
        this.log = log;
        this.journeys = journeys;
    }

    /** All journeys of a log. */
    public static JourneySample all(JourneyLog log) {
        int[] journeys = new int[log.journeys()];
        Arrays.setAll(journeys, journey -> journey);
        return new JourneySample(log, journeys);
    }

    /** The journeys of a fold, by lot. */
    JourneySample fold(Seed lots, int folds, int fold) {
        return filter(journey -> foldOf(lots, folds, journey) == fold);
    }

    /** The journeys of all other folds. */
    JourneySample without(Seed lots, int folds, int fold) {
        return filter(journey -> foldOf(lots, folds, journey) != fold);
    }

    private static int foldOf(Seed lots, int folds, int journey) {
        return (int) (lots.uniform(journey) * folds);
    }

    private JourneySample filter(IntPredicate chosen) {
        return new JourneySample(log, Arrays.stream(journeys).filter(chosen).toArray());
    }

    /** The log they come from. */
    public JourneyLog log() {
        return log;
    }

    /** How many journeys there are. */
    public int size() {
        return journeys.length;
    }

    /** The number in the log of one of them. */
    int journey(int place) {
        return journeys[place];
    }

    /** The rows of the log whose successor is known, in the order of the journeys. */
    int[] rows() {
        int[] rows = new int[log.steps()];
        int size = 0;
        for (int journey : journeys) {
            for (int row = log.start(journey); row < log.end(journey); row++) {
                if (successor(log, row) != JourneyLog.NONE) {
                    rows[size++] = row;
                }
            }
        }
        return Arrays.copyOf(rows, size);
    }

    /** The state after a row, the number of states for the end, {@link JourneyLog#NONE} where it is open. */
    static int successor(JourneyLog log, int row) {
        return log.isTerminal(row) ? log.states().size() : log.nextState(row);
    }
}
