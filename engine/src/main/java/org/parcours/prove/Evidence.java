package org.parcours.prove;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parcours.log.JourneyLog;
import org.parcours.plan.Discounts;
import org.parcours.prove.estimate.Estimator;
import org.parcours.prove.estimate.Estimators;
import org.parcours.prove.estimate.LoggedJourneys;
import org.parcours.prove.estimate.Propensities;
import org.parcours.prove.estimate.Slope;
import org.parcours.prove.estimate.TargetPolicy;
import org.parcours.prove.estimate.Tuning;

/**
 * What a log shows of one policy: its journeys seen under it, with a model fitted where an estimator wants one, and
 * whether they say enough.
 */
final class Evidence {
    private final LoggedJourneys journeys;
    private final List<Estimator> estimators;
    private final Diagnostics diagnostics;
    private final Optional<String> objection;

    private Evidence(
            LoggedJourneys journeys, List<Estimator> estimators, Diagnostics diagnostics, Optional<String> objection) {
        this.journeys = journeys;
        this.estimators = estimators;
        this.diagnostics = diagnostics;
        this.objection = objection;
    }

    static Evidence of(
            JourneyLog log,
            TargetPolicy target,
            Propensities propensities,
            Discounts discounts,
            OptionalInt horizon,
            ProofSettings settings) {
        LoggedJourneys seen = LoggedJourneys.of(log, target, propensities, discounts, horizon);
        List<Estimator> untuned = estimators(seen, settings.tuning(), settings);
        LoggedJourneys judged = settings.fitting().split().isPresent()
                ? seen.only(settings.fitting().foldsOf(log).judged())
                : seen;
        LoggedJourneys modelled = untuned.stream().anyMatch(estimator -> estimator.wantsFit(seen))
                ? judged.with(settings.fitting())
                : judged;
        Support support = target.fold(() -> Support.UNKNOWN, given -> Support.of(given.policy(), modelled));
        Diagnostics diagnostics = new Diagnostics(modelled, support);
        List<Estimator> tuned = settings.tuning().bySlope()
                ? estimators(modelled, Slope.tune(settings.tuning(), modelled), settings)
                : untuned;
        return new Evidence(modelled, tuned, diagnostics, settings.safeguard().findObjection(diagnostics));
    }

    private static List<Estimator> estimators(LoggedJourneys journeys, Tuning tuning, ProofSettings settings) {
        List<String> names =
                settings.estimators().isEmpty() ? Estimators.all(journeys.isOneStep()) : settings.estimators();
        return names.stream()
                .map(id -> Estimators.named(id, tuning, settings.fitting()))
                .toList();
    }

    LoggedJourneys journeys() {
        return journeys;
    }

    List<Estimator> estimators() {
        return estimators;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Why nothing that stands on the log's journeys may be believed; empty where it may. */
    Optional<String> objection() {
        return objection;
    }
}
