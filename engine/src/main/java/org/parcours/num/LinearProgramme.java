package org.parcours.num;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Access1D;

/**
 * A small linear programme: maximise c·x subject to A x ≤ b, E x = e, x ≥ 0, with the price of every row. Solved by
 * ojAlgo's simplex method; made for a few rows and up to some hundred columns, as the master of a column generation has
 * them. Deterministic.
 */
public final class LinearProgramme {
    private final double[] objective;
    private final double[][] rows;
    private final double[] right;
    private final int inequalities;

    private final double unit;

    /** By what the solver sees each row divided: its largest entry, with the sign of its right-hand side. */
    private final double[] sizes;

    /**
     * An optimum.
     *
     * @param x the variables
     * @param value c·x
     * @param prices of each ≤ row by how much the value rises with its limit, at least 0
     * @param equalityPrices of each = row the same, of any sign
     */
    public record Optimum(List<Double> x, double value, List<Double> prices, List<Double> equalityPrices) {
        public Optimum {
            x = List.copyOf(x);
            prices = List.copyOf(prices);
            equalityPrices = List.copyOf(equalityPrices);
        }
    }

    private LinearProgramme(double[] objective, double[][] rows, double[] right, int inequalities) {
        this.objective = objective;
        this.rows = rows;
        this.right = right;
        this.inequalities = inequalities;
        this.unit = largest(objective);
        this.sizes = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            sizes[row] = right[row] < 0 ? -largest(rows[row]) : largest(rows[row]);
        }
    }

    /**
     * Solves a programme.
     *
     * @param objective c
     * @param less A, one array a row
     * @param limits b
     * @param equal E, one array a row
     * @param equals e
     * @return empty where nothing meets all rows
     * @throws IllegalArgumentException where the value has no upper bound
     */
    public static Optional<Optimum> maximise(
            double[] objective, double[][] less, double[] limits, double[][] equal, double[] equals) {
        double[][] rows = Arrays.copyOf(less, less.length + equal.length);
        System.arraycopy(equal, 0, rows, less.length, equal.length);
        double[] right = Arrays.copyOf(limits, rows.length);
        System.arraycopy(equals, 0, right, limits.length, equals.length);
        return new LinearProgramme(objective, rows, right, limits.length).maximise();
    }

    private Optional<Optimum> maximise() {
        int n = objective.length;
        double[] cost = new double[n + inequalities];
        for (int k = 0; k < n; k++) {
            cost[k] = -objective[k] / unit; // the solver minimises
        }
        LinearSolver.Builder builder = LinearSolver.newBuilder(cost);
        for (int row = 0; row < rows.length; row++) {
            double[] scaled = new double[cost.length];
            for (int k = 0; k < n; k++) {
                scaled[k] = rows[row][k] / sizes[row];
            }
            if (row < inequalities) {
                scaled[n + row] = Math.signum(sizes[row]);
            }
            // in standard form, since only equalities keep their order among the solver's prices
            builder.equality(right[row] / sizes[row], scaled);
        }
        Optimisation.Result result = builder.solve();
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            throw new IllegalArgumentException("The value of the linear programme has no upper bound; add a limit.");
        }
        return result.getState().isFeasible() ? Optional.of(optimum(result)) : Optional.empty();
    }

    private Optimum optimum(Optimisation.Result result) {
        double[] x = new double[objective.length]; // the slacks follow after them
        double value = 0;
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.max(0, result.doubleValue(k));
            value += objective[k] * x[k];
        }
        Access1D<?> multipliers = result.getDualSolution().orElseThrow().get();
        double[] prices = new double[inequalities];
        double[] equalityPrices = new double[rows.length - inequalities];
        for (int row = 0; row < rows.length; row++) {
            double price = multipliers.doubleValue(row) * unit / sizes[row];
            if (row < inequalities) {
                prices[row] = Math.max(0, price);
            } else {
                equalityPrices[row - inequalities] = price;
            }
        }
        return new Optimum(list(x), value, list(prices), list(equalityPrices));
    }

    private static double largest(double[] entries) {
        double largest = Arrays.stream(entries).map(Math::abs).max().orElse(0);
        return largest == 0 ? 1 : largest;
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
