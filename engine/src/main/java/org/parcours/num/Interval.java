package org.parcours.num;

/**
 * The numbers from {@code lower} to {@code upper}: how far an estimate can be trusted.
 *
 * @param lower the lower end, at most {@code upper}
 * @param upper the upper end
 */
public record Interval(double lower, double upper) {
    /** The standard normal quantile of 0.975: half the width of a 95 % interval, in standard errors. */
    public static final double Z95 = 1.959963984540054;

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "An interval goes from " + lower + " to " + upper + ", but must go upwards.");
        }
    }

    /** The 95 % interval of an estimate that is close to normal. */
    public static Interval normal95(double estimate, double standardError) {
        return new Interval(estimate - Z95 * standardError, estimate + Z95 * standardError);
    }

    /**
     * The 95 % score interval of a number of successes among trials, in successes. It keeps its promise for rare
     * successes too: with none seen, the upper end is about 3.8 successes and not 0.
     *
     * <p>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927.
     */
    public static Interval wilson95(double successes, double trials) {
        double p = successes / trials;
        double z2 = Z95 * Z95;
        double centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
        double half = Z95 / (1 + z2 / trials) * Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials * trials));
        double lower = successes == 0 ? 0 : Math.max(0, centre - half) * trials;
        double upper = successes == trials ? trials : Math.min(1, centre + half) * trials;
        return new Interval(lower, upper);
    }

    /** Whether a number lies inside, ends included. */
    public boolean contains(double number) {
        return lower <= number && number <= upper;
    }
}
