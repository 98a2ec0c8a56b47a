package org.parcours.plan.bandit;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Probability 1 for the arm with the highest score; equals share it evenly, so that no arm wins by its number. */
final class Ties {
    private Ties() {}

    /**
     * Gives the arms with the highest score equal probabilities and all others 0.
     *
     * @param score of an arm that the context allows; infinite for one that must be tried, never NaN
     */
    static void share(Context context, IntToDoubleFunction score, double[] into) {
        Arrays.fill(into, 0);
        double highest = Double.NEGATIVE_INFINITY;
        int equals = 0;
        for (int place = 0; place < context.arms(); place++) {
            double each = score.applyAsDouble(context.arm(place));
            into[context.arm(place)] = each;
            if (each > highest) {
                highest = each;
                equals = 0;
            }
            equals += each == highest ? 1 : 0;
        }
        for (int place = 0; place < context.arms(); place++) {
            int arm = context.arm(place);
            into[arm] = into[arm] == highest ? 1.0 / equals : 0;
        }
    }
}
