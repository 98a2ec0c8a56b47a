package org.parcours.plan;

/**
 * Value iteration: v ← Tv until the bounds of {@link Contraction} are close enough.
 *
 * <p>Source: M. L. Puterman, <i>Markov Decision Processes</i>, Wiley 1994, §6.3, with the stopping rule of §6.6. A sweep
 * costs one pass over the transitions; the distance of the bounds shrinks by the discount times the model's second
 * eigenvalue at best, by the discount at worst.
 */
final class ValueIteration {
    private ValueIteration() {}

    static Iterate solve(Bellman bellman, Contraction contraction, double width) {
        double[] values = new double[bellman.transitions().states()];
        double[] swept = new double[values.length];
        Change change = bellman.sweep(values, swept);
        long most = contraction.sweeps(change, width);
        long sweeps = 1;
        for (; contraction.width(change) > width && sweeps < most; sweeps++) {
            double[] spare = values;
            values = swept;
            swept = spare;
            change = bellman.sweep(values, swept);
        }
        return new Iterate(swept, sweeps);
    }
}
