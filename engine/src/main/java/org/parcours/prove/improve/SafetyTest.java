package org.parcours.prove.improve;

import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.journey.Policy;
import org.parcours.prove.Diagnostics;
import org.parcours.prove.Support;

/**
 * The one test of the chosen candidate, on journeys that had no part in choosing it.
 *
 * @param journeys of the safety part
 * @param today what they earned
 * @param value what one is worth under the candidate, by the estimator
 * @param lower the lower bound of the value; empty with an objection
 * @param gain what one is worth more than today; both are uncertain, and paired by journeys
 * @param gainLower the lower bound of the gain; empty with an objection
 * @param diagnostics how much of the part speaks of the candidate
 * @param objection why nothing may be believed; empty where it may
 */
public record SafetyTest(
        int journeys,
        double today,
        double value,
        OptionalDouble lower,
        double gain,
        OptionalDouble gainLower,
        Diagnostics diagnostics,
        Optional<String> objection) {
    static SafetyTest of(Trial trial, Policy policy, ImprovementSettings settings) {
        Diagnostics diagnostics = new Diagnostics(trial.journeys(), Support.of(policy, trial.journeys()));
        Optional<String> objection = settings.proof().safeguard().findObjection(diagnostics);
        OneSided bound = new OneSided(settings.proof().bound());
        boolean open = objection.isEmpty();
        return new SafetyTest(
                trial.journeys().journeys(),
                trial.earned().estimate(),
                trial.value().estimate(),
                open ? bound.lower(trial.value(), trial.valueRange()) : OptionalDouble.empty(),
                trial.gain().estimate(),
                open ? bound.lower(trial.gain(), trial.gainRange()) : OptionalDouble.empty(),
                diagnostics,
                objection);
    }

    /** By how much the estimate is above what is asked. */
    double margin(OptionalDouble minValue) {
        return minValue.isPresent() ? value - minValue.getAsDouble() : gain;
    }

    /** By how much the bound is above what is asked; empty with an objection. */
    OptionalDouble boundMargin(OptionalDouble minValue) {
        OptionalDouble bound = minValue.isPresent() ? lower : gainLower;
        return bound.isPresent() ? OptionalDouble.of(bound.getAsDouble() - minValue.orElse(0)) : bound;
    }
}
