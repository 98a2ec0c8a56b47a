package org.parcours.prove.improve;

import java.util.Optional;
import org.parcours.journey.Policy;
import org.parcours.log.LogPart;
import org.parcours.num.Interval;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.estimate.Estimator;
import org.parcours.prove.estimate.Estimators;
import org.parcours.prove.estimate.JourneyTerms;
import org.parcours.prove.estimate.LoggedJourneys;
import org.parcours.prove.estimate.TargetPolicy;
import org.parcours.prove.estimate.TermLimits;

/** A policy on journeys that it was not learnt from. */
final class Trial {
    private final LoggedJourneys journeys;
    private final Estimator estimator;
    private final Optional<TermLimits> limits;

    private Trial(LoggedJourneys journeys, Estimator estimator, Optional<TermLimits> limits) {
        this.journeys = journeys;
        this.estimator = estimator;
        this.limits = limits;
    }

    static Trial of(DividedLog divided, LogPart part, Policy policy, ImprovementSettings settings) {
        ProofSettings proof = settings.proof();
        LoggedJourneys seen = LoggedJourneys.of(
                part.log(),
                new TargetPolicy.Given(policy),
                divided.propensities(part),
                settings.discounts(),
                settings.horizon());
        Estimator estimator = Estimators.named(settings.estimator(), proof.tuning(), proof.fitting());
        estimator.findObstacle(seen).ifPresent(obstacle -> {
            throw new IllegalArgumentException(
                    "%s cannot judge journeys of this log: %s.".formatted(settings.estimator(), obstacle));
        });
        Optional<TermLimits> limits = proof.limits(
                divided.isOneStep(), settings.horizon(), settings.discounts().larger());
        return new Trial(estimator.wantsFit(seen) ? seen.with(proof.fitting()) : seen, estimator, limits);
    }

    LoggedJourneys journeys() {
        return journeys;
    }

    /** What a journey is worth under the policy. */
    JourneyTerms value() {
        return estimator.terms(journeys);
    }

    /** What a journey earned under today's. */
    JourneyTerms earned() {
        return JourneyTerms.mean(journeys.journeys(), journeys::earned);
    }

    /** What it is worth more than the same journeys earned. */
    JourneyTerms gain() {
        return value().less(earned());
    }

    Optional<Interval> valueRange() {
        return limits.flatMap(estimator::range);
    }

    Optional<Interval> gainRange() {
        return limits.flatMap(known -> estimator.range(known).map(range -> range.minus(known.earned())));
    }
}
