package org.parcours.model.learner;

/**
 * The quadratic that the loss of an elastic net is near some coefficients: mean products of all columns (the last one is
 * of ones) with each other and with what is left of the target.
 */
final class NetSystem {
    private final double[][] products;
    private final double[] rest;

    NetSystem(NetCases cases, double total, double[] at) {
        int size = at.length;
        double[] scores = cases.scores(at[size - 1], at);
        double[] bend = new double[scores.length];
        double[] left = new double[scores.length];
        for (int row = 0; row < scores.length; row++) {
            double share = cases.weight(row) / total;
            bend[row] = share * CoordinateDescent.curvature(cases.isLogistic(), scores[row]);
            double predicted = cases.isLogistic() ? Softmax.logistic(scores[row]) : scores[row];
            left[row] = share * (cases.target(row) - predicted);
        }
        double[] ones = TrainingData.evenWeights(scores.length);
        this.products = new double[size][size];
        this.rest = new double[size];
        double[] bent = new double[scores.length];
        for (int a = 0; a < size; a++) {
            double[] column = a == size - 1 ? ones : cases.column(a);
            for (int row = 0; row < bent.length; row++) {
                bent[row] = bend[row] * column[row];
            }
            rest[a] = dot(left, column);
            for (int b = a; b < size; b++) {
                products[a][b] = dot(bent, b == size - 1 ? ones : cases.column(b));
                products[b][a] = products[a][b];
            }
        }
    }

    /** Moves the coefficients to the minimum; answers with how far the farthest went in all. */
    double sweep(double[] at, double penalty, double mixing, double tolerance, int sweeps) {
        double[] before = at.clone();
        double step = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < sweeps && step > tolerance; sweep++) {
            step = 0;
            for (int i = 0; i < at.length; i++) {
                step = Math.max(step, Math.abs(move(at, i, penalty, mixing)));
            }
        }
        double farthest = 0;
        for (int i = 0; i < at.length; i++) {
            farthest = Math.max(farthest, Math.abs(at[i] - before[i]));
        }
        return farthest;
    }

    private double move(double[] at, int i, double penalty, double mixing) {
        double own = products[i][i];
        if (!(own > 0)) {
            return 0;
        }
        boolean isIntercept = i == at.length - 1;
        double wanted = rest[i] + own * at[i];
        double next = isIntercept ? wanted / own : softened(wanted, penalty * mixing) / (own + penalty * (1 - mixing));
        double moved = next - at[i];
        if (moved != 0) {
            for (int j = 0; j < rest.length; j++) {
                rest[j] -= products[i][j] * moved;
            }
            at[i] = next;
        }
        return moved;
    }

    private static double softened(double value, double by) {
        return value > by ? value - by : value < -by ? value + by : 0;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
