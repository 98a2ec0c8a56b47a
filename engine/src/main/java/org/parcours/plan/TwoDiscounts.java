package org.parcours.plan;

import org.parcours.model.Mdp;

/**
 * The discounted optimum without a horizon where environment and control rewards have discounts of their own. No
 * stationary policy is optimal then, but the control rewards fade: after a head of K steps all of them together are
 * worth at most λ_con^K · max|m| / (1 − λ_con), and what follows is planned for environment rewards alone.
 */
final class TwoDiscounts {
    /** Steps of a head at most. */
    private static final int LONGEST = 100_000;

    private TwoDiscounts() {}

    static Solution solve(Mdp mdp, PlanSettings settings) {
        Discounts discounts = settings.discounts();
        if (discounts.larger() >= 1) {
            throw new IllegalArgumentException("With control rewards, two different discounts and no horizon, both"
                    + " discounts must be below 1; give a horizon or smaller discounts.");
        }
        double part = settings.tolerance() / 4;
        double most = mostControl(mdp) / (1 - discounts.control());
        int head = head(discounts.control(), most, part);
        Solution tail = DiscountedReward.solve(
                mdp,
                mdp.weightedRewards(1, 0),
                discounts.environment(),
                settings.withMethod(Method.AUTO).withTolerance(part));
        double forgotten = most * discounts.controlWeight(head);
        double inherited = tail.accuracy().bound() * discounts.environmentWeight(head);
        refuseOther(settings.method());
        return BackwardInduction.solveHead(mdp, settings, head, tail.now(), forgotten + inherited);
    }

    private static int head(double control, double most, double enough) {
        double steps = most <= enough || control == 0 ? 1 : Math.ceil(Math.log(enough / most) / Math.log(control));
        if (steps > LONGEST) {
            throw new IllegalArgumentException("With a control discount of " + control + " control rewards count for "
                    + (long) steps + " steps; give a horizon, or a larger tolerance.");
        }
        return (int) Math.max(1, steps);
    }

    private static double mostControl(Mdp mdp) {
        double most = 0;
        for (int row = 0; row < mdp.transitions().rows(); row++) {
            most = Math.max(most, Math.abs(mdp.controlReward(row)));
        }
        return most;
    }

    private static void refuseOther(Method method) {
        if (method != Method.AUTO && method != Method.BACKWARD_INDUCTION) {
            throw new IllegalArgumentException("With control rewards and two discounts the optimum depends on time and"
                    + " is found by backward induction, not by " + method + "; leave the method out.");
        }
    }
}
