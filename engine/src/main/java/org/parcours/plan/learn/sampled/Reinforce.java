package org.parcours.plan.learn.sampled;

import java.util.Map;

/**
 * REINFORCE: A_t is the return from step t on. Unbiased where journeys end (a cut-off journey lacks what it would still have
 * earned, less than {@value Stages#CUT} of a value with a discount), and of high variance.
 *
 * <p>Source: R. J. Williams, "Simple statistical gradient-following algorithms for connectionist reinforcement learning",
 * Machine Learning 8, 1992; Sutton and Barto 2018, §13.3.
 */
final class Reinforce extends PolicyGradient {
    Reinforce(Environment environment, LearnerSettings settings, WarmStart start) {
        super(environment, settings, start);
    }

    @Override
    void advantages(JourneyTrace journey, double[] into) {
        returns(journey, stages.discount(), into);
    }

    /** The returns from each step on, in units of that step. */
    static void returns(JourneyTrace journey, double discount, double[] into) {
        double future = 0;
        for (int step = journey.length() - 1; step >= 0; step--) {
            future = journey.reward(step) + discount * future;
            into[step] = future;
        }
    }

    @Override
    void remember(Map<String, double[]> columns) {}
}
