package org.parcours.plan.bandit;

import org.parcours.num.Seed;

/** Arms drawn from propensities. What is logged is what was drawn from, so a logged propensity is exact. */
public final class Draws {
    private Draws() {}

    /**
     * Draws an arm by inversion; never one whose propensity is 0.
     *
     * @param propensities by arm, at least 0, with a sum of about 1
     * @param word 64 random bits
     */
    public static int arm(double[] propensities, long word) {
        double sum = 0;
        for (double each : propensities) {
            sum += each;
        }
        double left = Seed.uniformOf(word) * sum;
        int last = -1;
        for (int arm = 0; arm < propensities.length; arm++) {
            if (propensities[arm] > 0) {
                last = arm;
                left -= propensities[arm];
                if (left < 0) {
                    return arm;
                }
            }
        }
        if (last < 0) {
            throw new IllegalArgumentException("No arm has a probability above 0; nothing can be drawn.");
        }
        return last; // rounding ate what was left
    }
}
