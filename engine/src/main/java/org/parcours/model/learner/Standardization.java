package org.parcours.model.learner;

/**
 * Features on one scale: each less its weighted mean, over its weighted standard deviation; an unknown value becomes the
 * mean, 0. A column that never varies becomes 0. So a penalty means the same for every feature.
 */
public final class Standardization {
    private final double[] mean;
    private final double[] factor;

    private Standardization(double[] mean, double[] factor) {
        this.mean = mean;
        this.factor = factor;
    }

    /**
     * A scale that is known.
     *
     * @param mean of each feature its mean
     * @param factor of each what the rest is multiplied by; 0 for one that never varies
     */
    public static Standardization of(double[] mean, double[] factor) {
        if (mean.length != factor.length) {
            throw new IllegalArgumentException(
                    "A scale has " + mean.length + " means and " + factor.length + " factors; make them equal.");
        }
        return new Standardization(mean.clone(), factor.clone());
    }

    /** The scale of a table's features. */
    public static Standardization of(FeatureTable table, double[] weight) {
        double[] mean = new double[table.width()];
        double[] factor = new double[table.width()];
        for (int column = 0; column < mean.length; column++) {
            fit(table.column(column), weight, column, mean, factor);
        }
        return new Standardization(mean, factor);
    }

    /** Welford's running mean and sum of squares with weights (D. H. D. West, CACM 22, 1979). */
    private static void fit(double[] values, double[] weight, int column, double[] mean, double[] factor) {
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row]) && weight[row] > 0) {
                double deviation = values[row] - mean[column];
                sum += weight[row];
                mean[column] += deviation * weight[row] / sum;
                squares += weight[row] * deviation * (values[row] - mean[column]);
            }
        }
        double spread = sum > 0 ? Math.sqrt(squares / sum) : 0;
        factor[column] = spread > 1e-12 * Math.abs(mean[column]) ? 1 / spread : 0;
    }

    /** Of each row of a table 1 and then its features on the scale of the weighted rows. */
    public static double[][] rows(FeatureTable table, double[] weight) {
        Standardization scale = of(table, weight);
        double[][] rows = new double[table.rows()][table.width() + 1];
        for (int row = 0; row < rows.length; row++) {
            rows[row][0] = 1;
            for (int column = 0; column < table.width(); column++) {
                rows[row][column + 1] = scale.apply(column, table.value(column, row));
            }
        }
        return rows;
    }

    /** How many features there are. */
    public int width() {
        return mean.length;
    }

    /** The mean of a feature. */
    public double mean(int column) {
        return mean[column];
    }

    /** What a value less the mean is multiplied by; 0 for a column that never varies. */
    public double factor(int column) {
        return factor[column];
    }

    /** Whether a column varies. */
    boolean varies(int column) {
        return factor[column] != 0;
    }

    /** A value of a feature on the scale; 0 where it is unknown. */
    public double apply(int column, double value) {
        return Double.isNaN(value) ? 0 : (value - mean[column]) * factor[column];
    }

    /** The table's columns on the scale, in new arrays. */
    double[][] apply(FeatureTable table) {
        double[][] scaled = new double[table.width()][table.rows()];
        for (int column = 0; column < scaled.length; column++) {
            double[] values = table.column(column);
            for (int row = 0; row < values.length; row++) {
                scaled[column][row] = apply(column, values[row]);
            }
        }
        return scaled;
    }
}
