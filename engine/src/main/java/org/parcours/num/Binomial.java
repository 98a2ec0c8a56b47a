package org.parcours.num;

/**
 * Draws how many of a number of independent trials succeed, exactly, in a time that does not grow with the trials.
 *
 * <p>Where fewer than ten successes (or failures) are expected, by inversion (1, BINV); elsewhere by transformed rejection
 * (2, BTRS). Sources: (1) V. Kachitvichyanukul, B. Schmeiser, "Binomial random variate generation", Communications of the
 * ACM 31, 1988. (2) W. Hörmann, "The generation of binomial random variates", Journal of Statistical Computation and
 * Simulation 46, 1993.
 */
public final class Binomial {
    private static final double FEW = 10;

    private Binomial() {}

    /**
     * The number of successes.
     *
     * @param trials at least 0
     * @param probability of a success; taken as 0 below 0 and as 1 above 1, which rounding may bring about
     */
    public static long draw(RandomStream random, long trials, double probability) {
        if (trials == 0 || probability <= 0) {
            return 0;
        }
        if (probability >= 1) {
            return trials;
        }
        if (probability > 0.5) {
            return trials - rare(random, trials, 1 - probability);
        }
        return rare(random, trials, probability);
    }

    private static long rare(RandomStream random, long trials, double probability) {
        return trials * probability < FEW
                ? byInversion(random, trials, probability)
                : byRejection(random, trials, probability);
    }

    private static long byInversion(RandomStream random, long trials, double probability) {
        double odds = probability / (1 - probability);
        double mass = Math.exp(trials * Math.log1p(-probability));
        double left = random.nextUniform();
        long successes = 0;
        while (left > mass && successes < trials) {
            left -= mass;
            successes++;
            mass *= odds * ((trials + 1.0) / successes - 1);
        }
        return successes;
    }

    private static long byRejection(RandomStream random, long trials, double probability) {
        double deviation = Math.sqrt(trials * probability * (1 - probability));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * probability;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double logOdds = Math.log(probability / (1 - probability));
        double mode = Math.floor((trials + 1.0) * probability);
        double atMode = logFactorial(mode) + logFactorial(trials - mode);
        while (true) {
            double v = random.nextUniform();
            double u = random.nextUniform() - 0.5;
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + trials * probability + 0.5);
            if (us >= 0.07 && v <= 0.92 - 4.2 / b) {
                return (long) k;
            }
            if (k >= 0 && k <= trials) {
                double density = atMode - logFactorial(k) - logFactorial(trials - k) + (k - mode) * logOdds;
                if (Math.log(v * alpha / (a / (us * us) + b)) <= density) {
                    return (long) k;
                }
            }
        }
    }

    /** The logarithm of k! by Stirling's series, with a relative error below 1e-12 from k = 10 on. */
    private static double logFactorial(double k) {
        if (k < 10) {
            double product = 1;
            for (int i = 2; i <= k; i++) {
                product *= i;
            }
            return Math.log(product);
        }
        double square = k * k;
        double correction = (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / k;
        return (k + 0.5) * Math.log(k) - k + 0.5 * Math.log(2 * Math.PI) + correction;
    }
}
