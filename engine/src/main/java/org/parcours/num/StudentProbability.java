package org.parcours.num;

/**
 * Student's t distribution function for any degrees of freedom.
 *
 * <p>Source: M. Abramowitz, I. A. Stegun, <i>Handbook of Mathematical Functions</i>, 1964, 26.7.1 with 26.5.27.
 */
public final class StudentProbability {
    private StudentProbability() {}

    /**
     * The probability that a t variable stays below a number.
     *
     * @param degrees of freedom, above 0; infinite for the normal distribution
     */
    public static double below(double number, double degrees) {
        if (!(degrees > 0)) {
            throw new IllegalArgumentException(
                    "A t variable has " + degrees + " degrees of freedom, but needs more than 0.");
        }
        if (Double.isInfinite(degrees)) {
            return NormalProbability.below(number);
        }
        double square = number * number;
        // The smaller of the two arguments keeps its digits.
        double outside = degrees < square
                ? BetaProbability.below(degrees / (degrees + square), degrees / 2, 0.5)
                : 1 - BetaProbability.below(square / (degrees + square), 0.5, degrees / 2);
        return number > 0 ? 1 - outside / 2 : outside / 2;
    }
}
