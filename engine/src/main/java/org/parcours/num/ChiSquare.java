package org.parcours.num;

/**
 * The chi-square distribution's upper tail, with a relative error of about 1e-12.
 *
 * <p>Source: M. Abramowitz, I. A. Stegun, <i>Handbook of Mathematical Functions</i>, 1964: 26.4.19 for the tail as an
 * incomplete gamma function, 6.5.29 for its series and 6.5.31 for its continued fraction, evaluated from the front as W.
 * J. Lentz, Applied Optics 15, 1976, does.
 */
public final class ChiSquare {
    private static final double PRECISION = 1e-15;
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 1_000_000;

    private ChiSquare() {}

    /**
     * The probability of a value at least this large.
     *
     * @param value at least 0
     * @param degrees of freedom, above 0
     */
    public static double above(double value, double degrees) {
        if (!(value >= 0 && degrees > 0)) {
            throw new IllegalArgumentException(
                    "A chi-square probability is asked for at %s with %s degrees of freedom; the first must be at least 0, the second above 0."
                            .formatted(value, degrees));
        }
        double shape = degrees / 2;
        double x = value / 2;
        if (x == 0) {
            return 1;
        }
        double front = Math.exp(shape * Math.log(x) - x - LogGamma.of(shape));
        return x < shape + 1 ? 1 - front * series(shape, x) : front * fraction(shape, x);
    }

    /** Σ x^n / (a (a + 1) … (a + n)). */
    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** 1 / (x + 1 − a − 1 (1 − a) / (x + 3 − a − 2 (2 − a) / (x + 5 − a − …))). */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double product = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double above = -n * (n - a);
            b += 2;
            d = 1 / notZero(above * d + b);
            c = notZero(b + above / c);
            product *= c * d;
            if (Math.abs(c * d - 1) < PRECISION) {
                break;
            }
        }
        return product;
    }

    private static double notZero(double number) {
        return Math.abs(number) < TINY ? TINY : number;
    }
}
