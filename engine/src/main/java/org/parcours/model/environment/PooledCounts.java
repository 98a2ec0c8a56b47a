package org.parcours.model.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

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
    private final EnvironmentCounts counts;
    private final double prior;
    private final double concentration;
    private final boolean together;

    private PooledCounts(EnvironmentCounts counts, double prior, boolean together) {
        if (!(prior >= 0 && prior < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The prior is " + prior + " pseudo-visits, but must be at least 0.");
        }
        this.counts = counts;
        this.prior = prior;
        this.together = together || counts.environments().size() == 1;
        this.concentration = this.together ? DirichletMultinomial.MOST : DirichletMultinomial.concentration(rows());
    }

    /**
     * Counts by environment, drawn together as far as they are alike.
     *
     * @param prior pseudo-visits A for every successor, at least 0
     */
    public static PooledCounts of(EnvironmentCounts counts, double prior) {
        return new PooledCounts(counts, prior, false);
    }

    /** Counts as if all environments were one. */
    public static PooledCounts together(EnvironmentCounts counts, double prior) {
        return new PooledCounts(counts, prior, true);
    }

    /** Whether all environments count as one. */
    public boolean isTogether() {
        return together;
    }

    /** Pseudo-visits A for every successor. */
    public double prior() {
        return prior;
    }

    /** How strongly environments are drawn together: what all have in common counts as this many visits. */
    public double concentration() {
        return concentration;
    }

    @Override
    public EnvironmentCounts counts() {
        return counts;
    }

    @Override
    public void next(int environment, int state, int action, double[] into) {
        Arrays.fill(into, 0);
        int[] successors = counts.successors(state);
        if (successors.length == 0) {
            into[counts.states().size()] = 1;
            return;
        }
        Tally own = counts.tally(environment);
        int cell = counts.cell(state, action);
        double visits = own.visits(cell);
        double weight = weight(visits);
        for (int successor : successors) {
            double share = visits == 0 ? 0 : own.count(counts.triple(cell, successor)) / visits;
            into[successor] = weight * share + (1 - weight) * mean(cell, successor, successors.length);
        }
    }

    @Override
    public double reward(int environment, int state, int action) {
        int cell = counts.cell(state, action);
        return pooled(environment, cell, tally -> tally.reward(cell));
    }

    @Override
    public double controlReward(int environment, int state, int action) {
        int cell = counts.cell(state, action);
        return pooled(environment, cell, tally -> tally.controlReward(cell));
    }

    private double mean(int cell, int successor, int kinds) {
        double smoothed = counts.all().visits(cell) + prior * kinds;
        return smoothed == 0 ? 1.0 / kinds : (counts.all().count(counts.triple(cell, successor)) + prior) / smoothed;
    }

    /** A mean of an environment's rows, drawn towards the mean of all rows as if by κ rows of it. */
    private double pooled(int environment, int cell, ToDoubleFunction<Tally> sum) {
        double all = counts.all().visits(cell);
        double mean = all == 0 ? 0 : sum.applyAsDouble(counts.all()) / all;
        Tally own = counts.tally(environment);
        double visits = own.visits(cell);
        double weight = weight(visits);
        return visits == 0 ? mean : weight * sum.applyAsDouble(own) / visits + (1 - weight) * mean;
    }

    /** How much an environment's own visits say against what all have in common. */
    private double weight(double visits) {
        return together ? 0 : visits / (visits + concentration);
    }

    /** Of each environment and cell the counts, beside the common mean. */
    private List<DirichletMultinomial.Row> rows() {
        List<DirichletMultinomial.Row> rows = new ArrayList<>();
        for (int environment = 0; environment < counts.environments().size(); environment++) {
            Tally own = counts.tally(environment);
            for (int cell = 0; cell < own.cells(); cell++) {
                int[] possible = counts.successors(cell / counts.actions().size());
                if (own.visits(cell) > 0 && possible.length > 1) {
                    rows.add(row(own, cell, possible));
                }
            }
        }
        return rows;
    }

    private DirichletMultinomial.Row row(Tally own, int cell, int[] possible) {
        List<Integer> seen = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (int successor : possible) {
            double mean = mean(cell, successor, possible.length);
            if (mean > 0) {
                seen.add(own.count(counts.triple(cell, successor)));
                means.add(mean);
            }
        }
        return new DirichletMultinomial.Row(seen, means);
    }
}
