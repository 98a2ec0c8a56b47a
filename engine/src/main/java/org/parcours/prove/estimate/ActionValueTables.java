package org.parcours.prove.estimate;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.parcours.num.Workers;

/**
 * Q and V of the target policy by step, state and action, fitted backwards: Q_t(s, a) is the mean over the rows of its
 * cell of what the step paid and V_{t+1} of the state after it, V_t(s) = Σ_a π_t(a|s) Q_t(s, a). A cell is drawn toward the mean of
 * its action at that step by so many rows' worth, and that toward the mean of the step; a cell without a row is its
 * action's mean. Rows after which only observation ended are left out. Values are discounted to the journey's start.
 *
 * <p>Source: H. Le, C. Voloshin, Y. Yue, "Batch policy learning under constraints", ICML 2019, algorithm 3 (fitted Q
 * evaluation), with a table for each step as the class of functions.
 *
 * <p>O(fits · rows) of time, O(fits · cells) of memory.
 */
public final class ActionValueTables {
    private final LoggedJourneys journeys;
    private final StageStates nodes;
    private final CrossFits folds;
    private final PolicyTable policy;
    private final double smoothing;
    private final IntToDoubleFunction weight;
    private final int actions;
    private final double[][] q;
    private final double[][] value;
    private final double[][] rows;

    /**
     * Fits the tables.
     *
     * @param journeys under a target of which every action's probability is known
     * @param smoothing so many rows' worth of its action's mean in each cell, at least 0
     * @param weight how much each row counts, at least 0
     */
    public ActionValueTables(
            LoggedJourneys journeys, StageStates nodes, CrossFits folds, double smoothing, IntToDoubleFunction weight) {
        this.journeys = journeys;
        this.nodes = nodes;
        this.folds = folds;
        this.policy = journeys.policy().orElseThrow();
        this.smoothing = smoothing;
        this.weight = weight;
        this.actions = journeys.log().actions().size();
        this.q = new double[folds.fits()][Math.multiplyExact(nodes.size(), actions)];
        this.value = new double[folds.fits()][nodes.size()];
        this.rows = new double[folds.fits()][q[0].length];
        double[][] byAction = new double[folds.fits()][actions];
        double[][] rowsByAction = new double[folds.fits()][actions];
        for (int stage = nodes.stages() - 1; stage >= 0; stage--) {
            Workers.requireNotInterrupted();
            add(stage);
            for (int fit = 0; fit < q.length; fit++) {
                Arrays.fill(byAction[fit], 0);
                Arrays.fill(rowsByAction[fit], 0);
                average(stage, fit, byAction[fit], rowsByAction[fit]);
            }
        }
    }

    /** Sums the targets of a step's rows into their cells. */
    private void add(int stage) {
        for (int journey = 0; journey < journeys.journeys(); journey++) {
            int row = journeys.start(journey) + stage;
            int end = journeys.end(journey);
            int next = row < end ? nodes.next(stage, row, end) : StageStates.OPEN;
            if (next == StageStates.OPEN) {
                continue;
            }
            int cell = cell(stage, row);
            double counts = weight.applyAsDouble(row);
            double reward = journeys.reward(row);
            int inLog = journeys.journeyOfLog(journey);
            for (int fit = 0; fit < q.length; fit++) {
                if (folds.teaches(fit, inLog)) {
                    rows[fit][cell] += counts;
                    q[fit][cell] += counts * (next == StageStates.END ? reward : reward + value[fit][next]);
                }
            }
        }
    }

    /** Turns a step's sums into means, and these into values of states. */
    private void average(int stage, int fit, double[] byAction, double[] rowsByAction) {
        int from = nodes.first(stage) * actions;
        int to = nodes.first(stage + 1) * actions;
        double sum = 0;
        double all = 0;
        for (int cell = from; cell < to; cell++) {
            byAction[cell % actions] += q[fit][cell];
            rowsByAction[cell % actions] += rows[fit][cell];
            sum += q[fit][cell];
            all += rows[fit][cell];
        }
        double mean = all == 0 ? 0 : sum / all;
        for (int cell = from; cell < to; cell++) {
            int action = cell % actions;
            double ofAction = mean(byAction[action], rowsByAction[action], mean);
            q[fit][cell] = mean(q[fit][cell], rows[fit][cell], ofAction);
        }
        for (int node = nodes.first(stage); node < nodes.first(stage + 1); node++) {
            value[fit][node] = policy.value(stage, nodes.state(node), q[fit], node * actions);
        }
    }

    private double mean(double sum, double count, double prior) {
        return count + smoothing == 0 ? prior : (sum + smoothing * prior) / (count + smoothing);
    }

    /** The cell of a row at its step. */
    int cell(int stage, int row) {
        return nodes.of(stage, row) * actions + journeys.log().action(row);
    }

    /** How many cells there are. */
    int cells() {
        return q[0].length;
    }

    /** The rows of a cell that taught a fit, by their weights. */
    double rows(int fit, int cell) {
        return rows[fit][cell];
    }

    /** Q of a cell by a fit. */
    double q(int fit, int cell) {
        return q[fit][cell];
    }

    /** V of a state at a step by a fit; 0 where nothing comes after. */
    double value(int fit, int node) {
        return node < 0 ? 0 : value[fit][node];
    }

    /** The values at each row of the log by the fit that judges its journey; 0 in rows that do not count. O(rows). */
    public RowValues values() {
        double[] ofAction = new double[journeys.log().steps()];
        double[] ofState = new double[ofAction.length];
        for (int journey = 0; journey < journeys.journeys(); journey++) {
            int fit = folds.judge(journeys.journeyOfLog(journey));
            int start = journeys.start(journey);
            int end = journeys.end(journey);
            for (int row = start; row < end; row++) {
                int node = nodes.of(row - start, row);
                ofAction[row] = q[fit][node * actions + journeys.log().action(row)];
                ofState[row] = value[fit][node];
            }
        }
        return new RowValues(ofAction, ofState);
    }
}
