package org.parcours.prove;

import java.util.List;
import java.util.Optional;
import org.parcours.num.Interval;
import org.parcours.prove.bound.BoundAnswer;
import org.parcours.prove.bound.Bounds;
import org.parcours.prove.estimate.Estimator;
import org.parcours.prove.estimate.Estimators;
import org.parcours.prove.estimate.JourneyTerms;
import org.parcours.prove.estimate.LoggedJourneys;
import org.parcours.prove.estimate.TermLimits;

/** Whether a target is better than a baseline, by one estimator: the first usable of a fixed list. */
final class Comparison {
    private final Evidence target;
    private final Optional<Evidence> other;
    private final List<Estimate> estimates;
    private final Optional<TermLimits> limits;
    private final ProofSettings settings;
    private final Verdict verdict;
    private Optional<Estimate> baseline = Optional.empty();

    /**
     * Compares.
     *
     * @param other the baseline; the behaviour policy when empty
     * @param estimates of the target, in the order of its estimators
     */
    Comparison(
            Evidence target,
            Optional<Evidence> other,
            List<Estimate> estimates,
            Optional<TermLimits> limits,
            ProofSettings settings) {
        this.target = target;
        this.other = other;
        this.estimates = estimates;
        this.limits = limits;
        this.settings = settings;
        this.verdict = decide();
    }

    Verdict verdict() {
        return verdict;
    }

    /** What another policy that is the baseline is worth by the estimator that decided; empty where that says nothing. */
    Optional<Estimate> baseline() {
        return baseline;
    }

    private Verdict decide() {
        for (String id : Estimators.deciding()) {
            for (int i = 0; i < estimates.size(); i++) {
                if (estimates.get(i).estimator().equals(id) && estimates.get(i).isUsable()) {
                    int place = i;
                    return other.map(known -> against(known, place)).orElseGet(() -> againstBehaviour(place));
                }
            }
        }
        if (estimates.stream().anyMatch(Estimate::isUsable)) {
            return new Verdict.Unknown(
                    "Only estimates that a model or a threshold has moved are usable: "
                            + target.objection().orElse("no estimator was asked that aims at the target's value itself")
                            + ".",
                    Optional.empty());
        }
        return new Verdict.Refused(
                "Nothing that was asked is usable: " + target.objection().orElseGet(this::firstReason) + ".");
    }

    /** Why the first estimate was refused that has a value at all, or else the first of all. */
    private String firstReason() {
        return estimates.stream()
                .filter(estimate -> estimate.value().isPresent())
                .findFirst()
                .or(() -> estimates.stream().findFirst())
                .flatMap(Estimate::reason)
                .orElse("no estimator was asked");
    }

    /** The gain over what the same journeys earned. */
    private Verdict againstBehaviour(int place) {
        Estimator estimator = target.estimators().get(place);
        LoggedJourneys journeys = target.journeys();
        JourneyTerms earned = JourneyTerms.mean(journeys.journeys(), journeys::earned);
        Optional<Interval> range =
                limits.flatMap(known -> estimator.range(known).map(term -> term.minus(known.earned())));
        return bounded(estimator, estimator.terms(journeys).less(earned), range);
    }

    /** The gain over another policy, paired: both on the same journeys. */
    private Verdict against(Evidence known, int place) {
        Estimator estimator = target.estimators().get(place);
        Estimator same = known.estimators().get(place);
        Optional<String> refusal = same.findObstacle(known.journeys()).or(known::objection);
        if (refusal.isPresent()) {
            return new Verdict.Unknown(
                    "The log says too little of the baseline: " + refusal.get() + ".", Optional.empty());
        }
        JourneyTerms compared = same.terms(known.journeys());
        Optional<Interval> range = limits.flatMap(estimator::range);
        this.baseline = Optional.of(Estimate.of(same.id(), compared, range, settings.bound(), Optional.empty()));
        JourneyTerms gain = estimator.terms(target.journeys()).less(compared);
        return bounded(estimator, gain, range.map(term -> term.minus(term)));
    }

    private Verdict bounded(Estimator estimator, JourneyTerms gain, Optional<Interval> range) {
        return Bounds.of(gain, range, settings.bound())
                .fold(bounded -> of(estimator.id(), bounded.interval()), Comparison::unbounded);
    }

    private static Verdict unbounded(BoundAnswer.Refused refused) {
        return new Verdict.Unknown("The gain cannot be bounded: " + refused.reason() + ".", Optional.empty());
    }

    private Verdict of(String estimator, Interval interval) {
        Verdict.Gain gain =
                new Verdict.Gain(estimator, interval, settings.baseline().name());
        if (interval.lower() > 0) {
            return new Verdict.Better(gain);
        }
        if (interval.upper() <= 0) {
            return new Verdict.NotBetter(gain);
        }
        return new Verdict.Unknown(
                "By %s the gain a journey lies between %s and %s, so it may be of either sign; more journeys are needed."
                        .formatted(estimator, Verdict.text(interval.lower()), Verdict.text(interval.upper())),
                Optional.of(gain));
    }
}
