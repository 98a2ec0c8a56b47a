package org.parcours.plan.bandit;

/**
 * Between which numbers rewards lie; bandits learn on [0, 1].
 *
 * @param low the lowest reward
 * @param high the highest reward, above {@code low}
 */
public record RewardRange(double low, double high) {
    public RewardRange {
        if (!(low < high && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "Rewards range from %s to %s; the range must be finite and go upwards.".formatted(low, high));
        }
    }

    /** A range that holds two rewards, widened by 1 where they are equal. */
    static RewardRange around(double low, double high) {
        return new RewardRange(low, low == high ? low + 1 : high);
    }

    /** A reward on [0, 1]. */
    public double unit(double reward) {
        if (!(reward >= low && reward <= high)) {
            throw new IllegalArgumentException(
                    "A reward is %s, but the range given is %s to %s; widen it.".formatted(reward, low, high));
        }
        return (reward - low) / (high - low);
    }

    /** A number on [0, 1] as a reward. */
    public double reward(double unit) {
        return low + unit * (high - low);
    }
}
