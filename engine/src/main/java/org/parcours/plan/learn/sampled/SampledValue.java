package org.parcours.plan.learn.sampled;

import org.parcours.num.Interval;
import org.parcours.num.Moments;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

/**
 * What a policy brought in fresh journeys, none of which it was learnt from.
 *
 * @param value mean return of a journey
 * @param interval 95 % interval of the expected return, by the normal approximation; wider by what journeys that were cut off
 *     might have gone on to earn at the largest reward seen, and by the rounding of sums
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
        Returns returns = new Returns(environment, policy, discounts);
        for (long journey = 0; journey < journeys; journey++) {
            returns.live(seed.word(journey));
        }
        double mean = returns.earned.mean().orElseThrow();
        double half = Interval.Z95 * returns.earned.standardError().orElseThrow() + returns.unseen();
        return new SampledValue(mean, new Interval(mean - half, mean + half), journeys);
    }

    /** The returns of journeys, and what they do not show. */
    private static final class Returns {
        /** Terms of a sum, and of their mean, that may each be rounded by half a unit in the last place of the largest. */
        private static final double ROUNDING = Math.ulp(1.0);

        private final Environment environment;
        private final LearnedPolicy policy;
        private final Discounts discounts;
        private final Moments earned = new Moments();
        private final Moments environmentRest = new Moments();
        private final Moments controlRest = new Moments();
        private double mostReward;
        private double mostControlReward;
        private double mostPaid;

        private Returns(Environment environment, LearnedPolicy policy, Discounts discounts) {
            this.environment = environment;
            this.policy = policy;
            this.discounts = discounts;
        }

        private void live(long seed) {
            Seed words = new Seed(seed);
            int state = environment.start(words.word(1));
            double environmentWeight = 1;
            double controlWeight = 1;
            double sum = 0;
            double paid = 0;
            int step = 0;
            for (; step < policy.stages().longest() && !environment.isTerminal(state); step++) {
                int row = policy.row(step, state);
                int outcome = environment.outcome(row, words.word(2L + step));
                double reward = environment.reward(row, outcome);
                double controlReward = environment.controlReward(row, outcome);
                mostReward = Math.max(mostReward, Math.abs(reward));
                mostControlReward = Math.max(mostControlReward, Math.abs(controlReward));
                double worth = environmentWeight * reward + controlWeight * controlReward;
                sum += worth;
                paid += Math.abs(worth);
                environmentWeight *= discounts.environment();
                controlWeight *= discounts.control();
                state = environment.next(row, outcome);
            }
            boolean cutOff = !policy.stages().isFinite() && !environment.isTerminal(state);
            earned.add(sum);
            environmentRest.add(cutOff ? rest(environmentWeight, discounts.environment()) : 0);
            controlRest.add(cutOff ? rest(controlWeight, discounts.control()) : 0);
            mostPaid = Math.max(mostPaid, paid * (step + 1));
        }

        /** What one a step would be worth from a weight on, for ever; without a discount journeys end where they are cut off. */
        private static double rest(double weight, double discount) {
            return discount == 1 ? 0 : weight / (1 - discount);
        }

        private double unseen() {
            return environmentRest.mean().orElseThrow() * mostReward
                    + controlRest.mean().orElseThrow() * mostControlReward
                    + ROUNDING * mostPaid;
        }
    }
}
