package org.parcours.plan.bandit;

import java.util.Arrays;

/**
 * SquareCB: a regression says what each arm would earn; an arm that falls behind the best of k by a gap is drawn with
 * probability {@code 1 / (k + γ · gap)}, the best one (the first of equals) with what is left. γ grows as {@code scale ·
 * n^exponent} with n customers seen, so that less is tried as more is known. All arms of a context can be drawn at any
 * time, which makes its log good for proof.
 *
 * <p>Source: D. J. Foster, A. Rakhlin, "Beyond UCB: optimal and efficient contextual bandits with regression oracles",
 * ICML 2020, algorithm 1 with μ = k; the weighting of N. Abe, P. M. Long, ICML 1999. Gaps are in the unit of the rewards,
 * for which the source takes [0, 1]. The regression is a ridge of each arm's own.
 */
public final class SquareCb implements LinearBandit {
    private final LinearArms table;
    private final double scale;
    private final double exponent;
    private double seen;

    /**
     * A bandit that has seen nothing.
     *
     * @param features how many each context has, at least 1
     * @param scale of γ, above 0
     * @param exponent of γ, in [0, 1]; the proof takes ½
     * @param penalty of the regression, above 0
     */
    public SquareCb(int arms, int features, double scale, double exponent, double penalty) {
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY) || !(exponent >= 0 && exponent <= 1)) {
            throw new IllegalArgumentException(
                    "SquareCB's γ grows as %s · n^%s; the scale must be above 0, the exponent in [0, 1]."
                            .formatted(scale, exponent));
        }
        table = new LinearArms(arms, features, penalty);
        this.scale = scale;
        this.exponent = exponent;
    }

    @Override
    public String name() {
        return "squarecb";
    }

    @Override
    public void propensities(Context context, double[] into) {
        Arrays.fill(into, 0);
        int best = context.arm(0);
        for (int place = 0; place < context.arms(); place++) {
            int arm = context.arm(place);
            into[arm] = table.mean(context, arm);
            best = into[arm] > into[best] ? arm : best;
        }
        weigh(context, best, into[best], scale * Math.pow(Math.max(1, seen), exponent), into);
    }

    @Override
    public double estimate(Context context, int arm) {
        return table.mean(context, arm);
    }

    @Override
    public void learn(Context context, int arm, double reward, double weight) {
        table.add(context, arm, reward, weight);
        seen += weight;
    }

    @Override
    public double coefficient(int arm, int feature) {
        return table.coefficient(arm, feature);
    }

    private static void weigh(Context context, int best, double highest, double gamma, double[] into) {
        double left = 1;
        for (int place = 0; place < context.arms(); place++) {
            int arm = context.arm(place);
            if (arm != best) {
                into[arm] = 1 / (context.arms() + gamma * (highest - into[arm]));
                left -= into[arm];
            }
        }
        into[best] = left;
    }
}
