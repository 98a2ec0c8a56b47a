package org.parcours.model.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.log.Names;
import org.parcours.model.Mdp;

/**
 * Transition counts by environment, drawn towards what all environments have in common:
 *
 * <pre>
 *   p̄(s'|s,a)  = (n(s,a,s') + A) / (n(s,a) + A · K(s))              all environments together
 *   p_e(s'|s,a) = (n_e(s,a,s') + κ p̄(s'|s,a)) / (n_e(s,a) + κ)       one of them
 * </pre>
 *
 * with K(s) the successors seen after s under any action in any environment, A pseudo-visits for each, and κ the
 * concentration of greatest marginal likelihood ({@link DirichletMultinomial}): environments that are alike share their
 * visits, those that differ keep their own. Rewards are drawn together in the same way. An action never taken in a state
 * in any environment leads to K(s) evenly.
 *
 * <p>Source: A. Gelman et al., <i>Bayesian Data Analysis</i>, 3rd ed., 2013, ch. 5 (partial pooling by empirical Bayes).
 */
public final class PooledCounts implements EnvironmentModel {
    private final JourneyLog log;
    private final List<String> environments;
    private final int states;
    private final int actions;
    private final double prior;
    private final double concentration;
    private final boolean together;
    private final Cells all;
    private final List<Cells> byEnvironment = new ArrayList<>();
    private final int[][] successors;

    /** Visits, rewards and successors of every (state, action), in sorted keys. */
    private static final class Cells {
        private final long[] keys;
        private final int[] counts;
        private final double[] visits;
        private final double[] rewards;
        private final double[] controls;

        Cells(long[] sortedKeys, int cells) {
            long[] distinct = new long[sortedKeys.length];
            int[] tallies = new int[sortedKeys.length];
            int size = 0;
            for (int i = 0; i < sortedKeys.length; i++) {
                if (i == 0 || sortedKeys[i] != sortedKeys[i - 1]) {
                    distinct[size++] = sortedKeys[i];
                }
                tallies[size - 1]++;
            }
            keys = Arrays.copyOf(distinct, size);
            counts = Arrays.copyOf(tallies, size);
            visits = new double[cells];
            rewards = new double[cells];
            controls = new double[cells];
        }

        int count(long key) {
            int found = Arrays.binarySearch(keys, key);
            return found < 0 ? 0 : counts[found];
        }
    }

    private PooledCounts(JourneyLog log, int[] rows, double prior, boolean together) {
        this.log = log;
        this.prior = prior;
        this.states = log.states().size();
        this.actions = log.actions().size();
        Optional<Names> named = log.findNames(LogColumn.ENVIRONMENT);
        this.environments = named.map(Names::list).orElse(List.of(""));
        this.all = count(rows, -1);
        for (int environment = 0; environment < environments.size(); environment++) {
            byEnvironment.add(count(rows, environment));
        }
        this.successors = new int[states][];
        collectSuccessors();
        this.together = together || environments.size() == 1;
        this.concentration = this.together ? DirichletMultinomial.MOST : DirichletMultinomial.concentration(rows());
    }

    /**
     * Counts a log.
     *
     * @param prior pseudo-visits A for every successor, at least 0
     */
    public static PooledCounts of(JourneyLog log, double prior) {
        int[] rows = new int[log.steps()];
        Arrays.setAll(rows, row -> row);
        return of(log, rows, prior);
    }

    /** Counts some rows of a log; see {@link #of(JourneyLog, double)}. */
    public static PooledCounts of(JourneyLog log, int[] rows, double prior) {
        if (!(prior >= 0 && prior < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The prior is " + prior + " pseudo-visits, but must be at least 0.");
        }
        return new PooledCounts(log, rows, prior, false);
    }

    /** Counts some rows of a log as if all environments were one. */
    public static PooledCounts together(JourneyLog log, int[] rows, double prior) {
        return new PooledCounts(log, rows, prior, true);
    }

    /** The number of a row's environment; 0 in a log that tells none. */
    public static int environment(JourneyLog log, int row) {
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

    /** The state after a row, the number of states for the end, {@link JourneyLog#NONE} where it is open. */
    public static int successor(JourneyLog log, int row) {
        return log.isTerminal(row) ? log.states().size() : log.nextState(row);
    }

    /** How strongly environments are drawn together: what all have in common counts as this many visits. */
    public double concentration() {
        return concentration;
    }

    @Override
    public int states() {
        return states;
    }

    @Override
    public List<String> environments() {
        return environments;
    }

    @Override
    public void next(int environment, int state, int action, double[] into) {
        Arrays.fill(into, 0);
        if (successors[state].length == 0) {
            into[states] = 1;
            return;
        }
        Cells own = byEnvironment.get(environment);
        double visits = own.visits[state * actions + action];
        double weight = weight(visits);
        for (int successor : successors[state]) {
            double share = visits == 0 ? 0 : own.count(key(state, action, successor)) / visits;
            into[successor] = weight * share + (1 - weight) * mean(state, action, successor);
        }
    }

    @Override
    public double reward(int environment, int state, int action) {
        return pooled(byEnvironment.get(environment).rewards, all.rewards, environment, state * actions + action);
    }

    @Override
    public Mdp mdp(int environment) {
        String end = "(end)";
        while (log.states().find(end).isPresent()) {
            end = "(" + end + ")";
        }
        Mdp.Builder builder = Mdp.builder();
        double[] next = new double[states + 1];
        for (int state = 0; state < states; state++) {
            for (int action = 0; action < actions; action++) {
                int cell = state * actions + action;
                if (all.visits[cell] > 0) {
                    next(environment, state, action, next);
                    double control = pooled(byEnvironment.get(environment).controls, all.controls, environment, cell);
                    for (int successor : successors[state]) {
                        builder.add(
                                log.states().name(state),
                                log.actions().name(action),
                                successor == states ? end : log.states().name(successor),
                                Math.min(1, next[successor]),
                                reward(environment, state, action),
                                control);
                    }
                }
            }
        }
        return builder.build();
    }

    private double mean(int state, int action, int successor) {
        double visits = all.visits[state * actions + action];
        int kinds = successors[state].length;
        double smoothed = visits + prior * kinds;
        return smoothed == 0 ? 1.0 / kinds : (all.count(key(state, action, successor)) + prior) / smoothed;
    }

    /** A mean of an environment's rows, drawn towards the mean of all rows as if by κ rows of it. */
    private double pooled(double[] own, double[] common, int environment, int cell) {
        double mean = all.visits[cell] == 0 ? 0 : common[cell] / all.visits[cell];
        double visits = byEnvironment.get(environment).visits[cell];
        double weight = weight(visits);
        return visits == 0 ? mean : weight * own[cell] / visits + (1 - weight) * mean;
    }

    /** How much an environment's own visits say against what all have in common. */
    private double weight(double visits) {
        return together ? 0 : visits / (visits + concentration);
    }

    private long key(int state, int action, int successor) {
        return ((long) state * actions + action) * (states + 1L) + successor;
    }

    private Cells count(int[] rows, int environment) {
        long[] keys = new long[rows.length];
        int size = 0;
        for (int row : rows) {
            if (counts(row, environment)) {
                keys[size++] = key(log.state(row), log.action(row), successor(log, row));
            }
        }
        long[] known = Arrays.copyOf(keys, size);
        Arrays.sort(known);
        Cells cells = new Cells(known, states * actions);
        for (int row : rows) {
            if (counts(row, environment)) {
                int cell = log.state(row) * actions + log.action(row);
                cells.visits[cell]++;
                cells.rewards[cell] += log.reward(row) - log.cost(row);
                cells.controls[cell] += log.controlReward(row);
            }
        }
        return cells;
    }

    private boolean counts(int row, int environment) {
        boolean here = environment < 0 || environment(log, row) == environment;
        return here && successor(log, row) != JourneyLog.NONE;
    }

    private void collectSuccessors() {
        int[] sizes = new int[states];
        int[][] found = new int[states][4];
        boolean[] seen = new boolean[states + 1];
        int from = 0;
        for (int state = 0; state < states; state++) {
            int to = from;
            long limit = key(state + 1, 0, 0);
            while (to < all.keys.length && all.keys[to] < limit) {
                int successor = (int) (all.keys[to++] % (states + 1L));
                if (!seen[successor]) {
                    seen[successor] = true;
                    if (sizes[state] == found[state].length) {
                        found[state] = Arrays.copyOf(found[state], 2 * sizes[state]);
                    }
                    found[state][sizes[state]++] = successor;
                }
            }
            successors[state] = Arrays.copyOf(found[state], sizes[state]);
            Arrays.sort(successors[state]);
            for (int successor : successors[state]) {
                seen[successor] = false;
            }
            from = to;
        }
    }

    /** Of each environment and cell the counts, beside the common mean. */
    private List<DirichletMultinomial.Row> rows() {
        List<DirichletMultinomial.Row> rows = new ArrayList<>();
        for (Cells own : byEnvironment) {
            for (int cell = 0; cell < own.visits.length; cell++) {
                int[] possible = successors[cell / actions];
                if (own.visits[cell] > 0 && possible.length > 1) {
                    List<Integer> counts = new ArrayList<>();
                    List<Double> means = new ArrayList<>();
                    for (int successor : possible) {
                        double mean = mean(cell / actions, cell % actions, successor);
                        if (mean > 0) {
                            counts.add(own.count(key(cell / actions, cell % actions, successor)));
                            means.add(mean);
                        }
                    }
                    rows.add(new DirichletMultinomial.Row(counts, means));
                }
            }
        }
        return rows;
    }
}
