package org.parcours.prove;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parcours.log.JourneyLog;
import org.parcours.prove.estimate.LoggedJourneys;
import org.parcours.prove.estimate.PolicyTable;

/**
 * What the log shows and what the target does, by state and action, for the states in which most steps were taken.
 */
public final class SupportMap {
    private static final int MOST_STATES = 40;

    private final List<String> states;
    private final List<String> actions;
    private final long[][] steps;
    private final double[][] target;
    private final int leftOut;

    private SupportMap(List<String> states, List<String> actions, long[][] steps, double[][] target, int leftOut) {
        this.states = List.copyOf(states);
        this.actions = List.copyOf(actions);
        this.steps = steps;
        this.target = target;
        this.leftOut = leftOut;
    }

    /** The names of the states, the most visited first. */
    public List<String> states() {
        return states;
    }

    /** The names of the log's actions. */
    public List<String> actions() {
        return actions;
    }

    /** How many states more there are. */
    public int leftOut() {
        return leftOut;
    }

    /** How many steps the log has of an action in a state, both by their places. */
    public long steps(int state, int action) {
        return steps[state][action];
    }

    /** The target's probability of an action in a state, on average over the log's visits. */
    public double target(int state, int action) {
        return target[state][action];
    }

    /** The map of journeys under a target whose policy is known. O(steps). */
    static SupportMap of(LoggedJourneys journeys, PolicyTable policy) {
        JourneyLog log = journeys.log();
        int actions = log.actions().size();
        long[] visits = new long[log.states().size()];
        forEachRow(journeys, (stage, row) -> visits[log.state(row)]++);
        List<Integer> shown = IntStream.range(0, visits.length)
                .filter(state -> visits[state] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer state) -> visits[state])
                        .reversed())
                .toList();
        List<Integer> kept = shown.subList(0, Math.min(MOST_STATES, shown.size()));
        int[] place = new int[visits.length];
        Arrays.fill(place, -1);
        for (int i = 0; i < kept.size(); i++) {
            place[kept.get(i)] = i;
        }
        long[][] rows = new long[kept.size()][actions];
        double[][] target = new double[kept.size()][actions];
        forEachRow(journeys, (stage, row) -> {
            int at = place[log.state(row)];
            if (at >= 0) {
                rows[at][log.action(row)]++;
                for (int action = 0; action < actions; action++) {
                    target[at][action] += policy.probability(stage, log.state(row), action) / visits[log.state(row)];
                }
            }
        });
        return new SupportMap(
                kept.stream().map(state -> log.states().name(state)).toList(),
                log.actions().list(),
                rows,
                target,
                shown.size() - kept.size());
    }

    private interface RowVisitor {
        void visit(int stage, int row);
    }

    private static void forEachRow(LoggedJourneys journeys, RowVisitor visitor) {
        for (int journey = 0; journey < journeys.journeys(); journey++) {
            int start = journeys.start(journey);
            int end = journeys.end(journey);
            for (int row = start; row < end; row++) {
                visitor.visit(row - start, row);
            }
        }
    }
}
