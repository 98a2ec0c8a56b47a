package org.parcours.uplift.measure;

/**
 * The standard error of an estimate from what each row adds to it, to first order: √(Σ_units (Σ_rows ψ)² · u/(u − 1)) over u
 * units. Rows of one unit may hang together in any way.
 *
 * <p>Source: F. R. Hampel, "The influence curve and its role in robust estimation", JASA 69, 1974; by clusters as in K.-Y.
 * Liang, S. L. Zeger, Biometrika 73, 1986.
 */
final class Influence {
    private Influence() {}

    /**
     * The standard error; NaN for fewer than two units.
     *
     * @param added of each row what it adds to the estimate's error; they sum to about 0
     */
    static double standardError(double[] added, Units units) {
        double[] ofUnit = new double[units.count()];
        for (int row = 0; row < added.length; row++) {
            ofUnit[units.of(row)] += added[row];
        }
        double squares = 0;
        for (double each : ofUnit) {
            squares += each * each;
        }
        return units.count() < 2 ? Double.NaN : Math.sqrt(squares * units.count() / (units.count() - 1.0));
    }
}
