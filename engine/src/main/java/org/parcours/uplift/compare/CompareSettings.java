package org.parcours.uplift.compare;

import org.parcours.num.Seed;
import org.parcours.uplift.measure.EvaluationSettings;

/**
 * How learners are compared.
 *
 * @param folds in how many parts customers are divided by lot, at least 2; those of one are scored by what was learnt from
 *     the others
 * @param repeats how often lots are drawn anew, at least 1; a customer's score is the mean over all
 * @param threshold the least effect that is worth a treatment, in units of the outcome
 * @param evaluation how intervals are made; its seed is that of the whole comparison
 */
public record CompareSettings(int folds, int repeats, double threshold, EvaluationSettings evaluation) {
    public CompareSettings {
        if (folds < 2 || repeats < 1) {
            throw new IllegalArgumentException("A comparison with " + folds + " folds and " + repeats
                    + " repeats judges nothing; give at least 2 folds and 1 repeat.");
        }
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException(
                    "The least effect worth a treatment is " + threshold + ", but must be a finite number.");
        }
    }

    /** The same where no interval will be looked at. */
    CompareSettings withoutIntervals() {
        EvaluationSettings least = new EvaluationSettings(evaluation.level(), 2, seed(), threads());
        return new CompareSettings(folds, repeats, threshold, least);
    }

    /**
     * From how many customers of an arm every model learns at least: all but those of the largest fold.
     *
     * @param customers of the arm
     * @param folds in how many parts they are divided, as even as can be
     */
    public static int learntFrom(int customers, int folds) {
        return customers - (customers + folds - 1) / folds;
    }

    /** Where all lots come from. */
    public Seed seed() {
        return evaluation.seed();
    }

    /** How many threads work; the result does not depend on it. */
    public int threads() {
        return evaluation.threads();
    }
}
