package org.parcours.plan.bandit;

/**
 * What is believed of one number: a smooth log-concave density, in a coordinate that keeps the order of numbers.
 */
sealed interface Belief {
    /** Logarithms of densities this far below that of the mode count as nothing: e^−46 is 1e−20. */
    double NOTHING = -46;

    /** Where the density is highest. */
    double mode();

    /** How wide the density is at its mode: (−d²/dx² log density)^−½. */
    double scale();

    /** The logarithm of the density at x less that at the mode, at most 0. */
    double log(double x);

    /** Where the density, seen from the mode downwards (−1) or upwards (1), has become nothing. */
    default double end(int direction) {
        double reach = scale();
        while (log(mode() + direction * reach) > NOTHING) {
            reach *= 1.25;
        }
        return mode() + direction * reach;
    }

    /**
     * A normal variable.
     *
     * @param deviation its standard deviation, above 0
     */
    record Normal(double mean, double deviation) implements Belief {
        @Override
        public double mode() {
            return mean;
        }

        @Override
        public double scale() {
            return deviation;
        }

        @Override
        public double log(double x) {
            double z = (x - mean) / deviation;
            return -z * z / 2;
        }
    }

    /**
     * A Beta variable p, in the coordinate log(p / (1 − p)), in which its density {@code ∝ p^alpha (1 − p)^beta} has
     * neither ends nor poles.
     *
     * @param alpha above 0
     * @param beta above 0
     */
    record Beta(double alpha, double beta) implements Belief {
        public Beta {
            if (!(alpha > 0 && beta > 0)) {
                throw new IllegalArgumentException(
                        "A Beta belief of (%s, %s); both must be above 0.".formatted(alpha, beta));
            }
        }

        @Override
        public double mode() {
            return Math.log(alpha / beta);
        }

        @Override
        public double scale() {
            return Math.sqrt(1 / alpha + 1 / beta);
        }

        @Override
        public double log(double x) {
            double share = x - mode();
            // with q = alpha / (alpha + beta): log of (p/q)^alpha · ((1 − p)/(1 − q))^beta, without large terms
            double q = alpha / (alpha + beta);
            return share <= 0
                    ? alpha * share - (alpha + beta) * Math.log1p(q * Math.expm1(share))
                    : -beta * share - (alpha + beta) * Math.log1p((1 - q) * Math.expm1(-share));
        }
    }
}
