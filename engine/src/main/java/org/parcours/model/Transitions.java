package org.parcours.model;

/**
 * Where every action of every state leads: sparse rows, one a (state, action) pair, each a distribution of next states.
 *
 * <p>Rows of a state stand together and keep their order; a state without rows is terminal. The columns are primitive
 * arrays in compressed-row form, 12 bytes a transition: 1,000,000 states with 6 actions of 10 successors take 0.77 GB.
 *
 * <p>Probabilities of a row must sum to 1 within {@value #SUM_TOLERANCE}; they are divided by their sum, so that what
 * decimals lose (three times 0.3333333333) is no leak.
 */
public final class Transitions {
    /** How far the probabilities of a row may sum from 1. */
    public static final double SUM_TOLERANCE = 1e-9;

    private static final double[] NONE = {};

    private final int[] rowStart;
    private final int[] action;
    private final int[] nextStart;
    private final int[] next;
    private final double[] probability;

    /**
     * Takes the arrays over without a copy; the caller must not change them any more. Cost: one pass.
     *
     * @param rowStart of each state its first row, and at the end the number of rows
     * @param action of each row the code of its action
     * @param nextStart of each row the place of its first transition, and at the end the number of transitions
     * @param next of each transition the code of the next state
     * @param probability of each transition its probability, in (0, 1]
     * @throws IllegalArgumentException where the arrays contradict each other or a row is no distribution
     */
    public Transitions(int[] rowStart, int[] action, int[] nextStart, int[] next, double[] probability) {
        this.rowStart = rowStart;
        this.action = action;
        this.nextStart = nextStart;
        this.next = next;
        this.probability = probability;
        checkStarts("rowStart", rowStart, action.length);
        checkStarts("nextStart", nextStart, next.length);
        if (nextStart.length != action.length + 1 || probability.length != next.length) {
            throw new IllegalArgumentException("The columns of a model have different lengths; give nextStart one entry"
                    + " more than action, and next as many as probability.");
        }
        for (int row = 0; row < rows(); row++) {
            checkNext(row);
            normalise(row);
        }
    }

    /** The number of states. */
    public int states() {
        return rowStart.length - 1;
    }

    /** The number of rows, that is of (state, action) pairs. */
    public int rows() {
        return action.length;
    }

    /** The number of transitions with a positive probability. */
    public int size() {
        return next.length;
    }

    /** The first row of a state. */
    public int firstRow(int state) {
        return rowStart[state];
    }

    /** The row after a state's last one; equal to {@link #firstRow} where the state is terminal. */
    public int endRow(int state) {
        return rowStart[state + 1];
    }

    /** Whether nothing can be done in a state. */
    public boolean isTerminal(int state) {
        return rowStart[state] == rowStart[state + 1];
    }

    /** The code of a row's action. */
    public int action(int row) {
        return action[row];
    }

    /** The place of a row's first transition. */
    public int first(int row) {
        return nextStart[row];
    }

    /** The place after a row's last transition. */
    public int end(int row) {
        return nextStart[row + 1];
    }

    /** The next state of the transition at a place. */
    public int next(int place) {
        return next[place];
    }

    /** The probability of the transition at a place. */
    public double probability(int place) {
        return probability[place];
    }

    /** The number of transitions of the longest row. */
    public int longestRow() {
        int longest = 0;
        for (int row = 0; row < rows(); row++) {
            longest = Math.max(longest, nextStart[row + 1] - nextStart[row]);
        }
        return longest;
    }

    /** The expected value of the next state: Σ p·v. */
    public double expected(int row, double[] values) {
        int[] to = next;
        double[] weights = probability;
        int end = nextStart[row + 1];
        double sum = 0;
        for (int place = nextStart[row]; place < end; place++) {
            sum += weights[place] * values[to[place]];
        }
        return sum;
    }

    /**
     * The number {@code reward + discount · Σ p·v − from}, computed as if in twice the precision and rounded once: its
     * error is at most 2^-52 of itself plus (n·2^-52)² of the terms' sizes, for n transitions.
     *
     * <p>Source: T. Ogita, S. M. Rump, S. Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput. 26, 2005,
     * algorithm 5.3 (with a fused multiply-add).
     */
    public double surplus(int row, double reward, double discount, double[] values, double from) {
        return surplus(row, reward, discount, values, NONE, from, 0);
    }

    /**
     * As {@link #surplus(int, double, double, double[], double)} for values in two parts, {@code values[s] + small[s]} and {@code from + fromLow}, whose low parts are too
     * small to show in the sum.
     *
     * @param small the low parts of the values; an empty array means none
     */
    public double surplus(
            int row, double reward, double discount, double[] values, double[] small, double from, double fromLow) {
        double high = 0;
        double low = 0;
        for (int place = nextStart[row]; place < nextStart[row + 1]; place++) {
            double weight = probability[place];
            double value = values[next[place]];
            double product = weight * value;
            double sum = high + product;
            low += Math.fma(weight, value, -product) + lost(high, product, sum);
            low += small.length == 0 ? 0 : weight * small[next[place]];
            high = sum;
        }
        double discounted = discount * high;
        low = Math.fma(discount, high, -discounted) + discount * low;
        double earned = discounted + reward;
        low += lost(discounted, reward, earned);
        double difference = earned - from;
        low += lost(earned, -from, difference);
        return difference + (low - fromLow);
    }

    /** What rounding took from a sum: a + b = sum + lost, exactly (D. E. Knuth's two-sum). */
    private static double lost(double a, double b, double sum) {
        double added = sum - a;
        return (a - (sum - added)) + (b - added);
    }

    private static void checkStarts(String name, int[] starts, int last) {
        boolean rises = starts.length > 0 && starts[0] == 0 && starts[starts.length - 1] == last;
        for (int i = 1; i < starts.length && rises; i++) {
            rises = starts[i - 1] <= starts[i];
        }
        if (!rises) {
            throw new IllegalArgumentException(name + " must rise from 0 to the length of its column, " + last + ".");
        }
    }

    private void checkNext(int row) {
        for (int place = first(row); place < end(row); place++) {
            if (next[place] < 0 || next[place] >= states()) {
                throw new IllegalArgumentException("Row " + row + " leads to state " + next[place]
                        + ", but states are numbered from 0 to " + (states() - 1) + ".");
            }
            if (!(probability[place] > 0 && probability[place] <= 1 + SUM_TOLERANCE)) {
                throw new IllegalArgumentException("Row " + row + " has the probability " + probability[place]
                        + ", but it must lie in (0, 1]; leave out what cannot happen.");
            }
        }
    }

    private void normalise(int row) {
        double sum = 0;
        for (int place = first(row); place < end(row); place++) {
            sum += probability[place];
        }
        if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException("The probabilities of row " + row + " sum to " + sum
                    + ", but must sum to 1 within " + SUM_TOLERANCE + ".");
        }
        if (sum != 1) {
            for (int place = first(row); place < end(row); place++) {
                probability[place] /= sum;
            }
        }
    }
}
