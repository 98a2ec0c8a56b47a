package org.parcours.uplift.tree;

/**
 * The likelihood ratio of normal outcomes with means and a variance of their own on each side: 2 (l(l) + l(r) − l), with
 * l = −n/2 · ln(n · SSE) + n_1 ln n_1 + n_0 ln n_0 and SSE the squared deviations from the arms' means.
 *
 * <p>Source: X. Su, J. Kang, J. Fan, R. A. Levine, X. Yan, "Facilitating score and causal inference trees for large
 * observational studies", JMLR 13, 2012.
 */
final class CausalInferenceTree implements Criterion {
    @Override
    public String name() {
        return "cit";
    }

    @Override
    public boolean comparesTwoArms() {
        return true;
    }

    @Override
    public boolean looksAtVariance() {
        return true;
    }

    @Override
    public double gain(ArmStatistics whole, ArmStatistics left, ArmStatistics right) {
        // outcomes that do not vary have no bound to their likelihood, which would isolate them first of all
        boolean bounded = deviations(left) > 0 && deviations(right) > 0;
        return bounded
                ? 2 * Criterion.beyondRounding(logLikelihood(left) + logLikelihood(right), logLikelihood(whole))
                : 0;
    }

    private static double deviations(ArmStatistics group) {
        return group.squaredDeviations(0) + group.squaredDeviations(1);
    }

    private static double logLikelihood(ArmStatistics group) {
        double n = group.rows();
        return -n / 2 * Math.log(n * deviations(group)) + timesLog(group.count(0)) + timesLog(group.count(1));
    }

    private static double timesLog(double n) {
        return n * Math.log(n);
    }
}
