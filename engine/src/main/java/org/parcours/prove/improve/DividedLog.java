package org.parcours.prove.improve;

import java.util.function.IntPredicate;
import org.parcours.log.JourneyLog;
import org.parcours.log.JourneySplit;
import org.parcours.log.LogColumn;
import org.parcours.log.LogPart;
import org.parcours.num.Seed;
import org.parcours.plan.batch.BehaviourPolicy;
import org.parcours.prove.estimate.EstimatedPropensities;
import org.parcours.prove.estimate.Propensities;

/**
 * A log by parts: journeys to look for candidates on, and journeys to prove with. Propensities that nobody logged are
 * estimated once, on all journeys: they know what was done, and never what it earned.
 */
final class DividedLog {
    private final JourneyLog log;
    private final Propensities propensities;
    private final BehaviourPolicy everywhere;
    private final JourneySplit split;
    private final Seed folds;

    DividedLog(JourneyLog log, ImprovementSettings settings) {
        this.log = log;
        this.propensities = log.has(LogColumn.PROPENSITY)
                ? Propensities.logged(log)
                : EstimatedPropensities.of(log, settings.proof().fitting());
        this.everywhere = BehaviourPolicy.of(log, propensities::of);
        this.split = new JourneySplit(settings.share(), settings.seed());
        this.folds = settings.seed().child(1);
    }

    JourneyLog log() {
        return log;
    }

    /** Whether every journey has one step. */
    boolean isOneStep() {
        return log.steps() == log.journeys();
    }

    boolean hasEstimatedPropensities() {
        return propensities.areEstimated();
    }

    LogPart candidatePart() {
        return LogPart.of(log, this::isCandidate);
    }

    LogPart safetyPart() {
        IntPredicate candidate = this::isCandidate;
        return LogPart.of(log, candidate.negate());
    }

    /** The candidate part's journeys of one fold, or of all others. */
    LogPart fold(int fold, int all, boolean inside) {
        return LogPart.of(log, journey -> isCandidate(journey) && (fold(journey, all) == fold) == inside);
    }

    private boolean isCandidate(int journey) {
        return split.isFirst(log.journeyId(journey));
    }

    private int fold(int journey, int all) {
        return (int) (all * JourneySplit.lot(log.journeyId(journey), folds));
    }

    /** With which probability each row's action was taken. */
    Propensities propensities(LogPart part) {
        if (!propensities.areEstimated()) {
            return Propensities.logged(part.log());
        }
        double[] picked = new double[part.log().steps()];
        for (int row = 0; row < picked.length; row++) {
            picked[row] = propensities.of(part.rowOfWhole(row));
        }
        return Propensities.estimated(picked);
    }

    /**
     * Today's policy by states, as a part of the log shows it. In states that the part does not hold it is what the whole
     * log shows, which are actions and not what they earned.
     */
    BehaviourPolicy today(LogPart part) {
        return BehaviourPolicy.of(part.log(), propensities(part)::of).orElse(everywhere);
    }
}
