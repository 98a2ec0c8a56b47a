package org.parcours.plan;

/**
 * Value iteration that uses each new value at once, forwards and backwards through the states in turn. One thread
 * works: which values are new would otherwise depend on the threads.
 *
 * <p>Source: M. L. Puterman, <i>Markov Decision Processes</i>, Wiley 1994, §6.3.3. The bounds of {@link Contraction} are
 * looked at by a plain sweep after every {@value #LOOK} sweeps.
 */
final class GaussSeidel {
    private static final int LOOK = 4;

    private GaussSeidel() {}

    static Iterate solve(Bellman bellman, Contraction contraction, double width) {
        double[] values = new double[bellman.transitions().states()];
        double[] swept = new double[values.length];
        Change change = bellman.sweep(values, swept);
        long most = contraction.sweeps(change, width);
        long sweeps = 1;
        while (contraction.width(change) > width && sweeps < most) {
            for (int i = 0; i < LOOK; i += 2, sweeps += 2) {
                forwards(bellman, swept);
                backwards(bellman, swept);
            }
            System.arraycopy(swept, 0, values, 0, values.length);
            change = bellman.sweep(values, swept);
            sweeps++;
            moveToTheMiddle(bellman, swept, contraction.below(change.least()) + contraction.above(change.most()));
        }
        return new Iterate(swept, sweeps);
    }

    /** Moves the values between the bounds that the plain sweep found; this takes out what all states err in common. */
    private static void moveToTheMiddle(Bellman bellman, double[] values, double twice) {
        for (int state = 0; state < values.length; state++) {
            if (!bellman.transitions().isTerminal(state)) {
                values[state] += twice / 2;
            }
        }
    }

    static void forwards(Bellman bellman, double[] values) {
        for (int state = 0; state < values.length; state++) {
            values[state] = bellman.best(state, values);
        }
    }

    static void backwards(Bellman bellman, double[] values) {
        for (int state = values.length - 1; state >= 0; state--) {
            values[state] = bellman.best(state, values);
        }
    }
}
