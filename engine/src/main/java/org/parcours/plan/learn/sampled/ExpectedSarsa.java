package org.parcours.plan.learn.sampled;

/**
 * Expected SARSA: bootstraps from the mean over what the learner may do next, {@code (1−ε) max Q(s',·) + ε mean Q(s',·)}, and
 * so learns the values of the policy with its exploration, as SARSA does, without the chance in the choice of a'.
 *
 * <p>Source: H. van Seijen, H. van Hasselt, S. Whiteson, M. Wiering, "A theoretical and empirical analysis of Expected
 * Sarsa", ADPRL 2009; Sutton and Barto 2018, equation 6.9.
 */
final class ExpectedSarsa extends OneStepLearner {
    ExpectedSarsa(Environment environment, LearnerSettings settings, WarmStart start) {
        super(environment, settings, start);
    }

    @Override
    void update(int stage, int row, double reward, boolean over) {
        double future = 0;
        if (!over) {
            double share = share();
            future = values.best(after(stage), state());
            future += share == 0 ? 0 : share * (values.mean(after(stage), state()) - future);
        }
        values.update(stage, row, reward + stages.discount() * future);
    }
}
