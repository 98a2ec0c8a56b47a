package org.parcours.plan.learn.sampled;

/**
 * How far the n-th visit of an entry moves it towards what was seen: {@code first · (delay / (delay + n − 1))^power}; with a
 * delay of 1 that is {@code first / n^power}.
 *
 * <p>With a power in (0.5, 1] the values of a table converge with probability 1 (C. Watkins, P. Dayan, "Q-learning",
 * Machine Learning 8, 1992). 1/n averages all that was seen, stale values too, and is slow where values travel far (E.
 * Even-Dar, Y. Mansour, "Learning rates for Q-learning", JMLR 5, 2003, who advise powers below 1). With a delay the rate
 * stays high until values have travelled, and falls as 1/n then (C. Darken, J. Moody, "Towards faster stochastic gradient
 * search", NIPS 1991). A power of 0 never stops moving: for rewards without chance, or a world that changes.
 *
 * @param first the rate of the first visit, in (0, 1]
 * @param delay visits for which the rate stays about the same, at least 1
 * @param power in [0, 1]
 */
public record LearningRate(double first, double delay, double power) {
    /** The default of tables: first search, then converge, as 100 / (99 + n). */
    public static final LearningRate SEARCH_THEN_CONVERGE = new LearningRate(1, 100, 1);

    /** n^-0.6. */
    public static final LearningRate POLYNOMIAL = new LearningRate(1, 1, 0.6);

    /** Rates that are worked out once. */
    private static final int KNOWN = 4096;

    public LearningRate {
        if (!(first > 0 && first <= 1)) {
            throw new IllegalArgumentException(
                    "The learning rate starts at %s, but must lie in (0, 1].".formatted(first));
        }
        if (!(delay >= 1 && delay < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The learning rate is delayed by %s visits, but must be by a finite number from 1."
                            .formatted(delay));
        }
        if (!(power >= 0 && power <= 1)) {
            throw new IllegalArgumentException(
                    "The learning rate falls with the power %s, but it must lie in [0, 1].".formatted(power));
        }
    }

    /** The same rate for ever. */
    public static LearningRate constant(double rate) {
        return new LearningRate(rate, 1, 0);
    }

    /** 1/n: the mean of all that was seen. */
    public static LearningRate mean() {
        return new LearningRate(1, 1, 1);
    }

    /** The rate of a visit, counted from 1. */
    public double at(long visit) {
        double faded = delay / (delay + (double) (visit - 1));
        return power == 0 ? first : power == 1 ? first * faded : first * Math.pow(faded, power);
    }

    /** The rates with those of the first visits at hand. */
    Table table() {
        return new Table(this);
    }

    /** Rates without a power in a loop. */
    static final class Table {
        private final LearningRate rate;
        private final double[] known = new double[KNOWN];

        private Table(LearningRate rate) {
            this.rate = rate;
            for (int visit = 1; visit < KNOWN; visit++) {
                known[visit] = rate.at(visit);
            }
        }

        /** The rate of a visit, counted from 1. */
        double at(int visit) {
            return visit < KNOWN ? known[visit] : rate.at(visit);
        }
    }
}
