package org.parcours.prove.estimate;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parcours.log.JourneyLog;
import org.parcours.log.JourneySplit;
import org.parcours.num.Seed;

/**
 * Who teaches a model and whom it judges: each of some fits learns from the journeys outside of its fold and judges those
 * inside, so that no model judges a journey that taught it. Journeys are those of the log, by number.
 *
 * <p>Source: V. Chernozhukov et al., "Double/debiased machine learning for treatment and structural parameters",
 * Econometrics Journal 21, 2018, definition 3.1.
 */
public final class CrossFits {
    private final int[] fold;
    private final int fits;

    private CrossFits(int[] fold, int fits) {
        this.fold = fold;
        this.fits = fits;
    }

    /**
     * So many folds by lot; where a journey belongs depends on its id and the seed alone.
     *
     * @param folds at least 2
     */
    public static CrossFits crossed(JourneyLog log, int folds, Seed seed) {
        if (folds < 2) {
            throw new IllegalArgumentException(
                    "A model cannot be cross-fitted in %d folds; take at least 2.".formatted(folds));
        }
        int[] fold = new int[log.journeys()];
        Arrays.setAll(fold, journey -> (int) (folds * JourneySplit.lot(log.journeyId(journey), seed)));
        return new CrossFits(fold, folds);
    }

    /** One fit, which learns from the first part of a split and judges the second. */
    public static CrossFits split(JourneyLog log, JourneySplit split) {
        int[] fold = new int[log.journeys()];
        Arrays.setAll(fold, journey -> split.isFirst(log.journeyId(journey)) ? 1 : 0);
        return new CrossFits(fold, 1);
    }

    /** One fit, which learns from all journeys and judges all. */
    static CrossFits none(JourneyLog log) {
        int[] fold = new int[log.journeys()];
        Arrays.fill(fold, 1);
        return new CrossFits(fold, 1);
    }

    /** How many fits there are. */
    public int fits() {
        return fits;
    }

    /** Whether a journey teaches a fit. */
    public boolean teaches(int fit, int journey) {
        return fold[journey] != fit;
    }

    /** The fit that judges a journey. */
    public int judge(int journey) {
        return Math.min(fold[journey], fits - 1);
    }

    /** The journeys that some fit judges without having learnt from them. */
    public int[] judged() {
        IntPredicate fresh = journey -> !teaches(judge(journey), journey);
        return IntStream.range(0, fold.length).filter(fresh).toArray();
    }
}
