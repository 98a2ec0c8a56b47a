package org.parcours.plan;

/** Value iteration until values settle, which proves nothing by itself: who asks for it checks what came out. */
final class Sweeps {
    private static final double UNIT = 0x1p-53;

    private Sweeps() {}

    /**
     * Sweeps in place forwards and backwards, then once from old values to tell the change.
     *
     * @param change how little a sweep may change to be the last; that of rounding counts as none
     * @param most sweeps at most; so many in the answer say that values had not settled
     */
    static Iterate inPlace(Bellman bellman, double change, long most) {
        return run(bellman, true, change, most);
    }

    /** Sweeps from old values to new ones, until nothing but rounding changes. */
    static Iterate whole(Bellman bellman, long most) {
        return run(bellman, false, 0, most);
    }

    private static Iterate run(Bellman bellman, boolean inPlace, double change, long most) {
        double[] values = new double[bellman.transitions().states()];
        double[] swept = new double[values.length];
        double size = bellman.sweep(values, swept).size();
        long sweeps = 1;
        while (size > Math.max(change, 16 * UNIT * Values.size(swept)) && sweeps < most) {
            if (inPlace) {
                GaussSeidel.forwards(bellman, swept);
                GaussSeidel.backwards(bellman, swept);
            }
            System.arraycopy(swept, 0, values, 0, values.length);
            size = bellman.sweep(values, swept).size();
            sweeps += inPlace ? 3 : 1;
        }
        return new Iterate(swept, Math.min(sweeps, most));
    }
}
