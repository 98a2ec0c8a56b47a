package org.parcours.plan.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.model.TransitionCounts;
import org.parcours.plan.Discounts;

/**
 * The best policy of a log's counted model among those that do as the behaviour policy does wherever the log is thin: an
 * action seen fewer than N times in a state keeps its probability b(a|s), and all other probability goes to the best of the
 * actions seen at least N times,
 *
 * <pre>  V(s) = Σ_{a thin} b(a|s) Q(s, a) + (1 − Σ_{a thin} b(a|s)) max_{a not thin} Q(s, a)</pre>
 *
 * With N = 1 it is plain planning on the log's frequencies. Without a horizon journeys have as many steps as the longest
 * of the log, and the policy of the first of them is taken for all.
 *
 * <p>Source: R. Laroche, P. Trichelair, R. Tachet des Combes, "Safe policy improvement with baseline bootstrapping", ICML
 * 2019, algorithm 1 and equation 8 (Π_b-SPIBB), as backward induction. O(steps of a journey · transitions).
 */
public final class BaselineBootstrapping {
    private final TransitionCounts counts;
    private final BehaviourPolicy today;
    private final int fewest;
    private final Discounts discounts;
    private final double[] value;
    private final int[] best;

    private BaselineBootstrapping(JourneyLog log, BehaviourPolicy today, int fewest, Discounts discounts) {
        this.counts = TransitionCounts.of(log);
        this.today = today;
        this.fewest = fewest;
        this.discounts = discounts;
        this.value = new double[log.states().size() + 1];
        this.best = new int[log.states().size()];
    }

    /**
     * Learns from a log.
     *
     * @param today the policy that wrote it
     * @param fewest rows N behind an action that may be chosen more often than today, at least 1
     * @param horizon the number of steps that count; empty for a policy that is the same at every step
     */
    public static Policy learn(
            JourneyLog log, BehaviourPolicy today, int fewest, Discounts discounts, OptionalInt horizon) {
        if (fewest < 1) {
            throw new IllegalArgumentException(
                    "An action is thin below " + fewest + " rows, but it takes at least 1 to know of it.");
        }
        if (horizon.isEmpty() && !discounts.areEqual()) {
            throw new IllegalArgumentException(
                    "With two different discounts the best action depends on time; give a horizon.");
        }
        BaselineBootstrapping learner = new BaselineBootstrapping(log, today, fewest, discounts);
        return horizon.isPresent() ? learner.staged(horizon.getAsInt()) : learner.stationary(longest(log));
    }

    private static int longest(JourneyLog log) {
        int longest = 1;
        for (int journey = 0; journey < log.journeys(); journey++) {
            longest = Math.max(longest, log.end(journey) - log.start(journey));
        }
        return longest;
    }

    private Policy staged(int horizon) {
        List<Map<String, Map<String, Double>>> stages = new ArrayList<>();
        for (int step = horizon - 1; step >= 0; step--) {
            improve(step);
            stages.add(states());
        }
        Collections.reverse(stages);
        return new Policy.Staged(stages);
    }

    private Policy stationary(int steps) {
        for (int step = 0; step < steps; step++) {
            improve(0);
        }
        return new Policy.Stationary(states());
    }

    /** One step back in time, in units of the larger discount. */
    private void improve(int step) {
        double[] before = new double[best.length];
        for (int state = 0; state < best.length; state++) {
            before[state] = improve(step, state);
        }
        System.arraycopy(before, 0, value, 0, before.length);
    }

    private double improve(int step, int state) {
        int chosen = -1;
        double most = Double.NEGATIVE_INFINITY;
        double thin = 0;
        double free = 0;
        for (int cell = counts.firstCell(state); cell < counts.lastCell(state); cell++) {
            double q = actionValue(step, cell);
            double chance = today.probability(state, counts.action(cell));
            if (counts.visits(cell) < fewest) {
                thin += chance * q;
            } else {
                free += chance;
                chosen = q > most ? cell : chosen;
                most = Math.max(most, q);
            }
        }
        best[state] = chosen;
        return chosen < 0 ? thin : thin + free * most;
    }

    private double actionValue(int step, int cell) {
        double after = 0;
        for (int triple = counts.firstTriple(cell); triple < counts.lastTriple(cell); triple++) {
            after += counts.count(triple) * value[counts.successor(triple)];
        }
        return discounts.environmentWeight(step) * counts.meanReward(cell)
                + discounts.controlWeight(step) * counts.meanControlReward(cell)
                + discounts.larger() * after / counts.visits(cell);
    }

    /** The policy by names, in the states where an action is not thin. */
    private Map<String, Map<String, Double>> states() {
        Map<String, Map<String, Double>> states = new LinkedHashMap<>();
        for (int state = 0; state < best.length; state++) {
            if (best[state] >= 0) {
                states.put(counts.states().name(state), choices(state));
            }
        }
        return states;
    }

    private Map<String, Double> choices(int state) {
        double[] chance = new double[counts.actions().size()];
        Arrays.setAll(chance, action -> today.probability(state, action));
        double free = 0;
        for (int cell = counts.firstCell(state); cell < counts.lastCell(state); cell++) {
            if (counts.visits(cell) >= fewest) {
                free += chance[counts.action(cell)];
                chance[counts.action(cell)] = 0;
            }
        }
        chance[counts.action(best[state])] = Math.min(1, free);
        Map<String, Double> choices = new LinkedHashMap<>();
        for (int action = 0; action < chance.length; action++) {
            if (chance[action] > 0) {
                choices.put(counts.actions().name(action), chance[action]);
            }
        }
        return choices;
    }
}
