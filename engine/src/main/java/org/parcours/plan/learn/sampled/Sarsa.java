package org.parcours.plan.learn.sampled;

/**
 * SARSA: {@code Q(s,a) ← Q(s,a) + α (r + λ Q(s',a') − Q(s,a))} with the action a' that is taken next. Learns the values of the
 * policy with its exploration, so that it keeps away from where a try is dear; they become those of the optimum as the
 * exploration falls to 0.
 *
 * <p>Source: G. A. Rummery, M. Niranjan, "On-line Q-learning using connectionist systems", Cambridge 1994; Sutton and
 * Barto 2018, equation 6.7; S. Singh, T. Jaakkola, M. Littman, C. Szepesvári, "Convergence results for single-step
 * on-policy reinforcement-learning algorithms", Machine Learning 38, 2000.
 */
final class Sarsa extends TabularLearner {
    Sarsa(Environment environment, LearnerSettings settings, WarmStart start) {
        super(environment, settings, start);
    }

    @Override
    int follow() {
        if (environment.isTerminal(state())) {
            return 0;
        }
        int step = 0;
        int row = row(0, state());
        boolean over = false;
        while (!over && step < stages.longest()) {
            int stage = stages.of(step);
            double reward = act(stage, row);
            over = isOver(step);
            int taken = row;
            double future = 0;
            if (!over) {
                int next = stages.of(step + 1);
                row = row(next, state());
                future = values.value(next, row);
            }
            values.update(stage, taken, reward + stages.discount() * future);
            step++;
        }
        return step;
    }
}
