package org.parcours.model.learner;

/** The best coefficients of an elastic net under a penalty. */
final class NetSolution {
    private final double penalty;
    private final double intercept;
    private final double[] coefficients;

    NetSolution(double penalty, double intercept, double[] coefficients) {
        this.penalty = penalty;
        this.intercept = intercept;
        this.coefficients = coefficients;
    }

    /** λ. */
    double penalty() {
        return penalty;
    }

    /** In units of the target, or of log odds. */
    double intercept() {
        return intercept;
    }

    /** Of standardised features. */
    double[] coefficients() {
        return coefficients;
    }
}
