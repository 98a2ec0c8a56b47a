package org.parcours.num;

/**
 * The standard normal distribution function, with an absolute error of about 1e-15.
 *
 * <p>Source: J. F. Hart et al., <i>Computer Approximations</i>, Wiley 1968, algorithm 5666, as given by G. West, "Better
 * approximations to cumulative normal functions", Wilmott Magazine 2005.
 */
public final class NormalProbability {
    private static final double[] ABOVE = {
        3.52624965998911e-2,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };

    private static final double[] BELOW = {
        8.83883476483184e-2,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    private static final double FAR = 7.07106781186547;
    private static final double ROOT_OF_TWO_PI = 2.506628274631;

    private NormalProbability() {}

    /** The probability that a standard normal variable stays below a number. */
    public static double below(double number) {
        double distance = Math.abs(number);
        double density = Math.exp(-distance * distance / 2);
        double tail = distance < FAR
                ? density * polynomial(ABOVE, distance) / polynomial(BELOW, distance)
                : density / fraction(distance) / ROOT_OF_TWO_PI;
        return number > 0 ? 1 - tail : tail;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }

    /** The first levels of the tail's continued fraction. */
    private static double fraction(double x) {
        double fraction = x + 0.65;
        for (int level = 4; level >= 1; level--) {
            fraction = x + level / fraction;
        }
        return fraction;
    }
}
