package org.parcours.prove.estimate;

import java.util.HashMap;
import java.util.Map;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.log.Names;

/** A policy by the numbers of a log's states and actions, so that a row costs no look-up of names. Immutable. */
public final class PolicyTable {
    private final JourneyLog log;

    /** By stage and state the numbers of the actions that the log knows, and their probabilities. */
    private final int[][][] action;

    private final double[][][] probability;

    PolicyTable(Policy policy, JourneyLog log) {
        this.log = log;
        int stages = policy.fold(same -> 1, staged -> staged.stages().size());
        this.action = new int[stages][log.states().size()][];
        this.probability = new double[stages][log.states().size()][];
        Map<String, Integer> actions = numbers(log.actions());
        for (int stage = 0; stage < stages; stage++) {
            for (int state = 0; state < log.states().size(); state++) {
                set(stage, state, policy.actions(stage, log.states().name(state)), actions);
            }
        }
    }

    private void set(int stage, int state, Map<String, Double> choices, Map<String, Integer> actions) {
        int[] known = choices.keySet().stream()
                .filter(actions::containsKey)
                .mapToInt(actions::get)
                .toArray();
        double[] chances = new double[known.length];
        for (int i = 0; i < known.length; i++) {
            chances[i] = choices.getOrDefault(log.actions().name(known[i]), 0.0);
        }
        action[stage][state] = known;
        probability[stage][state] = chances;
    }

    private static Map<String, Integer> numbers(Names names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.name(i), i);
        }
        return numbers;
    }

    /** The probability of each row's logged action. */
    double[] fill(double[] target) {
        for (int journey = 0; journey < log.journeys(); journey++) {
            for (int row = log.start(journey); row < log.end(journey); row++) {
                target[row] = probability(row - log.start(journey), log.state(row), log.action(row));
            }
        }
        return target;
    }

    /** The probability of an action in a state at a step counted from 0. */
    public double probability(int step, int state, int wanted) {
        int stage = stage(step);
        int[] known = action[stage][state];
        for (int i = 0; i < known.length; i++) {
            if (known[i] == wanted) {
                return probability[stage][state][i];
            }
        }
        return 0;
    }

    /**
     * What a state is worth at a step: Σ_a π(a|s) Q(a), over the actions that the log knows.
     *
     * @param q of action a at {@code first + a}
     */
    public double value(int step, int state, double[] q, int first) {
        int stage = stage(step);
        int[] known = action[stage][state];
        double[] chances = probability[stage][state];
        double value = 0;
        for (int i = 0; i < known.length; i++) {
            value += chances[i] * q[first + known[i]];
        }
        return value;
    }

    private int stage(int step) {
        return Math.min(step, action.length - 1);
    }
}
