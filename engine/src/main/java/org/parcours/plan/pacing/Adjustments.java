package org.parcours.plan.pacing;

/** What may be done to λ at the end of a slot: λ · (1 + b) with these b, from the lowest. */
final class Adjustments {
    private static final double[] SHARES = {-0.08, -0.03, -0.01, 0, 0.01, 0.03, 0.08};

    private Adjustments() {}

    static int count() {
        return SHARES.length;
    }

    /** b. */
    static double share(int action) {
        return SHARES[action];
    }

    /** λ · (1 + b). */
    static double apply(int action, double lambda) {
        return lambda * (1 + SHARES[action]);
    }
}
