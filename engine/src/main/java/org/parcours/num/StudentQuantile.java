package org.parcours.num;

/**
 * The inverse of Student's t distribution function, for whole degrees of freedom with a relative error below 1e-9.
 *
 * <p>Source: M. Abramowitz, I. A. Stegun, <i>Handbook of Mathematical Functions</i>, 1964, 26.7.3 and 26.7.4 for the
 * probability as a finite sum, inverted by bisection; from {@value #MANY} degrees on, the expansion 26.7.5.
 */
public final class StudentQuantile {
    private static final int MANY = 500;
    private static final int HALVINGS = 100;

    private StudentQuantile() {}

    /**
     * The number that a t variable stays below with a probability.
     *
     * @param probability in (0, 1)
     * @param degrees of freedom, at least 1
     */
    public static double of(double probability, int degrees) {
        if (degrees < 1 || !(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "A t quantile is asked for at %s with %d degrees of freedom, but needs a probability inside (0, 1) and at least 1 degree."
                            .formatted(probability, degrees));
        }
        if (degrees >= MANY) {
            return expansion(NormalQuantile.of(probability), degrees);
        }
        double inside = Math.abs(2 * probability - 1);
        double angle = angle(inside, degrees);
        return Math.copySign(Math.tan(angle) * Math.sqrt(degrees), probability - 0.5);
    }

    /**
     * The same for degrees of freedom that need not be whole, by bisection of {@link StudentProbability}.
     *
     * @param probability in (0, 1)
     * @param degrees of freedom, at least 1; infinite for the normal distribution
     */
    public static double of(double probability, double degrees) {
        if (degrees == Math.rint(degrees) && degrees < MANY) {
            return of(probability, (int) degrees);
        }
        if (!(degrees >= 1 && probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "A t quantile is asked for at %s with %s degrees of freedom, but needs a probability inside (0, 1) and at least 1 degree."
                            .formatted(probability, degrees));
        }
        if (degrees >= MANY) {
            return expansion(NormalQuantile.of(probability), degrees);
        }
        double low = 0;
        double high = Math.PI / 2;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (StudentProbability.below(Math.tan(middle) * Math.sqrt(degrees), degrees)
                    < Math.max(probability, 1 - probability)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.copySign(Math.tan(low) * Math.sqrt(degrees), probability - 0.5);
    }

    /** θ = atan(t / √ν) such that |T| stays below t with a probability. */
    private static double angle(double inside, int degrees) {
        double low = 0;
        double high = Math.PI / 2;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (inside(middle, degrees) < inside) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The probability that |T| stays below √ν tan θ. */
    private static double inside(double theta, int degrees) {
        double cosine = Math.cos(theta);
        double squared = cosine * cosine;
        boolean odd = degrees % 2 == 1;
        double term = odd ? cosine : 1;
        double sum = degrees == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k <= degrees - 2; k += 2) {
            term *= squared * (k - 1) / k;
            sum += term;
        }
        return odd ? 2 / Math.PI * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
    }

    private static double expansion(double z, double degrees) {
        double z2 = z * z;
        double first = (z2 + 1) / 4;
        double second = ((5 * z2 + 16) * z2 + 3) / 96;
        double third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        return z * (1 + (first + (second + third / degrees) / degrees) / degrees);
    }
}
