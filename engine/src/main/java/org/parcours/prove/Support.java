package org.parcours.prove;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.prove.estimate.LoggedJourneys;

/**
 * Whether the log shows what a target policy does. The target's mass on unsupported actions is the probability that its
 * journey comes to such an action, E Σ_t ρ_{0:t−1} u(s_t) with u the probability of unsupported actions in a state: the
 * journeys of the log, weighted up to each state, stand for the target's.
 *
 * @param mass in [0, 1]
 * @param unsupported what the target does without support, the most probable first
 */
public record Support(double mass, List<Unsupported> unsupported) {
    public Support {
        unsupported = List.copyOf(unsupported);
    }

    /** Everything is supported, as far as anybody knows. */
    static final Support UNKNOWN = new Support(0, List.of());

    /** The support of a policy in a log. O(steps + stages · states · actions). */
    public static Support of(Policy policy, LoggedJourneys journeys) {
        return new Search(policy, journeys).support();
    }

    private static final class Search {
        private final Policy policy;
        private final LoggedJourneys journeys;
        private final JourneyLog log;
        private final BitSet logged = new BitSet();
        private final Map<String, Integer> actions = new HashMap<>();
        private final double[][] lacking;
        private final long[][] visits;

        Search(Policy policy, LoggedJourneys journeys) {
            this.policy = policy;
            this.journeys = journeys;
            this.log = journeys.log();
            int stages = policy.fold(same -> 1, staged -> staged.stages().size());
            this.lacking = new double[stages][log.states().size()];
            this.visits = new long[stages][log.states().size()];
            for (int action = 0; action < log.actions().size(); action++) {
                actions.put(log.actions().name(action), action);
            }
            for (int journey = 0; journey < journeys.journeys(); journey++) {
                for (int row = journeys.start(journey); row < journeys.end(journey); row++) {
                    logged.set(cell(log.state(row), log.action(row)));
                }
            }
        }

        private int cell(int state, int action) {
            return Math.addExact(Math.multiplyExact(state, actions.size()), action);
        }

        Support support() {
            for (int stage = 0; stage < lacking.length; stage++) {
                for (int state = 0; state < log.states().size(); state++) {
                    lacking[stage][state] = unsupported(stage, state).values().stream()
                            .mapToDouble(p -> p)
                            .sum();
                }
            }
            double mass = 0;
            for (int journey = 0; journey < journeys.journeys(); journey++) {
                mass += follow(journey);
            }
            return new Support(Math.min(1, mass / journeys.journeys()), list());
        }

        private double follow(int journey) {
            double weight = 1;
            double mass = 0;
            int start = journeys.start(journey);
            for (int row = start; row < journeys.end(journey); row++) {
                int stage = Math.min(row - start, lacking.length - 1);
                mass += weight * lacking[stage][log.state(row)];
                visits[stage][log.state(row)]++;
                weight *= journeys.ratio(row);
            }
            return mass;
        }

        private Map<Optional<String>, Double> unsupported(int stage, int state) {
            Map<String, Double> actions = policy.actions(stage, log.states().name(state));
            Map<Optional<String>, Double> found = new LinkedHashMap<>();
            if (actions.isEmpty()) {
                found.put(Optional.empty(), 1.0);
            }
            actions.forEach((action, probability) -> {
                if (probability > 0 && !isLogged(state, action)) {
                    found.put(Optional.of(action), probability);
                }
            });
            return found;
        }

        private boolean isLogged(int state, String action) {
            Integer number = actions.get(action);
            return number != null && logged.get(cell(state, number));
        }

        private List<Unsupported> list() {
            List<Unsupported> list = new ArrayList<>();
            for (int state = 0; state < log.states().size(); state++) {
                addState(state, list);
            }
            list.sort(Comparator.comparingDouble(Unsupported::targetProbability).reversed());
            return list;
        }

        /** The actions without support in a state, averaged over the stages at which journeys were there. */
        private void addState(int state, List<Unsupported> list) {
            long all = 0;
            Map<Optional<String>, Double> sums = new LinkedHashMap<>();
            for (int stage = 0; stage < lacking.length; stage++) {
                long visited = visits[stage][state];
                all += visited;
                if (visited > 0) {
                    unsupported(stage, state).forEach((action, p) -> sums.merge(action, p * visited, Double::sum));
                }
            }
            double visited = all;
            String name = log.states().name(state);
            sums.forEach((action, sum) -> list.add(new Unsupported(name, action, sum / visited)));
        }
    }
}
