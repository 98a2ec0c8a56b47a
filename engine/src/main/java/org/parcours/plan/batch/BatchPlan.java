package org.parcours.plan.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.model.Situations;

/** A policy learnt from a log, and what its learner thinks of it. Immutable. */
public final class BatchPlan {
    private final JourneyLog log;
    private final Situations situations;
    private final List<int[]> stages;
    private final List<int[]> states;
    private final double[] actionValues;
    private final int leftOut;

    BatchPlan(
            JourneyLog log,
            Situations situations,
            List<int[]> stages,
            List<int[]> states,
            double[] actionValues,
            int leftOut) {
        this.log = log;
        this.situations = situations;
        this.stages = List.copyOf(stages);
        this.states = List.copyOf(states);
        this.actionValues = actionValues;
        this.leftOut = leftOut;
    }

    /** How many steps were left out because only observation ended after them. */
    public int leftOut() {
        return leftOut;
    }

    /** How many stages the policy has; the last holds for all later steps. */
    public int stages() {
        return stages.size();
    }

    /** The action chosen for a row of the log at a step counted from 0; empty where no action is supported. */
    public OptionalInt action(int step, int row) {
        int chosen = stages.get(Math.min(step, stages.size() - 1))[situations.of(row)];
        return chosen < 0 ? OptionalInt.empty() : OptionalInt.of(chosen);
    }

    /**
     * The learnt value at the first step of an action at a row of the log, less what pessimism took off; NaN for an
     * action that was not taken in a situation like the row's and has no support there.
     */
    public double actionValue(int row, int action) {
        return actionValues[situations.of(row) * log.actions().size() + action];
    }

    /** What the learner itself thinks a journey is worth on average; too high on average, since it chose by the same rows. */
    public double ownValue() {
        double sum = 0;
        for (int journey = 0; journey < log.journeys(); journey++) {
            int row = log.start(journey);
            int chosen = stages.get(0)[situations.of(row)];
            sum += chosen < 0 ? 0 : actionValue(row, chosen);
        }
        return sum / log.journeys();
    }

    /** The policy by states; see {@link StateChoices} for what becomes of features. Stationary where all stages agree. */
    public Policy policy() {
        boolean same = states.stream().allMatch(stage -> Arrays.equals(stage, states.get(0)));
        if (same) {
            return new Policy.Stationary(named(states.get(0)));
        }
        List<Map<String, Map<String, Double>>> named = new ArrayList<>();
        states.forEach(stage -> named.add(named(stage)));
        return new Policy.Staged(named);
    }

    private Map<String, Map<String, Double>> named(int[] stage) {
        Map<String, Map<String, Double>> named = new LinkedHashMap<>();
        for (int state = 0; state < stage.length; state++) {
            if (stage[state] >= 0) {
                named.put(log.states().name(state), Map.of(log.actions().name(stage[state]), 1.0));
            }
        }
        return named;
    }
}
