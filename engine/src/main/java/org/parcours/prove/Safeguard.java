package org.parcours.prove;

import java.util.Locale;
import java.util.Optional;

/**
 * When the log says too little of a target policy for any weighted estimate to be honest.
 *
 * @param leastEffectiveSampleSize below it nothing is said; at least 1
 * @param mostUnsupported the largest part of the target's mass on actions without support, in [0, 1)
 */
public record Safeguard(double leastEffectiveSampleSize, double mostUnsupported) {
    /** An effective sample of 30 journeys, and 5 % of unsupported mass. */
    public static final Safeguard DEFAULT = new Safeguard(30, 0.05);

    public Safeguard {
        if (!(leastEffectiveSampleSize >= 1)) {
            throw new IllegalArgumentException("The least effective sample size is " + leastEffectiveSampleSize
                    + ", but must be at least 1 journey.");
        }
        if (!(mostUnsupported >= 0 && mostUnsupported < 1)) {
            throw new IllegalArgumentException(
                    "The largest unsupported mass is " + mostUnsupported + ", but must lie in [0, 1).");
        }
    }

    /** Why nothing that rests on weights may be believed; empty where it may. */
    public Optional<String> findObjection(Diagnostics diagnostics) {
        if (diagnostics.matchedJourneys() == 0) {
            return Optional.of("no logged journey could have been the target's: none has a weight above 0");
        }
        if (diagnostics.support().mass() > mostUnsupported) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%.2f of the target's journeys come to an action that the log never shows there, more than %s",
                    diagnostics.support().mass(),
                    mostUnsupported));
        }
        if (diagnostics.effectiveSampleSize() < leastEffectiveSampleSize) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "the effective sample is %.1f journeys, fewer than %s",
                    diagnostics.effectiveSampleSize(),
                    text(leastEffectiveSampleSize)));
        }
        return findMisfit(diagnostics);
    }

    private Optional<String> findMisfit(Diagnostics diagnostics) {
        if (diagnostics.surelyMissing() > mostUnsupported) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "the mean weight is %.3f, so the target takes actions that the log never shows",
                    diagnostics.meanWeight()));
        }
        if (diagnostics.surelyInExcess() > mostUnsupported) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "the mean weight is %.3f and cannot be above 1, so the propensities are not those of the log",
                    diagnostics.meanWeight()));
        }
        return Optional.empty();
    }

    private static String text(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
