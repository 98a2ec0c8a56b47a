package org.parcours.model;

import java.util.Arrays;
import org.parcours.log.JourneyLog;
import org.parcours.log.Names;

/**
 * What followed each action in each state of a log: how often, to which next state, and with what reward. The
 * sufficient statistics of a tabular model of the environment.
 *
 * <p>A <i>cell</i> is a (state, action) that the log holds; cells are ordered by state and, within one, by action. A
 * <i>triple</i> is a (state, action, successor); those of cell c are {@code firstTriple(c)} to {@code lastTriple(c)},
 * excluded, ordered by successor. The end of a journey is the successor {@link #end}, a number after all states, with
 * value 0. Costs are subtracted from rewards. A row that leaves open what followed (the last of a journey that was cut
 * off without a next state) tells nothing of a transition; it is left out and counted.
 *
 * <p>O(rows + states + actions).
 */
public final class TransitionCounts {
    private final Names states;
    private final Names actions;
    private final int leftOut;
    private final int[] firstCell;
    private final int[] action;
    private final int[] firstTriple;
    private final int[] successor;
    private final int[] count;
    private final double[] reward;
    private final double[] controlReward;
    private final double[] squares;
    private final double[] cost;

    private TransitionCounts(JourneyLog log) {
        RowsByTransition rows = new RowsByTransition(log);
        this.states = log.states();
        this.actions = log.actions();
        this.leftOut = log.steps() - rows.size();
        int cells = 0;
        int triples = 0;
        for (int place = 0; place < rows.size(); place++) {
            cells += rows.startsCell(place) ? 1 : 0;
            triples += rows.startsTriple(place) ? 1 : 0;
        }
        this.firstCell = new int[states.size() + 1];
        this.action = new int[cells];
        this.firstTriple = new int[cells + 1];
        this.squares = new double[cells];
        this.cost = new double[cells];
        this.successor = new int[triples];
        this.count = new int[triples];
        this.reward = new double[triples];
        this.controlReward = new double[triples];
        count(log, rows);
    }

    /** Counts a log. */
    public static TransitionCounts of(JourneyLog log) {
        return new TransitionCounts(log);
    }

    /** Deviations from the running mean; source: B. P. Welford, Technometrics 4, 1962, pages 419-420. */
    private void count(JourneyLog log, RowsByTransition rows) {
        int cell = -1;
        int triple = -1;
        double mean = 0;
        int visits = 0;
        for (int place = 0; place < rows.size(); place++) {
            int row = rows.row(place);
            triple += rows.startsTriple(place) ? 1 : 0;
            if (rows.startsCell(place)) {
                action[++cell] = log.action(row);
                firstCell[log.state(row) + 1]++;
                firstTriple[cell] = triple;
                mean = 0;
                visits = 0;
            }
            double earned = log.reward(row) - log.cost(row);
            double deviation = earned - mean;
            mean += deviation / ++visits;
            squares[cell] += deviation * (earned - mean);
            successor[triple] = rows.successor(row);
            count[triple]++;
            reward[triple] += earned;
            controlReward[triple] += log.controlReward(row);
            cost[cell] += log.cost(row);
        }
        firstTriple[cell + 1] = triple + 1;
        Arrays.parallelPrefix(firstCell, Integer::sum);
    }

    /** The states of the log. */
    public Names states() {
        return states;
    }

    /** The actions of the log. */
    public Names actions() {
        return actions;
    }

    /** The successor that stands for the end of a journey: the number after the last state's. */
    public int end() {
        return states.size();
    }

    /** A name for the end that no state has. */
    public String endName() {
        String name = "(end)";
        while (states.find(name).isPresent()) {
            name = "(" + name + ")";
        }
        return name;
    }

    /** How many rows leave open what followed, and are not counted. */
    public int leftOut() {
        return leftOut;
    }

    /** How many cells there are. */
    public int cells() {
        return action.length;
    }

    /** How many triples there are. */
    public int triples() {
        return successor.length;
    }

    /** The first cell of a state. */
    public int firstCell(int state) {
        return firstCell[state];
    }

    /** The cell after the last of a state; the first one when nobody acted there. */
    public int lastCell(int state) {
        return firstCell[state + 1];
    }

    /** The action of a cell. */
    public int action(int cell) {
        return action[cell];
    }

    /** The first triple of a cell. */
    public int firstTriple(int cell) {
        return firstTriple[cell];
    }

    /** The triple after the last of a cell. */
    public int lastTriple(int cell) {
        return firstTriple[cell + 1];
    }

    /** The successor of a triple: a state, or {@link #end}. */
    public int successor(int triple) {
        return successor[triple];
    }

    /** How often a triple happened, at least once. */
    public int count(int triple) {
        return count[triple];
    }

    /** The sum of reward minus cost over a triple's rows. */
    public double rewardSum(int triple) {
        return reward[triple];
    }

    /** The sum of control reward over a triple's rows. */
    public double controlRewardSum(int triple) {
        return controlReward[triple];
    }

    /** How often a cell's action was taken in its state. */
    public int visits(int cell) {
        int visits = 0;
        for (int triple = firstTriple(cell); triple < lastTriple(cell); triple++) {
            visits += count[triple];
        }
        return visits;
    }

    /** The mean of reward minus cost over a cell's rows. */
    public double meanReward(int cell) {
        double sum = 0;
        for (int triple = firstTriple(cell); triple < lastTriple(cell); triple++) {
            sum += reward[triple];
        }
        return sum / visits(cell);
    }

    /** The mean cost of a cell's visits, which its rewards have lost already. */
    public double meanCost(int cell) {
        return cost[cell] / visits(cell);
    }

    /** The mean control reward over a cell's rows. */
    public double meanControlReward(int cell) {
        double sum = 0;
        for (int triple = firstTriple(cell); triple < lastTriple(cell); triple++) {
            sum += controlReward[triple];
        }
        return sum / visits(cell);
    }

    /** The sum of squared deviations of reward minus cost from its mean, over a cell's rows. */
    public double rewardSquares(int cell) {
        return squares[cell];
    }
}
