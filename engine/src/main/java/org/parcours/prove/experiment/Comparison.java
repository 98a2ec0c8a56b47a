package org.parcours.prove.experiment;

import java.util.Optional;
import org.parcours.num.Interval;

/**
 * An arm against the control.
 *
 * @param arm its name
 * @param difference the arm's value less the control's
 * @param standardError of the difference; 0 where nothing varies, and then nothing else is known
 * @param interval of the difference, corrected as asked; empty where nothing varies
 * @param alwaysValid an interval that holds at all looks; empty where nothing varies
 * @param pValue of this comparison alone
 * @param adjustedPValue corrected as asked
 * @param alwaysValidPValue below α at any look with a chance of at most α, Bonferroni-corrected unless no correction is asked
 * @param lift the difference over the control's value; empty where that is not above 0
 * @param liftInterval by the delta method, corrected as asked
 */
public record Comparison(
        String arm,
        double difference,
        double standardError,
        Optional<Interval> interval,
        Optional<Interval> alwaysValid,
        double pValue,
        double adjustedPValue,
        double alwaysValidPValue,
        Optional<Double> lift,
        Optional<Interval> liftInterval) {
    /** Whether the arm differs, and how. */
    public enum Finding {
        BETTER,
        WORSE,
        UNCLEAR
    }

    /** What the test says at a chance of a false alarm. */
    public Finding finding(double alpha) {
        if (!(adjustedPValue < alpha)) {
            return Finding.UNCLEAR;
        }
        return difference > 0 ? Finding.BETTER : Finding.WORSE;
    }
}
