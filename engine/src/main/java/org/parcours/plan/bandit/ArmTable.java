package org.parcours.plan.bandit;

import java.util.Arrays;

/** How often each arm was seen in each state, and what it earned: grows as states come. */
final class ArmTable {
    private final int arms;
    private double[] counts;
    private double[] sums;

    ArmTable(int arms) {
        if (arms < 1) {
            throw new IllegalArgumentException("A bandit has " + arms + " arms, but needs at least 1.");
        }
        this.arms = arms;
        counts = new double[arms];
        sums = new double[arms];
    }

    int arms() {
        return arms;
    }

    /** Customers seen with an arm in a state. */
    double count(Context context, int arm) {
        int cell = cell(context, arm);
        return cell < counts.length ? counts[cell] : 0;
    }

    /** What they earned in all. */
    double sum(Context context, int arm) {
        int cell = cell(context, arm);
        return cell < sums.length ? sums[cell] : 0;
    }

    /** Customers seen in a state with the arms that may be chosen. */
    double count(Context context) {
        double count = 0;
        for (int place = 0; place < context.arms(); place++) {
            count += count(context, context.arm(place));
        }
        return count;
    }

    /** Mean reward of an arm in a state, or a value for one never seen. */
    double mean(Context context, int arm, double unseen) {
        double count = count(context, arm);
        return count == 0 ? unseen : sum(context, arm) / count;
    }

    void add(Context context, int arm, double reward, double weight) {
        requireLesson(context, arm, reward, weight);
        int cell = cell(context, arm);
        if (cell >= counts.length) {
            int size = Math.max(2 * counts.length, (context.state() + 1) * arms);
            counts = Arrays.copyOf(counts, size);
            sums = Arrays.copyOf(sums, size);
        }
        counts[cell] += weight;
        sums[cell] += weight * reward;
    }

    /** Refuses what nothing can be learnt from. */
    static void requireLesson(Context context, int arm, double reward, double weight) {
        if (!context.allows(arm)) {
            throw new IllegalArgumentException(
                    "A reward came for arm " + arm + ", which its context does not allow; learn what was drawn.");
        }
        if (!Double.isFinite(reward) || !(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A reward of %s with the weight %s; both must be finite, and the weight above 0."
                            .formatted(reward, weight));
        }
    }

    /** Refuses a reward outside of [0, 1]. */
    static void requireUnit(double reward, String method) {
        if (!(reward >= 0 && reward <= 1)) {
            throw new IllegalArgumentException(
                    "%s learns from rewards in [0, 1], but one is %s.\nGive it rewards on the scale of their range."
                            .formatted(method, reward));
        }
    }

    private int cell(Context context, int arm) {
        return context.state() * arms + arm;
    }
}
