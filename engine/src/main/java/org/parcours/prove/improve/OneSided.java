package org.parcours.prove.improve;

import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.num.Interval;
import org.parcours.prove.bound.BoundMethod;
import org.parcours.prove.bound.BoundSettings;
import org.parcours.prove.bound.Bounds;
import org.parcours.prove.estimate.JourneyTerms;

/**
 * Lower bounds that hold with a confidence c: the lower ends of intervals of level 2c − 1, which leave out 1 − c on each
 * side; for the method that bounds from below only, that of level c.
 */
final class OneSided {
    private final BoundSettings settings;

    /** Bounds whose level is the confidence. */
    OneSided(BoundSettings confidence) {
        this.settings = confidence;
    }

    /**
     * The lower bound; empty from too few journeys.
     *
     * @throws IllegalArgumentException where the method cannot bound such terms, with what it lacks
     */
    OptionalDouble lower(JourneyTerms terms, Optional<Interval> range) {
        return lower(terms, range, settings.method());
    }

    /** The same, but by Student's t in place of a bootstrap: cheap, and near enough to foresee it. */
    OptionalDouble quickLower(JourneyTerms terms, Optional<Interval> range) {
        return lower(terms, range, settings.method().needsRange() ? settings.method() : BoundMethod.T);
    }

    private OptionalDouble lower(JourneyTerms terms, Optional<Interval> range, BoundMethod method) {
        if (terms.journeys() < Bounds.FEWEST) {
            return OptionalDouble.empty();
        }
        double level = method == BoundMethod.HCOPE ? settings.level() : 2 * settings.level() - 1;
        BoundSettings oneSided =
                new BoundSettings(method, level, settings.replicates(), settings.seed(), settings.threads());
        return Bounds.of(terms, range, oneSided)
                .fold(bounded -> OptionalDouble.of(bounded.interval().lower()), refused -> {
                    throw new IllegalArgumentException("The test cannot be made: " + refused.reason() + ".");
                });
    }
}
