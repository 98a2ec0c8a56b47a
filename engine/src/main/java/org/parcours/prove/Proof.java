package org.parcours.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.num.Workers;
import org.parcours.plan.Discounts;
import org.parcours.prove.estimate.EstimatedPropensities;
import org.parcours.prove.estimate.Estimator;
import org.parcours.prove.estimate.JourneyTerms;
import org.parcours.prove.estimate.LoggedJourneys;
import org.parcours.prove.estimate.Propensities;
import org.parcours.prove.estimate.TargetPolicy;
import org.parcours.prove.estimate.TermLimits;

/**
 * What a log says of a target policy: every estimate with its interval or with the reason why it may not be believed, and
 * the verdict. The verdict is that of one estimator, named beforehand and never chosen by its result: the
 * first that is usable.
 */
public final class Proof {
    /** By which factor odds of estimated propensities may be off, where nobody says. */
    private static final double USUAL_SENSITIVITY = 1.5;

    private final ProofSettings settings;
    private final Evidence target;
    private final Optional<Evidence> other;
    private final Optional<TermLimits> limits;
    private final Estimate behaviour;
    private final List<Estimate> estimates = new ArrayList<>();
    private final Comparison comparison;
    private final Optional<Rates> rates;
    private final Optional<SensitivityBand> sensitivity;
    private final Optional<SupportMap> supportMap;

    private Proof(
            Evidence target,
            Optional<Evidence> other,
            Optional<TermLimits> limits,
            ProofSettings settings,
            DoubleConsumer progress) {
        this.settings = settings;
        this.target = target;
        this.other = other;
        this.limits = limits;
        LoggedJourneys journeys = target.journeys();
        JourneyTerms earned = JourneyTerms.mean(journeys.journeys(), journeys::earned);
        this.behaviour =
                Estimate.of("behaviour", earned, limits.map(TermLimits::earned), settings.bound(), Optional.empty());
        int all = target.estimators().size();
        for (Estimator estimator : target.estimators()) {
            Workers.requireNotInterrupted();
            estimates.add(estimate(estimator));
            progress.accept((double) estimates.size() / all);
        }
        this.comparison = new Comparison(target, other, estimates, limits, settings);
        this.rates = journeys.isOneStep() ? Optional.empty() : Optional.of(bothRates());
        this.sensitivity = findBand();
        this.supportMap = journeys.policy().map(policy -> SupportMap.of(journeys, policy));
    }

    /**
     * Tries a target policy on a log.
     *
     * @param horizon how many steps of a journey count; all when empty
     */
    public static Proof of(
            JourneyLog log, TargetPolicy target, Discounts discounts, OptionalInt horizon, ProofSettings settings) {
        return of(log, target, discounts, horizon, settings, part -> {});
    }

    /**
     * Tries a target policy on a log, and tells which part of the estimators is behind. An interrupt ends it with a {@link
     * java.util.concurrent.CancellationException}.
     *
     * @param horizon how many steps of a journey count; all when empty
     */
    public static Proof of(
            JourneyLog log,
            TargetPolicy target,
            Discounts discounts,
            OptionalInt horizon,
            ProofSettings settings,
            DoubleConsumer progress) {
        Propensities propensities = log.has(LogColumn.PROPENSITY)
                ? Propensities.logged(log)
                : EstimatedPropensities.of(log, settings.fitting());
        Evidence evidence = Evidence.of(log, target, propensities, discounts, horizon, settings);
        Optional<Evidence> other = settings.baseline()
                .fold(
                        Optional::empty,
                        known -> Optional.of(Evidence.of(
                                log,
                                new TargetPolicy.Given(known.policy()),
                                propensities,
                                discounts,
                                horizon,
                                settings)));
        Optional<TermLimits> limits = settings.limits(evidence.journeys().isOneStep(), horizon, discounts.larger());
        return new Proof(evidence, other, limits, settings, progress);
    }

    /** How the log is seen. */
    public LoggedJourneys journeys() {
        return target.journeys();
    }

    /** How much of the log speaks of the target. */
    public Diagnostics diagnostics() {
        return target.diagnostics();
    }

    /** What journeys earned under the policy that wrote the log. */
    public Estimate behaviour() {
        return behaviour;
    }

    /**
     * What the baseline is worth: the behaviour policy, or another by the estimator that decided; empty where that says
     * nothing.
     */
    public Optional<Estimate> baseline() {
        return other.isEmpty() ? Optional.of(behaviour) : comparison.baseline();
    }

    /** What each estimator says of the target. */
    public List<Estimate> estimates() {
        return List.copyOf(estimates);
    }

    /** Whether the target is better than the baseline. */
    public Verdict verdict() {
        return comparison.verdict();
    }

    /** What the target earns by the step and by the journey; empty where journeys have one step. */
    public Optional<Rates> rates() {
        return rates;
    }

    /** What wrong propensities could do; where they are estimated, or where it was asked. */
    public Optional<SensitivityBand> sensitivity() {
        return sensitivity;
    }

    /** What the log shows and the target does; empty where only the target's probability of logged actions is known. */
    public Optional<SupportMap> supportMap() {
        return supportMap;
    }

    /** What the verdict cannot answer for, a sentence each. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (diagnostics().hasEstimatedPropensities()) {
            warnings.add(
                    "The propensities are estimated from the log: what decided the actions and is not in the log may have"
                            + " moved every estimate.");
        }
        diagnostics().drift().filter(Drift::isFound).ifPresent(drift -> warnings.add(warning(drift)));
        return warnings;
    }

    private static String warning(Drift drift) {
        boolean earnings = drift.earningsProbability() < Drift.LEVEL / 2;
        boolean weights = drift.weightProbability() < Drift.LEVEL / 2;
        String what = earnings && weights
                ? "Earnings and weights changed"
                : earnings ? "What journeys earn changed" : "The weights changed";
        return what + " from week to week more than chance allows: an average of the past may not be the future.";
    }

    private Estimate estimate(Estimator estimator) {
        Optional<String> obstacle = estimator.findObstacle(journeys());
        if (obstacle.isPresent()) {
            return Estimate.refused(estimator, obstacle.get());
        }
        boolean needsSupport = estimator.needsSupport(journeys());
        if (needsSupport && diagnostics().matchedJourneys() == 0) {
            return Estimate.refused(estimator, target.objection().orElseThrow());
        }
        Estimate estimate = Estimate.of(
                estimator.id(),
                estimator.terms(journeys()),
                limits.flatMap(estimator::range),
                settings.bound(),
                needsSupport ? target.objection() : Optional.empty());
        return estimate.with(estimator.parameter());
    }

    private Rates bothRates() {
        return new Rates(
                rate(Rates.perStep(journeys(), true), target.objection()),
                rate(Rates.perJourney(journeys(), true), target.objection()),
                rate(Rates.perStep(journeys(), false), Optional.empty()),
                rate(Rates.perJourney(journeys(), false), Optional.empty()));
    }

    private Estimate rate(JourneyTerms terms, Optional<String> objection) {
        return Estimate.of("rate", terms, Optional.empty(), settings.bound(), objection);
    }

    private Optional<SensitivityBand> findBand() {
        boolean wanted = settings.sensitivity().isPresent() || diagnostics().hasEstimatedPropensities();
        return wanted && diagnostics().matchedJourneys() > 0
                ? Optional.of(SensitivityBand.of(
                        journeys(),
                        settings.sensitivity().orElse(USUAL_SENSITIVITY),
                        behaviour.value().orElseThrow()))
                : Optional.empty();
    }
}
