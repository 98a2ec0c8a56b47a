package org.parcours.plan.learn.sampled;

/**
 * What a learner acts in. It can be sampled, one outcome after the other, and tells no probability.
 *
 * <p>States are numbered from 0. A row is a (state, action) pair; the rows of a state stand together, so that a table of
 * action values is one array, and a state may have actions of its own. A state without rows is terminal.
 *
 * <p>All randomness comes in as 64 random bits, so that the same bits give the same journey. An environment may work out
 * what it needs on first use: give every thread its own.
 */
public interface Environment {
    /** The number of states. */
    int states();

    /** How many numbers of rows there are, unused ones included. */
    int rows();

    /** The first row of a state. */
    int firstRow(int state);

    /** The row after a state's last one. */
    int endRow(int state);

    /** Draws the state in which a journey starts. */
    int start(long word);

    /** Draws what comes of a row: the number of an outcome, which has a meaning only here. */
    int outcome(int row, long word);

    /** The state that follows an outcome of a row. */
    int next(int row, int outcome);

    /** The environment reward of an outcome of a row, costs subtracted. */
    double reward(int row, int outcome);

    /** The control reward of an outcome of a row. */
    double controlReward(int row, int outcome);

    /** Whether any control reward can differ from 0. */
    boolean paysControlRewards();

    /** Steps after which every journey has reached a terminal state, as far as that is known; else the largest number. */
    default int longest() {
        return Integer.MAX_VALUE;
    }

    /** Whether nothing can be done in a state, so that it is worth 0. */
    default boolean isTerminal(int state) {
        return firstRow(state) == endRow(state);
    }
}
