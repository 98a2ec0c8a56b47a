package org.parcours.prove.experiment;

import org.parcours.num.BetaProbability;
import org.parcours.num.NormalProbability;

/** What is believed of an arm's value after the experiment. */
sealed interface Posterior {
    /** Standard deviations beyond which nothing is left. */
    double REACH = 9;

    /** The mean. */
    double mean();

    /** The standard deviation. */
    double deviation();

    /** Where values begin, as far as it matters. */
    default double from() {
        return mean() - REACH * deviation();
    }

    /** Where values end, as far as it matters. */
    default double to() {
        return mean() + REACH * deviation();
    }

    /** The probability that the value is smaller. */
    double below(double value);

    /** The density at a value. */
    double density(double value);

    /** A rate, after a uniform prior: Beta(1 + successes, 1 + failures). */
    record Beta(double a, double b) implements Posterior {
        @Override
        public double mean() {
            return a / (a + b);
        }

        @Override
        public double deviation() {
            return Math.sqrt(a * b / (a + b + 1)) / (a + b);
        }

        @Override
        public double from() {
            return Math.max(0, Posterior.super.from());
        }

        @Override
        public double to() {
            return Math.min(1, Posterior.super.to());
        }

        @Override
        public double below(double value) {
            return BetaProbability.below(value, a, b);
        }

        @Override
        public double density(double value) {
            return BetaProbability.density(value, a, b);
        }
    }

    /** A mean or ratio of many units, after a flat prior. */
    record Normal(double mean, double deviation) implements Posterior {
        @Override
        public double below(double value) {
            return NormalProbability.below((value - mean) / deviation);
        }

        @Override
        public double density(double value) {
            double errors = (value - mean) / deviation;
            return Math.exp(-errors * errors / 2) / (deviation * Math.sqrt(2 * Math.PI));
        }
    }
}
