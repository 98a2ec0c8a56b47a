package org.parcours.model.learner;

import java.util.OptionalDouble;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * How the penalty λ of an elastic net is found: given, or by five-fold cross-validation the best of 20 from the smallest
 * that leaves all features out down to a thousandth of it.
 *
 * <p>Source: the path of J. Friedman, T. Hastie, R. Tibshirani, Journal of Statistical Software 33, 2010, §2.5.
 *
 * @param given λ, at least 0; empty for cross-validation
 */
public record NetPenalty(OptionalDouble given) {
    /** The best of a path. */
    public static final NetPenalty CROSS_VALIDATED = new NetPenalty(OptionalDouble.empty());

    private static final int STEPS = 20;
    private static final double SMALLEST = 1e-3;
    private static final int FOLDS = 5;

    public NetPenalty {
        if (given.isPresent() && !(given.getAsDouble() >= 0 && given.getAsDouble() < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The penalty is " + given.getAsDouble() + ", but must be at least 0 and finite.");
        }
    }

    /** A penalty that is known. */
    public static NetPenalty of(double penalty) {
        return new NetPenalty(OptionalDouble.of(penalty));
    }

    static void requireMixing(double mixing) {
        if (!(mixing >= 0 && mixing <= 1)) {
            throw new IllegalArgumentException("The mixing of penalties is " + mixing + ", but must lie in [0, 1].");
        }
    }

    NetSolution solve(NetCases cases, double mixing, Seed seed) {
        CoordinateDescent all = new CoordinateDescent(cases, mixing);
        if (given.isPresent()) {
            return all.solve(given.getAsDouble());
        }
        double[] path = path(all.largestPenalty());
        int best = cases.rows() < 2 * FOLDS ? 0 : best(cases, mixing, path, seed);
        NetSolution solution = all.solve(path[0]);
        for (int step = 1; step <= best; step++) {
            solution = all.solve(path[step]);
        }
        return solution;
    }

    private static int best(NetCases cases, double mixing, double[] path, Seed seed) {
        int[] order = new RandomStream(seed).order(cases.rows());
        double[] loss = new double[path.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            double[] outside = cases.weights();
            double[] inside = new double[outside.length];
            for (int place = fold; place < order.length; place += FOLDS) {
                inside[order[place]] = outside[order[place]];
                outside[order[place]] = 0;
            }
            CoordinateDescent descent = new CoordinateDescent(cases.weighted(outside), mixing);
            for (int step = 0; step < path.length; step++) {
                loss[step] += cases.weighted(inside).loss(descent.solve(path[step]));
            }
        }
        int best = 0;
        for (int step = 1; step < loss.length; step++) {
            best = loss[step] < loss[best] ? step : best;
        }
        return best;
    }

    private static double[] path(double largest) {
        double[] path = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            path[step] = largest * Math.pow(SMALLEST, step / (STEPS - 1.0));
        }
        return path;
    }
}
