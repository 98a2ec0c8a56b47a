package org.parcours.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.log.JourneyLog;
import org.parcours.num.Interval;
import org.parcours.plan.Discounts;
import org.parcours.prove.bound.BoundAnswer;
import org.parcours.prove.bound.Bounds;
import org.parcours.prove.bound.Student;
import org.parcours.prove.estimate.Estimator;
import org.parcours.prove.estimate.Estimators;
import org.parcours.prove.estimate.JourneyTerms;
import org.parcours.prove.estimate.LoggedJourneys;
import org.parcours.prove.estimate.TargetPolicy;
import org.parcours.prove.estimate.TermLimits;

/**
 * What a log says of a target policy: every estimate with its interval or with the reason why it may not be believed, and
 * the verdict. The verdict is that of one estimator, named beforehand by {@link #DECIDING} and never by its result: the
 * first that is usable.
 */
public final class Proof {
    /** Who decides: consistent estimators, those first that mostly vary least. */
    private static final List<String> DECIDING =
            List.of("dr", "sndr", "wdr", "snips", "cwpdis", "ips", "pdis", "wis", "is");

    private final LoggedJourneys journeys;
    private final ProofSettings settings;
    private final Optional<TermLimits> limits;
    private final Diagnostics diagnostics;
    private final Optional<String> objection;
    private final Estimate behaviour;
    private final List<Estimate> estimates = new ArrayList<>();
    private final Verdict verdict;

    private Proof(LoggedJourneys journeys, Support support, Optional<TermLimits> limits, ProofSettings settings) {
        this.journeys = journeys;
        this.settings = settings;
        this.limits = limits;
        this.diagnostics = new Diagnostics(journeys, support);
        this.objection = settings.safeguard().findObjection(diagnostics);
        JourneyTerms earned = JourneyTerms.mean(journeys.journeys(), journeys::earned);
        this.behaviour = bounded("behaviour", earned, limits.map(TermLimits::earned), Optional.empty());
        List<Estimator> asked = asked();
        asked.forEach(estimator -> estimates.add(estimate(estimator)));
        this.verdict = decide(asked);
    }

    /**
     * Tries a target policy on a log.
     *
     * @param horizon how many steps of a journey count; all when empty
     */
    public static Proof of(
            JourneyLog log, TargetPolicy target, Discounts discounts, OptionalInt horizon, ProofSettings settings) {
        LoggedJourneys journeys = LoggedJourneys.of(log, target, discounts, horizon);
        Support support = target.fold(() -> Support.UNKNOWN, given -> Support.of(given.policy(), journeys));
        Optional<TermLimits> limits = !journeys.isOneStep() && horizon.isEmpty()
                ? Optional.empty()
                : settings.rewardRange()
                        .map(range ->
                                TermLimits.of(range, horizon.orElse(1), discounts.larger(), settings.maxWeight()));
        return new Proof(journeys, support, limits, settings);
    }

    /** How the log is seen. */
    public LoggedJourneys journeys() {
        return journeys;
    }

    /** How much of the log speaks of the target. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** What journeys earned under the policy that wrote the log. */
    public Estimate behaviour() {
        return behaviour;
    }

    /** What each estimator says of the target. */
    public List<Estimate> estimates() {
        return List.copyOf(estimates);
    }

    /** Whether the target is better. */
    public Verdict verdict() {
        return verdict;
    }

    private List<Estimator> asked() {
        return settings.estimators().isEmpty()
                ? Estimators.all(journeys.isOneStep(), settings.tuning())
                : settings.estimators().stream()
                        .map(id -> Estimators.named(id, settings.tuning()))
                        .toList();
    }

    private Estimate estimate(Estimator estimator) {
        if (estimator.needsOneStep() && !journeys.isOneStep()) {
            return Estimate.refused(estimator.id(), "it is defined for journeys of one step only");
        }
        if (estimator.needsModel() && !journeys.isModelled()) {
            return Estimate.refused(
                    estimator.id(), "it needs a model, and the log has no columns \"q_value\" and \"state_value\"");
        }
        if (estimator.usesWeights() && diagnostics.matchedJourneys() == 0) {
            return Estimate.refused(estimator.id(), objection.orElseThrow());
        }
        return bounded(
                estimator.id(),
                estimator.terms(journeys),
                limits.flatMap(estimator::range),
                estimator.usesWeights() ? objection : Optional.empty());
    }

    /** An estimate with its interval; nobody needs the interval of one that is not usable anyway. */
    private Estimate bounded(String id, JourneyTerms terms, Optional<Interval> range, Optional<String> objection) {
        OptionalDouble error = journeys.journeys() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Student.standardError(terms.linear()));
        OptionalDouble value = OptionalDouble.of(terms.estimate());
        if (objection.isPresent()) {
            return new Estimate(id, value, error, Optional.empty(), objection);
        }
        return Bounds.of(terms, range, settings.bound())
                .fold(
                        bounded -> new Estimate(id, value, error, Optional.of(bounded.interval()), Optional.empty()),
                        refused -> new Estimate(id, value, error, Optional.empty(), Optional.of(refused.reason())));
    }

    private Verdict decide(List<Estimator> asked) {
        for (String id : DECIDING) {
            for (int i = 0; i < asked.size(); i++) {
                if (asked.get(i).id().equals(id) && estimates.get(i).isUsable()) {
                    return decide(asked.get(i));
                }
            }
        }
        if (estimates.stream().anyMatch(Estimate::isUsable)) {
            return new Verdict.Unknown("Only estimates that a model or a threshold has moved are usable: "
                    + objection.orElse("no estimator was asked that aims at the target's value itself") + ".");
        }
        return new Verdict.Refused("Nothing that was asked is usable: " + objection.orElseGet(this::firstReason) + ".");
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

    private Verdict decide(Estimator estimator) {
        JourneyTerms gain = estimator.terms(journeys).less(journeys::earned);
        Optional<Interval> range = limits.flatMap(known -> estimator
                .range(known)
                .map(term -> new Interval(
                        term.lower() - known.earned().upper(),
                        term.upper() - known.earned().lower())));
        return Bounds.of(gain, range, settings.bound())
                .fold(bounded -> of(estimator.id(), bounded.interval()), refused -> unbounded(refused));
    }

    private static Verdict unbounded(BoundAnswer.Refused refused) {
        return new Verdict.Unknown("The gain cannot be bounded: " + refused.reason() + ".");
    }

    private static Verdict of(String estimator, Interval gain) {
        if (gain.lower() > 0) {
            return new Verdict.Better(estimator, gain);
        }
        if (gain.upper() <= 0) {
            return new Verdict.NotBetter(estimator, gain);
        }
        return new Verdict.Unknown(
                "By %s the gain a journey lies between %s and %s, so it may be of either sign; more journeys are needed."
                        .formatted(estimator, Verdict.text(gain.lower()), Verdict.text(gain.upper())));
    }
}
