package org.parcours.uplift.population;

import java.util.List;
import java.util.stream.IntStream;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.NormalQuantile;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;

/**
 * A sample of one of the four populations of Nie and Wager with the truth beside it: Y = b(X) + (W − ½) τ(X) + σ ε, with W
 * drawn by e(X) and ε standard normal. Each number is a function of the seed, its row and its column. Never changes.
 *
 * <p>Source: X. Nie, S. Wager, "Quasi-oracle estimation of heterogeneous treatment effects", Biometrika 108, 2021, §4.1.
 */
public final class NieWager {
    /** The columns that the setups look at; there may be more, which say nothing. */
    public static final int RELEVANT = 5;

    private final UpliftData data;
    private final Propensities propensities;
    private final double[] effect;
    private final double[] mean;

    private NieWager(UpliftData data, Propensities propensities, double[] effect, double[] mean) {
        this.data = data;
        this.propensities = propensities;
        this.effect = effect;
        this.mean = mean;
    }

    /**
     * Draws a sample.
     *
     * @param rows how many customers, at least 1
     * @param width how many columns X has, at least {@value #RELEVANT}
     * @param noise the standard deviation σ of the outcome given X and W, at least 0
     */
    public static NieWager draw(NieWagerSetup setup, int rows, int width, double noise, Seed seed) {
        if (rows < 1 || width < RELEVANT || !(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A sample of %d rows, %d columns and a noise of %s cannot be drawn; give at least 1 row, %d columns and a noise of at least 0."
                            .formatted(rows, width, noise, RELEVANT));
        }
        double[][] columns = columns(setup, rows, width, seed);
        double[][] byArm = new double[2][rows];
        double[] effect = new double[rows];
        double[] mean = new double[rows];
        double[] outcome = new double[rows];
        int[] arm = new int[rows];
        double[] x = new double[width];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                x[column] = columns[column][row];
            }
            byArm[1][row] = setup.propensity(x);
            byArm[0][row] = 1 - byArm[1][row];
            effect[row] = setup.effect(x);
            mean[row] = setup.baseline(x) + (byArm[1][row] - 0.5) * effect[row];
            arm[row] = seed.child(width).uniform(row) < byArm[1][row] ? 1 : 0;
            double error = noise * NormalQuantile.of(seed.child(width + 1L).uniform(row));
            outcome[row] = setup.baseline(x) + (arm[row] - 0.5) * effect[row] + error;
        }
        List<String> names =
                IntStream.rangeClosed(1, width).mapToObj(i -> "x" + i).toList();
        CustomerTable customers = CustomerTable.ofNumbers(FeatureTable.of(names, columns));
        UpliftData data = new UpliftData(customers, new Trial(List.of("control", "treatment"), arm), outcome);
        return new NieWager(data, new Propensities(byArm), effect, mean);
    }

    private static double[][] columns(NieWagerSetup setup, int rows, int width, Seed seed) {
        double[][] columns = new double[width][rows];
        for (int column = 0; column < width; column++) {
            Seed own = seed.child(column);
            for (int row = 0; row < rows; row++) {
                columns[column][row] = setup.feature(own.uniform(row));
            }
        }
        return columns;
    }

    /** The customers, their arms and their outcomes; arm 1 is the treatment. */
    public UpliftData data() {
        return data;
    }

    /** The true propensities e(X). */
    public Propensities propensities() {
        return propensities;
    }

    /** The true effect τ(X) on a customer. */
    public double effect(int row) {
        return effect[row];
    }

    /** The mean outcome of customers like this one over both arms, m(X) = b(X) + (e(X) − ½) τ(X). */
    public double mean(int row) {
        return mean[row];
    }

    /** The square root of the mean squared error of effects. */
    public double rootMeanSquaredError(double[] estimated) {
        double sum = 0;
        for (int row = 0; row < effect.length; row++) {
            double error = estimated[row] - effect[row];
            sum += error * error;
        }
        return Math.sqrt(sum / effect.length);
    }
}
