package org.parcours.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parcours.model.learner.FeatureTable;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.UpliftData;

/**
 * A randomised trial of two arms with {@value #WIDTH} columns, uniform on (0, 1), and purchases as 0 or 1. Each number is a
 * function of the seed and its place.
 */
final class TrialMaker {
    /** How many columns a customer has. */
    static final int WIDTH = 20;

    private TrialMaker() {}

    static UpliftData make(int rows, Seed seed) {
        double[][] columns = new double[WIDTH][rows];
        int[] arm = new int[rows];
        double[] outcome = new double[rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < WIDTH; column++) {
                columns[column][row] = seed.child(column).uniform(row);
            }
            arm[row] = seed.child(WIDTH).uniform(row) < 0.5 ? 0 : 1;
            double added = effect(columns[2][row], columns[3][row], columns[4][row]);
            double rate = 0.1 + 0.2 * columns[0][row] * columns[1][row] + arm[row] * added;
            outcome[row] = seed.child(WIDTH + 1L).uniform(row) < rate ? 1 : 0;
        }
        List<String> names =
                IntStream.range(0, WIDTH).mapToObj(column -> "x" + column).toList();
        CustomerTable customers = CustomerTable.ofNumbers(FeatureTable.of(names, columns));
        return new UpliftData(customers, new Trial(List.of("control", "mail"), arm), outcome);
    }

    /** What the treatment adds to the rate: up to .2 for some, −.05 for others. */
    private static double effect(double second, double third, double fourth) {
        double gain = second > 0.5 ? 0.2 * third : 0;
        return gain - (fourth > 0.7 ? 0.05 : 0);
    }

    /** The true effect on each customer of a trial. */
    static double[] effects(UpliftData trial) {
        FeatureTable table = trial.customers().table();
        double[] effects = new double[trial.rows()];
        Arrays.setAll(effects, row -> effect(table.value(2, row), table.value(3, row), table.value(4, row)));
        return effects;
    }
}
