package org.parcours.uplift.compare;

/** Effects by the models of one candidate, as fits on any thread bring them. */
final class FittedCandidate {
    private static final double NANOS = 1e9;

    private final double[][] outOfFold;
    private final double[][] inSample;
    private long nanos;

    FittedCandidate(int treatments, int rows) {
        this.outOfFold = new double[treatments][rows];
        this.inSample = new double[treatments][rows];
    }

    /** Adds the effects on customers who were not learnt from; over all repeats they become means. */
    synchronized void outOfFold(double[][] effects, int[] rows, int repeats) {
        for (int treatment = 0; treatment < effects.length; treatment++) {
            for (int i = 0; i < rows.length; i++) {
                outOfFold[treatment][rows[i]] += effects[treatment][i] / repeats;
            }
        }
    }

    synchronized void inSample(double[][] effects) {
        for (int treatment = 0; treatment < effects.length; treatment++) {
            System.arraycopy(effects[treatment], 0, inSample[treatment], 0, effects[treatment].length);
        }
    }

    synchronized void took(long moreNanos) {
        nanos += moreNanos;
    }

    double[][] outOfFold() {
        return outOfFold;
    }

    double[][] inSample() {
        return inSample;
    }

    double seconds() {
        return nanos / NANOS;
    }
}
