package org.parcours.num;

/**
 * The beta distribution: the regularised incomplete beta function and its density.
 *
 * <p>Source: M. Abramowitz, I. A. Stegun, <i>Handbook of Mathematical Functions</i>, 1964, 26.5.8 (continued fraction) and
 * 26.5.2 (reflection), evaluated from the front as W. J. Lentz, Applied Optics 15, 1976, does. Takes O(√(a + b)) terms.
 */
public final class BetaProbability {
    private static final double PRECISION = 1e-15;
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 1_000_000;

    private BetaProbability() {}

    /**
     * The probability that a beta variable stays below a number, I_x(a, b).
     *
     * @param x taken as 0 below 0 and as 1 above 1
     * @param a above 0
     * @param b above 0
     */
    public static double below(double x, double a, double b) {
        requirePositive(a, b);
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        double front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    /** The density of a beta variable at a number in (0, 1); 0 elsewhere. */
    public static double density(double x, double a, double b) {
        requirePositive(a, b);
        return x <= 0 || x >= 1 ? 0 : Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta(a, b));
    }

    private static void requirePositive(double a, double b) {
        if (!(a > 0 && b > 0)) {
            throw new IllegalArgumentException(
                    "A beta distribution has the shapes " + a + " and " + b + ", but both must be above 0.");
        }
    }

    private static double logBeta(double a, double b) {
        return LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
    }

    /** 1 / (1 + d1 / (1 + d2 / (1 + …))). */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / notZero(1 - (a + b) * x / (a + 1));
        double product = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
            d = 1 / notZero(1 + even * d);
            c = notZero(1 + even / c);
            product *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
            d = 1 / notZero(1 + odd * d);
            c = notZero(1 + odd / c);
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
