package org.parcours.plan.learn.sampled;

import java.util.Map;

/**
 * REINFORCE with a baseline: A_t is the return from step t on, less what its state was expected to earn from earlier
 * journeys. That depends on no action of this journey, so that the gradient stays unbiased and varies less.
 *
 * <p>Source: R. J. Williams 1992, theorem 1; Sutton and Barto 2018, §13.4.
 */
final class ReinforceBaseline extends PolicyGradient {
    private final StateValues baseline;

    ReinforceBaseline(Environment environment, LearnerSettings settings, WarmStart start) {
        super(environment, settings, start);
        baseline = new StateValues(environment, stages);
    }

    @Override
    void advantages(JourneyTrace journey, double[] into) {
        Reinforce.returns(journey, stages.discount(), into);
        for (int step = 0; step < journey.length(); step++) {
            into[step] -= baseline.value(stages.of(step), journey.state(step));
        }
        double future = 0;
        for (int step = journey.length() - 1; step >= 0; step--) {
            future = journey.reward(step) + stages.discount() * future;
            baseline.update(stages.of(step), journey.state(step), future);
        }
    }

    @Override
    void remember(Map<String, double[]> columns) {
        baseline.remember(columns);
    }

    @Override
    public void restore(LearnerMemory memory) {
        super.restore(memory);
        baseline.restore(memory);
    }
}
