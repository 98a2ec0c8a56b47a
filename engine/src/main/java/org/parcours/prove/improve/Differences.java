package org.parcours.prove.improve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.log.JourneyLog;
import org.parcours.plan.batch.BehaviourPolicy;

/** Where a candidate does otherwise than today, what is worth most first, with who stands behind it. */
final class Differences {
    private static final double SAME = 1e-9;

    private final JourneyLog log;
    private final BehaviourPolicy today;
    private final PerformanceDifference difference;
    private final int actions;

    /** Journeys by state, and by state and action. */
    private final int[] journeys;

    private final int[] taken;

    Differences(JourneyLog log, BehaviourPolicy today, PerformanceDifference difference) {
        this.log = log;
        this.today = today;
        this.difference = difference;
        this.actions = log.actions().size();
        this.journeys = new int[log.states().size()];
        this.taken = new int[Math.multiplyExact(journeys.length, actions)];
        count();
    }

    private void count() {
        int[] seen = new int[journeys.length];
        int[] did = new int[taken.length];
        for (int journey = 0; journey < log.journeys(); journey++) {
            for (int row = log.start(journey); row < log.end(journey); row++) {
                int state = log.state(row);
                int cell = state * actions + log.action(row);
                journeys[state] += seen[state] == journey + 1 ? 0 : 1;
                taken[cell] += did[cell] == journey + 1 ? 0 : 1;
                seen[state] = journey + 1;
                did[cell] = journey + 1;
            }
        }
    }

    List<PolicyDifference> list() {
        List<PolicyDifference> list = new ArrayList<>();
        for (int state = 0; state < journeys.length; state++) {
            if (isDifferent(state)) {
                list.add(difference(state));
            }
        }
        list.sort(Comparator.comparingDouble((PolicyDifference each) -> Math.abs(each.worth()))
                .reversed());
        return list;
    }

    private boolean isDifferent(int state) {
        for (int action = 0; action < actions; action++) {
            if (Math.abs(difference.proposed(state, action) - today.probability(state, action)) > SAME) {
                return true;
            }
        }
        return false;
    }

    private PolicyDifference difference(int state) {
        Map<String, Double> now = new LinkedHashMap<>();
        Map<String, Double> proposed = new LinkedHashMap<>();
        Map<String, Integer> behind = new LinkedHashMap<>();
        for (int action = 0; action < actions; action++) {
            String name = log.actions().name(action);
            put(now, name, today.probability(state, action));
            put(proposed, name, difference.proposed(state, action));
            if (taken[state * actions + action] > 0) {
                behind.put(name, taken[state * actions + action]);
            }
        }
        return new PolicyDifference(
                log.states().name(state),
                now,
                proposed,
                journeys[state],
                behind,
                difference.visits(state),
                difference.worth(state));
    }

    private static void put(Map<String, Double> chances, String action, double chance) {
        if (chance > 0) {
            chances.put(action, chance);
        }
    }
}
