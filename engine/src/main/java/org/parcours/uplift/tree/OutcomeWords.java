package org.parcours.uplift.tree;

import org.parcours.uplift.UpliftData;

/**
 * Outcomes as whole numbers of 64 bits that are added up in histograms. Whole numbers add up exactly and in any order, so
 * that a child's histogram is its parent's less its sibling's to the last bit.
 */
interface OutcomeWords {
    /** Of what fits an outcome best. */
    static OutcomeWords of(UpliftData data, boolean squares) {
        return data.isBinary() ? new BinaryWords(data) : AmountWords.of(data, squares);
    }

    /** How many words a row has. */
    int words();

    /** Writes the words of a row that was drawn some times. */
    void encode(int row, int times, long[][] into, int at);

    /** Reads an arm's statistics from sums of words. */
    void decode(long[] sums, int arm, ArmStatistics into);

    /** Reads all arms' statistics from sums of words. */
    default void decode(long[] sums, ArmStatistics into) {
        into.clear();
        for (int arm = 0; arm < into.arms(); arm++) {
            decode(sums, arm, into);
        }
    }

    /** One word: rows in its upper half, rows with an outcome of 1 in its lower half. */
    final class BinaryWords implements OutcomeWords {
        private final UpliftData data;

        BinaryWords(UpliftData data) {
            this.data = data;
        }

        @Override
        public int words() {
            return 1;
        }

        @Override
        public void encode(int row, int times, long[][] into, int at) {
            into[0][at] = (long) times << 32 | (data.outcome(row) == 1 ? times : 0);
        }

        @Override
        public void decode(long[] sums, int arm, ArmStatistics into) {
            double ones = (int) sums[arm];
            into.set(arm, (double) (sums[arm] >>> 32), ones, ones);
        }
    }

    /** Rows, outcomes in units of a power of two, and, where wanted, their squares in units of another. */
    final class AmountWords implements OutcomeWords {
        private static final int BITS = 61;

        private final UpliftData data;
        private final int words;
        private final double unit;
        private final double squareUnit;

        private AmountWords(UpliftData data, int words, double unit, double squareUnit) {
            this.data = data;
            this.words = words;
            this.unit = unit;
            this.squareUnit = squareUnit;
        }

        static AmountWords of(UpliftData data, boolean squares) {
            double most = 0;
            for (int row = 0; row < data.rows(); row++) {
                most = Math.max(most, Math.abs(data.outcome(row)));
            }
            return new AmountWords(data, squares ? 3 : 2, unit(most, data.rows()), unit(most * most, data.rows()));
        }

        /** The smallest power of two of which all rows together can't exceed 2^61, and no smaller than doubles have. */
        private static double unit(double most, int rows) {
            if (!(most < 0x1p900)) {
                throw new IllegalArgumentException(
                        "An outcome is " + most + "; take another unit, in which it is below 1e270 with its square.");
            }
            return Math.scalb(1.0, Math.getExponent(Math.max(most, 0x1p-900) * rows) + 1 - BITS);
        }

        @Override
        public int words() {
            return words;
        }

        @Override
        public void encode(int row, int times, long[][] into, int at) {
            double outcome = data.outcome(row);
            into[0][at] = times;
            into[1][at] = times * Math.round(outcome / unit);
            if (words > 2) {
                into[2][at] = times * Math.round(outcome * outcome / squareUnit);
            }
        }

        @Override
        public void decode(long[] sums, int arm, ArmStatistics into) {
            int at = arm * words;
            into.set(arm, (double) sums[at], sums[at + 1] * unit, words > 2 ? sums[at + 2] * squareUnit : 0);
        }
    }
}
