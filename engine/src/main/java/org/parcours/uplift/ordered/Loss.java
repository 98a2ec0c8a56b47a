package org.parcours.uplift.ordered;

import org.parcours.model.learner.Softmax;

/** What is made small: its steps downhill. */
enum Loss {
    /** Half the squared error. */
    SQUARED {
        @Override
        double start(double mean) {
            return mean;
        }

        @Override
        double descent(double target, double score) {
            return target - score;
        }

        @Override
        double curvature(double score) {
            return 1;
        }
    },
    /** The log-loss of a target of 0 or 1 whose log odds are the score. */
    LOGISTIC {
        @Override
        double start(double mean) {
            return Math.log(mean / (1 - mean));
        }

        @Override
        double descent(double target, double score) {
            return target - Softmax.logistic(score);
        }

        @Override
        double curvature(double score) {
            double p = Softmax.logistic(score);
            return p * (1 - p);
        }
    };

    /** The score that all start from, of the mean target. */
    abstract double start(double mean);

    /** The negative derivative by the score. */
    abstract double descent(double target, double score);

    /** The second derivative by the score. */
    abstract double curvature(double score);
}
