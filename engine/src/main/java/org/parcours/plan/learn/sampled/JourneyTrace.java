package org.parcours.plan.learn.sampled;

import java.util.Arrays;

/** A journey as a policy gradient needs it: what was chosen with which probabilities, and what it earned. Reused. */
final class JourneyTrace {
    private static final int FIRST_STEPS = 32;

    private final Environment environment;
    private int length;
    private int used;
    private int last;
    private boolean over;
    private int[] states = new int[FIRST_STEPS];
    private int[] rows = new int[FIRST_STEPS];
    private int[] places = new int[FIRST_STEPS];
    private double[] rewards = new double[FIRST_STEPS];
    private double[] probabilities = new double[FIRST_STEPS];

    JourneyTrace(Environment environment) {
        this.environment = environment;
    }

    /** Forgets the journey before. */
    void clear() {
        length = 0;
        used = 0;
    }

    /** Adds a step of a state; its probabilities are written by {@link SoftmaxTable#probabilities} from the place given. */
    int addState(int state) {
        int count = environment.endRow(state) - environment.firstRow(state);
        if (length == states.length) {
            grow();
        }
        if (used + count > probabilities.length) {
            probabilities = Arrays.copyOf(probabilities, Math.max(used + count, 2 * probabilities.length));
        }
        states[length] = state;
        places[length] = used;
        used += count;
        return places[length++];
    }

    /** Says what was done at the step added last, and what it earned in units of its stage. */
    void chose(int row, double reward) {
        rows[length - 1] = row;
        rewards[length - 1] = reward;
    }

    /** Says where the last step led, and whether nothing is earned any more. */
    void end(int state, boolean isOver) {
        last = state;
        over = isOver;
    }

    int length() {
        return length;
    }

    int state(int step) {
        return step == length ? last : states[step];
    }

    int row(int step) {
        return rows[step];
    }

    double reward(int step) {
        return rewards[step];
    }

    /** Whether nothing is earned after a step. */
    boolean endsAfter(int step) {
        return over && step == length - 1;
    }

    /** The array that all probabilities are written to. */
    double[] probabilities() {
        return probabilities;
    }

    /** The probability that a row had at a step, in whose state it belongs. */
    double probability(int step, int row) {
        return probabilities[places[step] + row - environment.firstRow(states[step])];
    }

    private void grow() {
        int more = 2 * states.length;
        states = Arrays.copyOf(states, more);
        rows = Arrays.copyOf(rows, more);
        places = Arrays.copyOf(places, more);
        rewards = Arrays.copyOf(rewards, more);
    }
}
