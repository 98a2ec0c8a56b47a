package org.parcours.plan.bandit;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Propensities that are the probabilities of each arm to be the best. */
final class BestArm {
    private BestArm() {}

    static void propensities(Context context, IntFunction<Belief> belief, double[] into) {
        Belief[] beliefs = new Belief[context.arms()];
        for (int place = 0; place < beliefs.length; place++) {
            beliefs[place] = belief.apply(context.arm(place));
        }
        double[] best = BestBelief.probabilities(beliefs);
        Arrays.fill(into, 0);
        for (int place = 0; place < beliefs.length; place++) {
            into[context.arm(place)] = best[place];
        }
    }
}
