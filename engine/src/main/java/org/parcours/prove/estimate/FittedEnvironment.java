package org.parcours.prove.estimate;

import org.parcours.log.JourneyLog;

/**
 * The environment of a log as a table of transitions and mean rewards by state and action, the same at every step, and
 * the target's exact value in it over as many steps as the longest journey has. Wrong where states do not tell all that
 * matters. What the target does without a row is taken to pay nothing, and an end of a journey at that last step to be the
 * horizon's and not the environment's.
 *
 * <p>A journey's term is its influence on the value, V_0(s_0) + Σ over its rows of Σ_τ d_τ(s, a) · ((what the row paid at
 * step τ − its mean)/f + (V_{τ+1}(s') − its mean)/g), with d_τ the target's probability of the cell in the fitted environment, f
 * the cell's rows a journey and g its transitions a journey. What is in brackets sums to 0 in each cell, so that the terms'
 * mean is exactly the value.
 *
 * <p>Source: S. Mannor, D. Simester, P. Sun, J. N. Tsitsiklis, "Bias and variance approximation in value function
 * estimates", Management Science 53, 2007, for the model and its first-order variance.
 *
 * <p>O(rows + horizon · transitions).
 */
final class FittedEnvironment {
    private final LoggedJourneys journeys;
    private final JourneyLog log;
    private final PolicyTable policy;
    private final LoggedTransitions transitions;
    private final int actions;
    private final int states;
    private final double[] rows;
    private final double[] moves;
    private final double[] meanReward;
    private final double[] meanControl;
    private final double[] environment;
    private final double[] control;

    /** By step and state; the end of journeys is the state after all. */
    private final double[][] value;

    /** By step and cell the mean V of what follows. */
    private final double[][] after;

    /** What Σ_τ d_τ adds up to: times what a row paid beyond the mean, for its transition, and for its cell. */
    private final double[] byReward;

    private final double[] byControl;
    private final double[] byTransition;
    private final double[] byCell;

    FittedEnvironment(LoggedJourneys journeys) {
        this.journeys = journeys;
        this.log = journeys.log();
        this.policy = journeys.policy().orElseThrow();
        this.transitions = new LoggedTransitions(journeys);
        this.actions = log.actions().size();
        this.states = log.states().size();
        int cells = states * actions;
        int stages = journeys.longest();
        this.rows = new double[cells];
        this.moves = new double[cells];
        this.meanReward = new double[cells];
        this.meanControl = new double[cells];
        count();
        this.environment = powers(journeys.discounts().environment(), stages);
        this.control = powers(journeys.discounts().control(), stages);
        this.value = new double[stages + 1][states + 1];
        this.after = new double[stages][cells];
        double[] q = new double[cells];
        for (int stage = stages - 1; stage >= 0; stage--) {
            evaluate(stage, q);
        }
        this.byReward = new double[cells];
        this.byControl = new double[cells];
        this.byCell = new double[cells];
        this.byTransition = new double[transitions.size()];
        follow();
    }

    private void count() {
        for (int journey = 0; journey < journeys.journeys(); journey++) {
            int end = journeys.end(journey);
            for (int row = journeys.start(journey); row < end; row++) {
                int cell = cell(row);
                rows[cell]++;
                meanReward[cell] += log.reward(row) - log.cost(row);
                meanControl[cell] += log.controlReward(row);
            }
        }
        for (int cell = 0; cell < rows.length; cell++) {
            meanReward[cell] /= Math.max(1, rows[cell]);
            meanControl[cell] /= Math.max(1, rows[cell]);
        }
        for (int each = 0; each < transitions.size(); each++) {
            moves[transitions.cell(each)] += transitions.count(each);
        }
    }

    private int cell(int row) {
        return log.state(row) * actions + log.action(row);
    }

    private static double[] powers(double discount, int stages) {
        double[] powers = new double[stages];
        double power = 1;
        for (int stage = 0; stage < stages; stage++) {
            powers[stage] = power;
            power *= discount;
        }
        return powers;
    }

    private void evaluate(int stage, double[] q) {
        for (int each = 0; each < transitions.size(); each++) {
            int cell = transitions.cell(each);
            after[stage][cell] += transitions.count(each) * value[stage + 1][transitions.successor(each)] / moves[cell];
        }
        for (int cell = 0; cell < q.length; cell++) {
            q[cell] = environment[stage] * meanReward[cell] + control[stage] * meanControl[cell] + after[stage][cell];
        }
        for (int state = 0; state < states; state++) {
            value[stage][state] = policy.value(stage, state, q, state * actions);
        }
    }

    /** Follows the target's journeys forwards. */
    private void follow() {
        double[] visited = new double[states + 1];
        for (int journey = 0; journey < journeys.journeys(); journey++) {
            visited[log.state(journeys.start(journey))]++;
        }
        double[] share = new double[rows.length];
        for (int stage = 0; stage < after.length; stage++) {
            for (int cell = 0; cell < share.length; cell++) {
                int state = cell / actions;
                double taken =
                        visited[state] == 0 ? 0 : visited[state] * policy.probability(stage, state, cell % actions);
                double paying = rows[cell] == 0 ? 0 : taken / rows[cell];
                share[cell] = moves[cell] == 0 ? 0 : taken / moves[cell];
                byReward[cell] += environment[stage] * paying;
                byControl[cell] += control[stage] * paying;
                byCell[cell] += share[cell] * after[stage][cell];
            }
            double[] next = new double[states + 1];
            for (int each = 0; each < transitions.size(); each++) {
                double weight = share[transitions.cell(each)];
                byTransition[each] += weight * value[stage + 1][transitions.successor(each)];
                next[transitions.successor(each)] += weight * transitions.count(each);
            }
            visited = next;
        }
    }

    /** The journeys' terms. */
    JourneyTerms terms() {
        return JourneyTerms.mean(journeys.journeys(), this::term);
    }

    private double term(int journey) {
        int start = journeys.start(journey);
        int end = journeys.end(journey);
        int last = start + journeys.longest() - 1;
        double term = value[0][log.state(start)];
        for (int row = start; row < end; row++) {
            int cell = cell(row);
            term += byReward[cell] * (log.reward(row) - log.cost(row) - meanReward[cell])
                    + byControl[cell] * (log.controlReward(row) - meanControl[cell]);
            int transition = row < last ? transitions.of(row) : LoggedTransitions.NONE;
            if (transition != LoggedTransitions.NONE) {
                term += byTransition[transition] - byCell[cell];
            }
        }
        return term;
    }
}
