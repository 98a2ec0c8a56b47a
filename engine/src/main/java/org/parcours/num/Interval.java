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
        if (Double.isNaN(lower) || Double.isNaN(upper)) {
            throw new IllegalArgumentException("""
                    An interval's ends are not numbers, as where amounts are so large that their sums or squares exceed 1.8e308.
                    Give amounts in a larger unit, such as millions.""");
        }
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

    /**
     * The 95 % interval of how many more successes there were in one of two columns of paired trials, in successes.
     * It is the normal interval after one more pair has been added that succeeds in the first column only, and one that
     * succeeds in the second only, and so stays honest where hardly any pair differs.
     *
     * <p>Source: D. G. Bonett, R. M. Price, "Adjusted Wald confidence interval for a difference of binomial proportions
     * based on paired data", Journal of Educational and Behavioral Statistics 37, 2012.
     *
     * @param difference successes of the second column less those of the first
     * @param differing pairs that succeed in one column only, at least |difference|
     * @param pairs how many pairs there are, at least {@code differing}
     */
    public static Interval bonettPrice95(double difference, double differing, double pairs) {
        double share = difference / (pairs + 2);
        double variance = ((differing + 2) / (pairs + 2) - share * share) / (pairs + 2);
        return normal95(pairs * share, pairs * Math.sqrt(Math.max(0, variance)));
    }

    /**
     * The standard error of a sum over independent draws of one variable.
     *
     * @param sum the sum of the draws
     * @param squares the sum of their squares
     * @param draws how many there are; below 2 nothing is known, and the answer is 0
     */
    public static double standardErrorOfSum(double sum, double squares, double draws) {
        return draws < 2 ? 0 : Math.sqrt(Math.max(0, (squares - sum * sum / draws) * draws / (draws - 1)));
    }

    /** Where a number of this interval less one of another can lie. */
    public Interval minus(Interval other) {
        return new Interval(lower - other.upper, upper - other.lower);
    }

    /** The same in another unit. */
    public Interval times(double factor) {
        return factor < 0 ? new Interval(upper * factor, lower * factor) : new Interval(lower * factor, upper * factor);
    }

    /** Whether a number lies inside, ends included. */
    public boolean contains(double number) {
        return lower <= number && number <= upper;
    }
}
