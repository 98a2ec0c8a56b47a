package org.parcours.plan.learn.sampled;

import org.parcours.num.Interval;
import org.parcours.num.Moments;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

/**
 * What a policy brought in fresh journeys, none of which it was learnt from.
 *
 * @param value mean return of a journey
 * @param interval 95 % interval of the expected return, by the normal approximation
 * @param journeys how many there were
 */
public record SampledValue(double value, Interval interval, long journeys) {
    /**
     * Lives journeys by a policy.
     *
     * @param journeys at least 2
     * @param seed must not be that of the learner
     */
    public static SampledValue of(
            Environment environment, LearnedPolicy policy, Discounts discounts, long journeys, Seed seed) {
        Moments returns = new Moments();
        for (long journey = 0; journey < journeys; journey++) {
            returns.add(journey(environment, policy, discounts, seed.word(journey)));
        }
        double mean = returns.mean().orElseThrow();
        double error = returns.standardError().orElseThrow();
        return new SampledValue(mean, Interval.normal95(mean, error), journeys);
    }

    private static double journey(Environment environment, LearnedPolicy policy, Discounts discounts, long seed) {
        Seed words = new Seed(seed);
        int state = environment.start(words.word(1));
        double environmentWeight = 1;
        double controlWeight = 1;
        double earned = 0;
        for (int step = 0; step < policy.stages().longest() && !environment.isTerminal(state); step++) {
            int row = policy.row(step, state);
            int outcome = environment.outcome(row, words.word(2L + step));
            earned += environmentWeight * environment.reward(row, outcome)
                    + controlWeight * environment.controlReward(row, outcome);
            environmentWeight *= discounts.environment();
            controlWeight *= discounts.control();
            state = environment.next(row, outcome);
        }
        return earned;
    }
}
