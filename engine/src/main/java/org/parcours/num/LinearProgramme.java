package org.parcours.num;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A small linear programme: maximise c·x subject to A x ≤ b, E x = e, x ≥ 0. By the simplex method on a dense tableau in
 * two phases; made for a few rows and up to some hundred columns, as the master of a column generation has them.
 *
 * <p>Sources: G. B. Dantzig, <i>Linear Programming and Extensions</i>, Princeton 1963, chapters 5 and 8; R. G. Bland, "New
 * finite pivoting rules for the simplex method", Mathematics of Operations Research 2, 1977: the column and the row of
 * the least number among those that qualify, so that it ends. A pivot costs O(rows · columns).
 */
public final class LinearProgramme {
    /** What counts as 0 after every row was scaled to a largest entry of 1. */
    private static final double ZERO = 1e-11;

    private final int variables;
    private final int rows;
    private final int artificial;
    private final double[][] tableau;
    private final int[] basis;
    private final double[] scale;

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

    private LinearProgramme(double[][] less, double[] limits, double[][] equal, double[] equals) {
        rows = limits.length + equals.length;
        variables = less.length > 0 ? less[0].length : equal[0].length;
        artificial = variables + limits.length;
        tableau = new double[rows][artificial + rows + 1];
        basis = new int[rows];
        scale = new double[rows];
        for (int row = 0; row < rows; row++) {
            boolean isLess = row < limits.length;
            double[] from = isLess ? less[row] : equal[row - limits.length];
            fill(row, from, isLess ? limits[row] : equals[row - limits.length], isLess);
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
        LinearProgramme programme = new LinearProgramme(less, limits, equal, equals);
        return programme.meetsAllRows() ? Optional.of(programme.optimum(objective, limits.length)) : Optional.empty();
    }

    /** A row with its slack and its artificial variable, scaled, with a right-hand side of at least 0. */
    private void fill(int row, double[] from, double right, boolean isLess) {
        double largest = 0;
        for (double entry : from) {
            largest = Math.max(largest, Math.abs(entry));
        }
        scale[row] = (right < 0 ? -1 : 1) / (largest == 0 ? 1 : largest);
        for (int column = 0; column < variables; column++) {
            tableau[row][column] = from[column] * scale[row];
        }
        if (isLess) {
            tableau[row][variables + row] = Math.signum(scale[row]);
        }
        tableau[row][artificial + row] = 1;
        tableau[row][artificial + rows] = right * scale[row];
        basis[row] = isLess && scale[row] > 0 ? variables + row : artificial + row;
    }

    /** Drives the artificial variables out; whether that succeeds. */
    private boolean meetsAllRows() {
        double[] cost = new double[artificial + rows];
        Arrays.fill(cost, artificial, cost.length, -1);
        improve(cost, cost.length);
        double missing = 0;
        for (int row = 0; row < rows; row++) {
            missing += basis[row] >= artificial ? right(row) : 0;
        }
        if (missing > 1e-9) {
            return false;
        }
        for (int row = 0; row < rows; row++) {
            if (basis[row] >= artificial) {
                replaceIdle(row);
            }
        }
        return true;
    }

    /** An artificial variable at 0 leaves for any other of its row; a row without one says nothing. */
    private void replaceIdle(int row) {
        for (int column = 0; column < artificial; column++) {
            if (Math.abs(tableau[row][column]) > 1e-7) {
                pivot(row, column);
                return;
            }
        }
    }

    private Optimum optimum(double[] objective, int inequalities) {
        double[] cost = Arrays.copyOf(objective, artificial + rows);
        double largest = 0;
        for (double entry : objective) {
            largest = Math.max(largest, Math.abs(entry));
        }
        double unit = largest == 0 ? 1 : largest;
        for (int column = 0; column < variables; column++) {
            cost[column] /= unit;
        }
        improve(cost, artificial);
        double[] x = new double[variables];
        double value = 0;
        for (int row = 0; row < rows; row++) {
            if (basis[row] < variables) {
                x[basis[row]] = Math.max(0, right(row));
                value += objective[basis[row]] * x[basis[row]];
            }
        }
        double[] prices = new double[inequalities];
        double[] equalityPrices = new double[rows - inequalities];
        for (int row = 0; row < rows; row++) {
            double price = -reduced(cost, artificial + row) * scale[row] * unit;
            if (row < inequalities) {
                prices[row] = Math.max(0, price);
            } else {
                equalityPrices[row - inequalities] = price;
            }
        }
        return new Optimum(list(x), value, list(prices), list(equalityPrices));
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** Pivots until no column of those below a number would raise the objective. */
    private void improve(double[] cost, int columns) {
        int entering = entering(cost, columns);
        while (entering >= 0) {
            int leaving = leaving(entering);
            if (leaving < 0) {
                throw new IllegalArgumentException(
                        "The value of the linear programme has no upper bound; add a limit.");
            }
            pivot(leaving, entering);
            entering = entering(cost, columns);
        }
    }

    private int entering(double[] cost, int columns) {
        for (int column = 0; column < columns; column++) {
            if (reduced(cost, column) > ZERO) {
                return column;
            }
        }
        return -1;
    }

    /** By how much a unit of a column raises the objective. */
    private double reduced(double[] cost, int column) {
        double reduced = cost[column];
        for (int row = 0; row < rows; row++) {
            reduced -= cost[basis[row]] * tableau[row][column];
        }
        return reduced;
    }

    private int leaving(int entering) {
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            double entry = tableau[row][entering];
            boolean idle = basis[row] >= artificial && right(row) <= ZERO && Math.abs(entry) > ZERO;
            if (entry > ZERO || idle) {
                double ratio = idle ? 0 : right(row) / entry;
                boolean tied = leaving >= 0 && Math.abs(ratio - least) <= ZERO && basis[row] < basis[leaving];
                if (leaving < 0 || ratio < least - ZERO || tied) {
                    leaving = row;
                    least = ratio;
                }
            }
        }
        return leaving;
    }

    private void pivot(int row, int column) {
        double[] pivotRow = tableau[row];
        double pivot = pivotRow[column];
        for (int k = 0; k < pivotRow.length; k++) {
            pivotRow[k] /= pivot;
        }
        for (int other = 0; other < rows; other++) {
            double factor = tableau[other][column];
            if (other != row && factor != 0) {
                for (int k = 0; k < pivotRow.length; k++) {
                    tableau[other][k] -= factor * pivotRow[k];
                }
                tableau[other][column] = 0;
            }
        }
        basis[row] = column;
    }

    private double right(int row) {
        return tableau[row][artificial + rows];
    }
}
