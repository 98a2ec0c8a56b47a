package org.parcours.prove.bound;

import java.util.Optional;
import org.parcours.num.Interval;
import org.parcours.prove.estimate.JourneyTerms;

/** Bounds an estimate by the method that was asked for, where its conditions hold. */
public final class Bounds {
    /** Below so many journeys no spread can be told, and none is bounded. */
    public static final int FEWEST = 4;

    /** How far rounding may carry a term out of its range, in units of the range. */
    private static final double SLACK = 1e-9;

    private static final double LARGE = 1e6;

    private Bounds() {}

    /**
     * Bounds the value that an estimate aims at.
     *
     * @param range where each journey's term must lie, known beforehand; not needed by t and the bootstraps
     */
    public static BoundAnswer of(JourneyTerms terms, Optional<Interval> range, BoundSettings settings) {
        BoundMethod method = settings.method();
        if (terms.journeys() < FEWEST) {
            return new BoundAnswer.Refused("no interval from fewer than " + FEWEST + " journeys");
        }
        if (!method.needsRange()) {
            return new BoundAnswer.Bounded(approximate(terms, settings));
        }
        if (!terms.isMean()) {
            return new BoundAnswer.Refused(method.id()
                    + " bounds means of independent terms, and this estimate is a ratio; take bca, percentile or t");
        }
        if (range.isEmpty() || (method != BoundMethod.HCOPE && range.get().upper() == Double.POSITIVE_INFINITY)) {
            return new BoundAnswer.Refused(method.id()
                    + " needs the range of a journey's term, which nothing gives; name --reward-range and"
                    + " --max-weight, and of journeys of several steps the --horizon");
        }
        return certain(terms.linear(), range.get(), settings);
    }

    private static Interval approximate(JourneyTerms terms, BoundSettings settings) {
        if (settings.method() == BoundMethod.T) {
            return Student.interval(terms.linear(), settings.level());
        }
        Bootstrap bootstrap = new Bootstrap(terms, settings.replicates(), settings.seed(), settings.threads());
        return settings.method() == BoundMethod.BCA
                ? bootstrap.biasCorrectedAccelerated(settings.level())
                : bootstrap.percentile(settings.level());
    }

    private static BoundAnswer certain(double[] terms, Interval range, BoundSettings settings) {
        double slack = SLACK * Math.max(1, Math.min(range.upper() - range.lower(), LARGE));
        for (int i = 0; i < terms.length; i++) {
            if (!(terms[i] >= range.lower() - slack && terms[i] <= range.upper() + slack)) {
                return new BoundAnswer.Refused(
                        "a journey's term is %s, outside of the range from %s to %s that was given"
                                .formatted(terms[i], range.lower(), range.upper()));
            }
            terms[i] = Math.min(range.upper(), Math.max(range.lower(), terms[i]));
        }
        return new BoundAnswer.Bounded(certainInterval(terms, range, settings));
    }

    private static Interval certainInterval(double[] terms, Interval range, BoundSettings settings) {
        double level = settings.level();
        return switch (settings.method()) {
            case HOEFFDING -> Hoeffding.interval(terms, range, level);
            case BERNSTEIN -> EmpiricalBernstein.interval(terms, range, level);
            case ANDERSON -> Anderson.interval(terms, range, level);
            case HCOPE ->
                new Interval(
                        HighConfidenceLowerBound.of(terms, range.lower(), level, settings.seed()),
                        Double.POSITIVE_INFINITY);
            case ANYTIME -> ConfidenceSequence.interval(terms, range, level);
            case BCA, PERCENTILE, T -> throw new IllegalStateException(settings.method() + " needs no range");
        };
    }
}
