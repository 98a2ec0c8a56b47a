package org.parcours.plan;

/** Where a method stopped: values close to the optimum, before anything is certified. */
final class Iterate {
    private final double[] values;
    private final long iterations;

    Iterate(double[] values, long iterations) {
        this.values = values;
        this.iterations = iterations;
    }

    double[] values() {
        return values;
    }

    long iterations() {
        return iterations;
    }
}
