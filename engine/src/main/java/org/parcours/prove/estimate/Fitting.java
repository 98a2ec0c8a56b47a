package org.parcours.prove.estimate;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.parcours.log.JourneyLog;
import org.parcours.log.JourneySplit;
import org.parcours.model.learner.Regressor;
import org.parcours.num.Seed;

/**
 * How models are fitted to a log that is also judged by them: never on the journeys that they judge.
 *
 * @param folds of the journeys, at least 2; not used with a split
 * @param split its first part is fitted to and its second judged; folds where empty
 * @param regressor learns Q over features and states; a table by states where empty
 * @param seed decides by lot where a journey belongs
 */
public record Fitting(int folds, Optional<JourneySplit> split, Optional<Regressor> regressor, Seed seed) {
    /** One row's worth of its action's mean in each cell of a table. */
    private static final double SMOOTHING = 1;

    public Fitting {
        if (folds < 2) {
            throw new IllegalArgumentException(
                    "A model cannot be cross-fitted in %d folds; take at least 2.".formatted(folds));
        }
    }

    /** Tables in five folds. */
    public static Fitting of(Seed seed) {
        return new Fitting(5, Optional.empty(), Optional.empty(), seed);
    }

    /** Who teaches and who is judged. */
    public CrossFits foldsOf(JourneyLog log) {
        return split.map(parts -> CrossFits.split(log, parts)).orElseGet(() -> CrossFits.crossed(log, folds, seed));
    }

    /** Q and V at each row of the log under a target whose policy is known, with states that fit into a table. */
    RowValues values(LoggedJourneys journeys) {
        return regressor
                .map(learner -> new RegressedValues(journeys.whole(), foldsOf(journeys.log()), learner, seed).values())
                .orElseGet(() -> tables(journeys, row -> 1).values());
    }

    /** Tables of Q and V in which each row counts as much as it weighs. */
    ActionValueTables tables(LoggedJourneys journeys, IntToDoubleFunction weight) {
        LoggedJourneys whole = journeys.whole();
        return new ActionValueTables(whole, new StageStates(whole), foldsOf(whole.log()), SMOOTHING, weight);
    }
}
