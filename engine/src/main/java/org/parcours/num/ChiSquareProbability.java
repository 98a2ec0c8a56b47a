package org.parcours.num;

/**
 * The chi-square distribution, with a relative error below 1e-10.
 *
 * <p>Source: M. Abramowitz, I. A. Stegun, <i>Handbook of Mathematical Functions</i>, 1964, 26.4.19 by the incomplete gamma
 * function, its series 6.5.29 and its continued fraction 6.5.31; the logarithm of the gamma function by Stirling's series
 * 6.1.41.
 */
public final class ChiSquareProbability {
    private static final double PRECISION = 1e-14;
    private static final int MOST_TERMS = 100_000;
    private static final double TINY = 1e-300;

    private ChiSquareProbability() {}

    /**
     * The probability of a value above a number.
     *
     * @param x at least 0
     * @param degrees of freedom, at least 1
     */
    public static double above(double x, int degrees) {
        if (degrees < 1 || !(x >= 0)) {
            throw new IllegalArgumentException(
                    "A chi-square probability is asked for at %s with %d degrees of freedom, but needs a number of at least 0 and at least 1 degree."
                            .formatted(x, degrees));
        }
        double shape = degrees / 2.0;
        double half = x / 2;
        return half == 0 ? 1 : half < shape + 1 ? 1 - series(shape, half) : fraction(shape, half);
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum * scale(shape, x);
    }

    /** By the method of W. J. Lentz, "Generating Bessel functions in Mie scattering calculations", Applied Optics 15, 1976. */
    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double product = d;
        double change = 0;
        for (int n = 1; n < MOST_TERMS && Math.abs(change - 1) > PRECISION; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / nonzero(a * d + b);
            c = nonzero(b + a / c);
            change = c * d;
            product *= change;
        }
        return product * scale(shape, x);
    }

    private static double nonzero(double number) {
        return Math.abs(number) < TINY ? TINY : number;
    }

    private static double scale(double shape, double x) {
        return Math.exp(shape * Math.log(x) - x - logGamma(shape));
    }

    private static double logGamma(double x) {
        double shift = 0;
        double z = x;
        for (; z < 10; z++) {
            shift += Math.log(z);
        }
        double inverse = 1 / (z * z);
        double series =
                1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse / 1188)));
        return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series / z - shift;
    }
}
