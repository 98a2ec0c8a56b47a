package org.parcours.plan.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.parcours.log.JourneyLog;
import org.parcours.model.Situations;

/** A policy while it is learnt, sweep by sweep from the last step to the first. */
final class PlanCourse {
    private final JourneyLog log;
    private final Situations situations;
    private final FittedQ learner;
    private final StateChoices byState;
    private final List<int[]> stages = new ArrayList<>();
    private final List<int[]> states = new ArrayList<>();

    private PlanCourse(JourneyLog log, Situations situations, FittedQ learner) {
        this.log = log;
        this.situations = situations;
        this.learner = learner;
        this.byState = new StateChoices(log, situations);
    }

    /** About to learn from all journeys of a log. */
    static PlanCourse ofAll(JourneyLog log, Situations situations, FittedQSettings settings) {
        int[] journeys = new int[log.journeys()];
        Arrays.setAll(journeys, journey -> journey);
        return new PlanCourse(log, situations, new FittedQ(log, situations, journeys, settings));
    }

    /** Learns one sweep more; answers whether there is more to learn. */
    boolean advance() {
        return learner.advance((step, chosen) -> {
            stages.add(chosen);
            states.add(byState.choose(learner.actionValues(), learner.support()));
        });
    }

    /** The policy, once nothing more is to be learnt. */
    BatchPlan plan() {
        Collections.reverse(stages);
        Collections.reverse(states);
        return new BatchPlan(
                log,
                situations,
                stages,
                states,
                learner.actionValues(),
                learner.experience().leftOut());
    }
}
