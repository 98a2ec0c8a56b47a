package org.parcours.num;

import java.util.Arrays;

/**
 * The factor L of a symmetric positive definite matrix, A = L Lᵀ, for solving small dense systems.
 *
 * <p>Source: G. H. Golub, C. F. Van Loan, <i>Matrix Computations</i>, 4th ed., Johns Hopkins 2013, §4.2. Factoring costs
 * n³/3, each solution n² multiplications.
 */
public final class Cholesky {
    private final double[][] factor;

    private Cholesky(double[][] factor) {
        this.factor = factor;
    }

    /**
     * Factors a matrix, of which only the lower triangle is read; it is not changed.
     *
     * @throws IllegalArgumentException when it is not positive definite to working precision
     */
    public static Cholesky of(double[][] matrix) {
        double[][] factor = new double[matrix.length][];
        for (int row = 0; row < factor.length; row++) {
            factor[row] = Arrays.copyOf(matrix[row], row + 1);
        }
        factorInPlace(factor);
        return new Cholesky(factor);
    }

    /**
     * Solves A x = b without a new array, to the same bits as {@code of(matrix).solve(b)}.
     *
     * @param matrix whose lower triangle becomes its factor
     * @param b becomes the solution
     * @throws IllegalArgumentException when the matrix is not positive definite to working precision
     */
    public static void solveInPlace(double[][] matrix, double[] b) {
        factorInPlace(matrix);
        forwardInPlace(matrix, b);
        backInPlace(matrix, b);
    }

    private static void factorInPlace(double[][] factor) {
        for (int row = 0; row < factor.length; row++) {
            for (int column = 0; column < row; column++) {
                double rest = factor[row][column] - dot(factor[row], factor[column], column);
                factor[row][column] = rest / factor[column][column];
            }
            double pivot = factor[row][row] - dot(factor[row], factor[row], row);
            if (!(pivot > 1e-14 * Math.abs(factor[row][row]))) {
                throw new IllegalArgumentException("A system of " + factor.length + " equations is singular at number "
                        + row + ": some columns repeat each other; give a positive penalty.");
            }
            factor[row][row] = Math.sqrt(pivot);
        }
    }

    /** The x of A x = b, in a new array. */
    public double[] solve(double[] b) {
        double[] x = forward(b);
        backInPlace(factor, x);
        return x;
    }

    private static void backInPlace(double[][] factor, double[] x) {
        for (int row = x.length - 1; row >= 0; row--) {
            x[row] /= factor[row][row];
            for (int column = 0; column < row; column++) {
                x[column] -= factor[row][column] * x[row];
            }
        }
    }

    /** The quadratic form bᵀ A⁻¹ b, at least 0. */
    public double inverseForm(double[] b) {
        double[] z = forward(b);
        return dot(z, z, z.length);
    }

    /** Makes b the z of L z = b, whose squares add up to the quadratic form bᵀ A⁻¹ b. */
    public void whiten(double[] b) {
        forwardInPlace(factor, b);
    }

    private double[] forward(double[] b) {
        double[] z = b.clone();
        forwardInPlace(factor, z);
        return z;
    }

    private static void forwardInPlace(double[][] factor, double[] z) {
        for (int row = 0; row < z.length; row++) {
            z[row] = (z[row] - dot(factor[row], z, row)) / factor[row][row];
        }
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
