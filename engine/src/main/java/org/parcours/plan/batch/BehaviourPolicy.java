package org.parcours.plan.batch;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;

/**
 * The policy that wrote a log, as a table by states: b(a|s) in proportion to n(s, a) / Σ 1/p, the harmonic mean of the
 * action's propensities p over its rows in the state. That is p itself where it is the same in all rows, and the action's
 * probability averaged over the customers of the state where it is not: the table knows less than a policy that looks at
 * features, and may be worth less.
 */
public final class BehaviourPolicy {
    private final JourneyLog log;
    private final int actions;
    private final double[] probability;

    private BehaviourPolicy(JourneyLog log, double[] probability) {
        this.log = log;
        this.actions = log.actions().size();
        this.probability = probability;
    }

    /** The policy of a log with the propensity in (0, 1] of each row's action. O(steps + states · actions). */
    public static BehaviourPolicy of(JourneyLog log, IntToDoubleFunction propensity) {
        int actions = log.actions().size();
        int[] visits = new int[Math.multiplyExact(log.states().size(), actions)];
        double[] inverse = new double[visits.length];
        for (int row = 0; row < log.steps(); row++) {
            int cell = log.state(row) * actions + log.action(row);
            visits[cell]++;
            inverse[cell] += 1 / propensity.applyAsDouble(row);
        }
        double[] probability = new double[visits.length];
        for (int first = 0; first < probability.length; first += actions) {
            double sum = 0;
            for (int cell = first; cell < first + actions; cell++) {
                probability[cell] = visits[cell] == 0 ? 0 : visits[cell] / inverse[cell];
                sum += probability[cell];
            }
            for (int cell = first; cell < first + actions && sum > 0; cell++) {
                probability[cell] /= sum;
            }
        }
        return new BehaviourPolicy(log, probability);
    }

    /** The same, with another log's behaviour in the states that this one does not know; both number names alike. */
    public BehaviourPolicy orElse(BehaviourPolicy other) {
        double[] both = probability.clone();
        for (int state = 0; state < log.states().size(); state++) {
            if (!knows(state)) {
                System.arraycopy(other.probability, state * actions, both, state * actions, actions);
            }
        }
        return new BehaviourPolicy(log, both);
    }

    /** Whether anybody acted in a state. */
    public boolean knows(int state) {
        return Arrays.stream(probability, state * actions, (state + 1) * actions)
                .anyMatch(chance -> chance > 0);
    }

    /** The probability of an action in a state, both by number; 0 for all of them in a state that it does not know. */
    public double probability(int state, int action) {
        return probability[state * actions + action];
    }

    /** It by names. */
    public Policy policy() {
        return mixed(new Policy.Stationary(Map.of()), 1);
    }

    /**
     * A policy that at every step does with a probability what another would, and else what this one would. Where the
     * other knows nothing, it is this one.
     *
     * @param share of the other, in [0, 1]
     */
    public Policy mixed(Policy other, double share) {
        return other.fold(
                same -> new Policy.Stationary(mixed(same.states(), share)),
                staged -> new Policy.Staged(staged.stages().stream()
                        .map(stage -> mixed(stage, share))
                        .toList()));
    }

    private Map<String, Map<String, Double>> mixed(Map<String, Map<String, Double>> other, double share) {
        Map<String, Map<String, Double>> mixed = new LinkedHashMap<>();
        List<String> names = log.actions().list();
        for (int state = 0; state < log.states().size(); state++) {
            if (knows(state)) {
                String name = log.states().name(state);
                Map<String, Double> theirs = other.getOrDefault(name, Map.of());
                double taken = theirs.isEmpty() ? 0 : share;
                Map<String, Double> chances = new LinkedHashMap<>();
                for (int action = 0; action < actions; action++) {
                    double chance = taken * theirs.getOrDefault(names.get(action), 0.0)
                            + (1 - taken) * probability(state, action);
                    if (chance > 0) {
                        chances.put(names.get(action), Math.min(1, chance));
                    }
                }
                mixed.put(name, chances);
            }
        }
        return mixed;
    }
}
