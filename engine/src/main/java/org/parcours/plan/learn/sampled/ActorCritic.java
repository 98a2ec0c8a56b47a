package org.parcours.plan.learn.sampled;

import java.util.Map;

/**
 * One-step actor-critic: A_t is the error r + λ V(s') − V(s) of a critic that learns V by temporal differences. Of low
 * variance, and biased while the critic is wrong. Steps are taken after each journey, by the critic as it was in it.
 *
 * <p>Source: A. G. Barto, R. S. Sutton, C. W. Anderson, "Neuronlike adaptive elements", IEEE Transactions on Systems, Man,
 * and Cybernetics 13, 1983; Sutton and Barto 2018, §13.5.
 */
final class ActorCritic extends PolicyGradient {
    private final StateValues critic;

    ActorCritic(Environment environment, LearnerSettings settings, WarmStart start) {
        super(environment, settings, start);
        critic = new StateValues(environment, stages);
    }

    @Override
    void advantages(JourneyTrace journey, double[] into) {
        for (int step = 0; step < journey.length(); step++) {
            into[step] = target(journey, step) - critic.value(stages.of(step), journey.state(step));
        }
        for (int step = journey.length() - 1; step >= 0; step--) {
            critic.update(stages.of(step), journey.state(step), target(journey, step));
        }
    }

    private double target(JourneyTrace journey, int step) {
        double future = journey.endsAfter(step) ? 0 : critic.value(stages.of(step + 1), journey.state(step + 1));
        return journey.reward(step) + stages.discount() * future;
    }

    @Override
    void remember(Map<String, double[]> columns) {
        critic.remember(columns);
    }

    @Override
    public void restore(LearnerMemory memory) {
        super.restore(memory);
        critic.restore(memory);
    }
}
