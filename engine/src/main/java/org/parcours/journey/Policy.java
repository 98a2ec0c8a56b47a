package org.parcours.journey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** With which probability each action is taken in each state. */
public sealed interface Policy {
    /** How far the probabilities of a state may sum from 1. */
    double SUM_TOLERANCE = 1e-9;

    /**
     * A policy that does the same at every step.
     *
     * @param states of each state the probability of each action; they sum to 1
     */
    record Stationary(Map<String, Map<String, Double>> states) implements Policy {
        public Stationary {
            states = checked(states);
        }
    }

    /**
     * A policy with a stage for each step from 0 on; the last stage holds for all later steps.
     *
     * @param stages of each step and state the probability of each action; at least one stage
     */
    record Staged(List<Map<String, Map<String, Double>>> stages) implements Policy {
        public Staged {
            if (stages.isEmpty()) {
                throw new IllegalArgumentException("A staged policy has no stage, but needs at least one.");
            }
            List<Map<String, Map<String, Double>>> copies = new ArrayList<>();
            stages.forEach(stage -> copies.add(checked(stage)));
            stages = Collections.unmodifiableList(copies);
        }
    }

    /** Handles every kind. */
    default <R> R fold(Function<Stationary, R> stationary, Function<Staged, R> staged) {
        return this instanceof Stationary same ? stationary.apply(same) : staged.apply((Staged) this);
    }

    /** What may be done in a state at a step, with its probability; empty where the policy does not know the state. */
    default Map<String, Double> actions(int step, String state) {
        Map<String, Map<String, Double>> stage = fold(
                Stationary::states,
                staged -> staged.stages().get(Math.min(step, staged.stages().size() - 1)));
        return stage.getOrDefault(state, Map.of());
    }

    /** The probability in [0, 1] of an action in a state at a step; 0 where the policy does not name it. */
    default double probability(int step, String state, String action) {
        return actions(step, state).getOrDefault(action, 0.0);
    }

    private static Map<String, Map<String, Double>> checked(Map<String, Map<String, Double>> states) {
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        states.forEach((state, actions) -> copy.put(state, checked(state, actions)));
        return Collections.unmodifiableMap(copy);
    }

    private static Map<String, Double> checked(String state, Map<String, Double> actions) {
        double sum = 0;
        for (double probability : actions.values()) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "State \"%s\" has an action with the probability %s, but it must lie in [0, 1]."
                                .formatted(state, probability));
            }
            sum += probability;
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "The probabilities of state \"%s\" sum to %s, but must sum to 1 within %s."
                            .formatted(state, sum, SUM_TOLERANCE));
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    }
}
