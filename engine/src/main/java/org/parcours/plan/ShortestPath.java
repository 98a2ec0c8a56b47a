package org.parcours.plan;

import java.util.Arrays;

/**
 * The best total of a model whose end can be reached from everywhere and where never to end costs without limit: a
 * stochastic shortest path problem. A policy that ends is the start, and a {@link TotalCertificate} the proof.
 *
 * <p>Source: D. P. Bertsekas and J. N. Tsitsiklis, "An analysis of stochastic shortest path problems", Mathematics of
 * Operations Research 16, 1991: policy iteration from a policy that ends, and value iteration from anywhere, converge.
 */
final class ShortestPath {
    /** How often values are polished before a tolerance counts as out of reach. */
    private static final int POLISH = 3;

    /** Sweeps before the first policy at most. */
    private static final long FIRST = 150;

    /** Sweeps of value iteration at most. */
    private static final long SWEEPS = 1_000_000;

    /** States up to which policies are evaluated directly; above, sweeps may settle sooner. */
    private static final int SMALL = 400;

    private final Bellman bellman;
    private final Method method;
    private final TotalCertificate certificate;
    private final double[] values;
    private final long iterations;

    private ShortestPath(
            Bellman bellman, Method method, TotalCertificate certificate, double[] values, long iterations) {
        this.bellman = bellman;
        this.method = method;
        this.certificate = certificate;
        this.values = values;
        this.iterations = iterations;
    }

    /**
     * Solves the problem; the certificate's bound may miss the tolerance, which the caller must look at.
     *
     * @param toEnd a way to the end from everywhere
     */
    static ShortestPath solve(
            Bellman bellman, Predecessors predecessors, Attractor toEnd, Method asked, double tolerance) {
        Iterate first = asked == Method.VALUE_ITERATION
                ? Sweeps.whole(bellman, SWEEPS)
                : Sweeps.inPlace(bellman, 0, asked == Method.GAUSS_SEIDEL ? SWEEPS : FIRST);
        boolean settled = bellman.transitions().states() > SMALL && first.iterations() < FIRST;
        Method chosen = settled ? Method.GAUSS_SEIDEL : Method.POLICY_ITERATION;
        Method method = asked == Method.AUTO ? chosen : asked;
        Iterate iterate = switch (method) {
            case POLICY_ITERATION -> fromPolicyThatEnds(bellman, predecessors, toEnd, first.values());
            case VALUE_ITERATION, GAUSS_SEIDEL -> first;
            default ->
                throw new IllegalArgumentException("The total is not planned by " + method
                        + "; choose policy-iteration, value-iteration or gauss-seidel, or leave the method out.");
        };
        double[] values = iterate.values();
        TotalCertificate certificate = new TotalCertificate(bellman, predecessors, values);
        for (int i = 0; i < POLISH && !(certificate.bound() <= tolerance) && ends(certificate); i++) {
            values = certificate.polished();
            certificate = new TotalCertificate(bellman, predecessors, values);
        }
        return new ShortestPath(bellman, method, certificate, values, iterate.iterations());
    }

    double[] values() {
        return values;
    }

    Method method() {
        return method;
    }

    long iterations() {
        return iterations;
    }

    /** How far the values lie from the optimum at most; infinite where no proof was found. */
    double bound() {
        return certificate.bound();
    }

    double residual() {
        return certificate.residual();
    }

    /** Which rows are best, ties included; any choice among them, one a state, is a best policy. */
    boolean[] best() {
        double tie = Values.tie(values, bound());
        boolean[] best = new boolean[bellman.transitions().rows()];
        for (int row = 0; row < best.length; row++) {
            best[row] = certificate.isTied(row, tie);
        }
        return best;
    }

    /** Polishing follows the greedy policy, which must end for that. */
    private static boolean ends(TotalCertificate certificate) {
        return certificate.bound() < Double.POSITIVE_INFINITY;
    }

    /** Starts with the greedy policy of some values if that ends, which saves policies, else with the way to the end. */
    private static Iterate fromPolicyThatEnds(
            Bellman bellman, Predecessors predecessors, Attractor toEnd, double[] values) {
        int[] rows = new int[values.length];
        Arrays.setAll(rows, state -> bellman.greedy(state, values));
        boolean[] followed = new boolean[bellman.transitions().rows()];
        for (int row : rows) {
            if (row >= 0) {
                followed[row] = true;
            }
        }
        if (EndComponents.of(bellman.transitions(), predecessors, followed).count() > 0) {
            Arrays.setAll(rows, toEnd::row);
        }
        return PolicyIteration.solve(bellman, rows);
    }
}
