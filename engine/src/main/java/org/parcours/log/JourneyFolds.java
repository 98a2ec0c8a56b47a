package org.parcours.log;

import org.parcours.num.Seed;

/**
 * A division of a log's journeys by lot into folds of equal size, give or take one. All rows of a journey are in one fold,
 * so that no model is judged on a customer from whom it learnt.
 */
public final class JourneyFolds {
    private final int folds;
    private final int[] foldOf;

    private JourneyFolds(int folds, int[] foldOf) {
        this.folds = folds;
        this.foldOf = foldOf;
    }

    /**
     * Divides the journeys of a log.
     *
     * @param folds how many, at least 2 and at most as many as there are journeys
     */
    public static JourneyFolds of(JourneyLog log, int folds, Seed seed) {
        if (log.journeys() < 2) {
            throw new IllegalArgumentException(
                    "Folds need at least 2 journeys, but the log has %d; give a longer log.".formatted(log.journeys()));
        }
        if (folds < 2 || folds > log.journeys()) {
            throw new IllegalArgumentException("%,d journeys cannot be divided into %d folds; give 2 to %,d."
                    .formatted(log.journeys(), folds, log.journeys()));
        }
        int[] shuffled = new int[log.journeys()];
        for (int i = 0; i < shuffled.length; i++) {
            int other = (int) (seed.uniform(i) * (i + 1));
            shuffled[i] = shuffled[other];
            shuffled[other] = i;
        }
        int[] foldOf = new int[shuffled.length];
        for (int i = 0; i < shuffled.length; i++) {
            foldOf[shuffled[i]] = i % folds;
        }
        return new JourneyFolds(folds, foldOf);
    }

    /** How many folds there are. */
    public int folds() {
        return folds;
    }

    /** The fold of a journey, from 0. */
    public int fold(int journey) {
        return foldOf[journey];
    }
}
