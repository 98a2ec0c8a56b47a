package org.parcours.model.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.log.Names;

/**
 * What a log counted, environment by environment: the sufficient statistics of a tabular model, and what every other model of
 * an environment stands on. Immutable.
 */
public final class EnvironmentCounts {
    private final List<String> states;
    private final List<String> actions;
    private final List<String> environments;
    private final List<Tally> tallies;
    private final Tally all;
    private final int[][] successors;

    /**
     * Counts by environment.
     *
     * @param environments their names; one, with an empty name, where nothing tells them apart
     * @param tallies of each environment what was counted
     */
    public EnvironmentCounts(
            List<String> states, List<String> actions, List<String> environments, List<Tally> tallies) {
        this.states = List.copyOf(states);
        this.actions = List.copyOf(actions);
        this.environments = List.copyOf(environments);
        this.tallies = List.copyOf(tallies);
        int cells = Math.multiplyExact(states.size(), actions.size());
        if (environments.isEmpty() || tallies.size() != environments.size()) {
            throw new IllegalArgumentException(
                    "There are %d environments, but counts of %d; give one each, at least one."
                            .formatted(environments.size(), tallies.size()));
        }
        for (Tally tally : tallies) {
            if (tally.cells() != cells) {
                throw new IllegalArgumentException(
                        "Counts of %d states and actions do not fit %d states and %d actions."
                                .formatted(tally.cells(), states.size(), actions.size()));
            }
        }
        this.all = Tally.together(states.size(), cells, tallies);
        this.successors = successors();
    }

    /** Counts journeys. O(n log n) for n steps. */
    public static EnvironmentCounts of(JourneySample sample) {
        JourneyLog log = sample.log();
        List<String> environments =
                log.findNames(LogColumn.ENVIRONMENT).map(Names::list).orElse(List.of(""));
        int[] rows = sample.rows();
        int[] ends = new int[environments.size()];
        int[] ordered = byEnvironment(log, rows, ends);
        List<Tally> tallies = new ArrayList<>();
        for (int environment = 0; environment < ends.length; environment++) {
            int from = environment == 0 ? 0 : ends[environment - 1];
            tallies.add(tally(log, Arrays.copyOfRange(ordered, from, ends[environment])));
        }
        return new EnvironmentCounts(log.states().list(), log.actions().list(), environments, tallies);
    }

    /** The rows ordered by environment, within one as they were; receives where the rows of each one end. */
    private static int[] byEnvironment(JourneyLog log, int[] rows, int[] ends) {
        for (int row : rows) {
            ends[environment(log, row)]++;
        }
        for (int environment = 1; environment < ends.length; environment++) {
            ends[environment] += ends[environment - 1];
        }
        int[] places = ends.clone();
        int[] ordered = new int[rows.length];
        for (int i = rows.length - 1; i >= 0; i--) {
            ordered[--places[environment(log, rows[i])]] = rows[i];
        }
        return ordered;
    }

    private static Tally tally(JourneyLog log, int[] rows) {
        int states = log.states().size();
        int actions = log.actions().size();
        long[] each = new long[rows.length];
        double[] rewards = new double[Math.multiplyExact(states, actions)];
        double[] controls = new double[rewards.length];
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            int cell = log.state(row) * actions + log.action(row);
            each[i] = cell * (states + 1L) + JourneySample.successor(log, row);
            rewards[cell] += log.reward(row) - log.cost(row);
            controls[cell] += log.controlReward(row);
        }
        return Tally.of(states, each, rewards, controls);
    }

    /** The number of a row's environment; 0 in a log that tells none. */
    static int environment(JourneyLog log, int row) {
        if (!log.has(LogColumn.ENVIRONMENT)) {
            return 0;
        }
        int code = log.code(LogColumn.ENVIRONMENT, row);
        if (code == JourneyLog.NONE) {
            throw new IllegalArgumentException(
                    "Some row of the log has no environment, but others have; name it for all, or leave out the column.");
        }
        return code;
    }

    /** The states by number; the end of a journey is the number after the last. */
    public List<String> states() {
        return states;
    }

    /** The actions by number. */
    public List<String> actions() {
        return actions;
    }

    /** The environments by number. */
    public List<String> environments() {
        return environments;
    }

    /**
     * The number of a named environment; without a name, of the only one.
     *
     * @throws IllegalArgumentException for a name that is not among them, and for none where there are several
     */
    public int environment(Optional<String> name) {
        if (name.isEmpty() && environments.size() == 1) {
            return 0;
        }
        int found = name.map(environments::indexOf).orElse(-1);
        if (found < 0) {
            throw new IllegalArgumentException("%s environment%s; name one by --environment: %s."
                    .formatted(
                            name.isEmpty() ? "There are " + environments.size() : "There is no",
                            name.map(each -> " \"" + each + "\"").orElse("s"),
                            String.join(", ", environments)));
        }
        return found;
    }

    /** What was counted in an environment. */
    public Tally tally(int environment) {
        return tallies.get(environment);
    }

    /** What was counted in all environments together. */
    public Tally all() {
        return all;
    }

    /** The number of an action in a state. */
    int cell(int state, int action) {
        return state * actions.size() + action;
    }

    /** The number of a next state after an action in a state. */
    long triple(int cell, int next) {
        return cell * (states.size() + 1L) + next;
    }

    /** The next states that were seen after a state, whatever was done, in any environment; ascending, not to be changed. */
    int[] successors(int state) {
        return successors[state];
    }

    private int[][] successors() {
        int width = states.size() + 1;
        boolean[] seen = new boolean[width];
        int[][] found = new int[states.size()][];
        int from = 0;
        for (int state = 0; state < found.length; state++) {
            long limit = triple(cell(state + 1, 0), 0);
            int[] some = new int[4];
            int size = 0;
            for (; from < all.triples() && all.triple(from) < limit; from++) {
                int next = (int) (all.triple(from) % width);
                if (!seen[next]) {
                    seen[next] = true;
                    some = size == some.length ? Arrays.copyOf(some, 2 * size) : some;
                    some[size++] = next;
                }
            }
            found[state] = Arrays.copyOf(some, size);
            Arrays.sort(found[state]);
            for (int next : found[state]) {
                seen[next] = false;
            }
        }
        return found;
    }
}
