package org.parcours.uplift.tree;

/**
 * Rows, outcomes and means of each arm among some customers; arm 0 is the control. Reused for one group after the other in
 * the search for a split, so it changes.
 */
final class ArmStatistics {
    private final double[] count;
    private final double[] sum;
    private final double[] squares;
    private final double[] mean;
    private double rows;

    ArmStatistics(int arms) {
        this.count = new double[arms];
        this.sum = new double[arms];
        this.squares = new double[arms];
        this.mean = new double[arms];
    }

    /** Starts another group. */
    void clear() {
        rows = 0;
    }

    /** Gives an arm of the group its rows, the sum of their outcomes and that of their squares. */
    void set(int arm, double ofRows, double ofOutcomes, double ofSquares) {
        count[arm] = ofRows;
        sum[arm] = ofOutcomes;
        squares[arm] = ofSquares;
        mean[arm] = ofOutcomes / ofRows;
        rows += ofRows;
    }

    /**
     * Shrinks the means to those of the group that this one is a part of: ŷ_t = ŷ_t(parent) where an arm has too few rows,
     * else (Σy + ŷ_t(parent) · n_reg) / (n_t + n_reg).
     *
     * <p>Source: Y. Zhao, X. Fang, D. Simchi-Levi, "Uplift modeling with multiple treatments and general response types",
     * SDM 2017.
     */
    void shrink(ArmStatistics parent, double minimumArmRows, double regularity) {
        for (int arm = 0; arm < mean.length; arm++) {
            mean[arm] = count[arm] < minimumArmRows
                    ? parent.mean[arm]
                    : (sum[arm] + parent.mean[arm] * regularity) / (count[arm] + regularity);
        }
    }

    /** Gives arms without rows the mean of all others, for a group that is part of no other. */
    void fill() {
        double total = 0;
        for (double one : sum) {
            total += one;
        }
        for (int arm = 0; arm < mean.length; arm++) {
            mean[arm] = count[arm] > 0 ? sum[arm] / count[arm] : total / rows;
        }
    }

    int arms() {
        return count.length;
    }

    /** The rows of all arms. */
    double rows() {
        return rows;
    }

    double count(int arm) {
        return count[arm];
    }

    /** The mean outcome of an arm, shrunk where it was. */
    double mean(int arm) {
        return mean[arm];
    }

    /** The plain mean of an arm's outcomes. */
    double sampleMean(int arm) {
        return sum[arm] / count[arm];
    }

    /** Σ (y − ȳ)² of an arm. */
    double squaredDeviations(int arm) {
        return Math.max(0, squares[arm] - sum[arm] * sum[arm] / count[arm]);
    }

    double leastCount() {
        double least = count[0];
        for (double one : count) {
            least = Math.min(least, one);
        }
        return least;
    }

    double mostCount() {
        double most = count[0];
        for (double one : count) {
            most = Math.max(most, one);
        }
        return most;
    }

    double greatestMean() {
        double greatest = mean[0];
        for (double one : mean) {
            greatest = Math.max(greatest, one);
        }
        return greatest;
    }
}
