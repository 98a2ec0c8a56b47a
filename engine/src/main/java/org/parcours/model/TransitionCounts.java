package org.parcours.model;

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
 * <p>One pass over the log, O(rows), then O(n log n) of the triples.
 */
public final class TransitionCounts {
    private final Names states;
    private final Names actions;
    private final int leftOut;
    private final int[] firstCell;
    private final int[] action;
    private final int[] firstTriple;
    private final int[] successor;
    private final long[] count;
    private final double[] reward;
    private final double[] controlReward;
    private final double[] squares;

    private TransitionCounts(JourneyLog log, Counting counting) {
        this.states = log.states();
        this.actions = log.actions();
        this.leftOut = counting.leftOut;
        int[] triples = counting.triples.sorted();
        int[] cells = counting.cells.sorted();
        this.action = new int[cells.length];
        this.squares = new double[cells.length];
        this.firstCell = new int[states.size() + 1];
        this.firstTriple = new int[cells.length + 1];
        this.successor = new int[triples.length];
        this.count = new long[triples.length];
        this.reward = new double[triples.length];
        this.controlReward = new double[triples.length];
        arrangeCells(counting, cells);
        arrangeTriples(counting, triples, cells);
    }

    /** Counts a log. */
    public static TransitionCounts of(JourneyLog log) {
        Counting counting = new Counting(log);
        counting.count();
        return new TransitionCounts(log, counting);
    }

    private void arrangeCells(Counting counting, int[] cells) {
        for (int cell = 0; cell < cells.length; cell++) {
            long key = counting.cells.key(cells[cell]);
            action[cell] = (int) (key % actions.size());
            firstCell[(int) (key / actions.size()) + 1]++;
            squares[cell] = counting.squares[cells[cell]];
        }
        for (int state = 0; state < states.size(); state++) {
            firstCell[state + 1] += firstCell[state];
        }
    }

    private void arrangeTriples(Counting counting, int[] triples, int[] cells) {
        for (int triple = 0; triple < triples.length; triple++) {
            int from = triples[triple];
            long key = counting.triples.key(from);
            successor[triple] = (int) (key % (states.size() + 1L));
            count[triple] = counting.count[from];
            reward[triple] = counting.reward[from];
            controlReward[triple] = counting.controlReward[from];
        }
        int triple = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            long cellKey = counting.cells.key(cells[cell]);
            while (triple < triples.length && counting.triples.key(triples[triple]) / (states.size() + 1L) == cellKey) {
                triple++;
            }
            firstTriple[cell + 1] = triple;
        }
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
    public long count(int triple) {
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
    public long visits(int cell) {
        long visits = 0;
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
