package org.parcours.plan.learn.sampled;

/**
 * Q-learning: {@code Q(s,a) ← Q(s,a) + α (r + λ max Q(s',·) − Q(s,a))}. Learns the values of the greedy policy whatever is
 * tried meanwhile; the maximum over noisy values makes them too high while little is known ({@link DoubleQLearning}).
 *
 * <p>Source: C. J. C. H. Watkins, P. Dayan, "Q-learning", Machine Learning 8, 1992; R. S. Sutton, A. G. Barto,
 * <i>Reinforcement Learning</i>, 2nd ed. 2018, equation 6.8.
 */
final class TabularQLearning extends OneStepLearner {
    TabularQLearning(Environment environment, LearnerSettings settings, WarmStart start) {
        super(environment, settings, start);
    }

    @Override
    void update(int stage, int row, double reward, boolean over) {
        double future = over ? 0 : values.best(after(stage), state());
        values.update(stage, row, reward + stages.discount() * future);
    }
}
