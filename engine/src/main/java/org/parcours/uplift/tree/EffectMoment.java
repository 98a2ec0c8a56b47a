package org.parcours.uplift.tree;

import org.parcours.num.Cholesky;

/**
 * The effects of the treatments on centred data: the θ that solves Σ (w − w̄)(y − ȳ − (w − w̄)ᵀθ) = 0 over a node, with w the
 * vector of the arms but the control less their propensities and y the outcome less its mean given x. With what θ leaves of a
 * row's outcome, r = y − ȳ − (w − w̄)ᵀθ, its pseudo-outcomes are r and L⁻¹ (w − w̄) r, L Lᵀ = mean of (w − w̄)(w − w̄)ᵀ. Their
 * sums over a side, squared and divided by its rows, are to first order the squares that a regression of y on w of its own
 * saves there: by another effect, or by another mean where the centring left some of it.
 *
 * <p>Source: S. Athey, J. Tibshirani, S. Wager, "Generalized random forests", Annals of Statistics 47, 2019, §2.3 and §6, who
 * take the pseudo-outcomes of θ alone; those of the mean guard against centring that is itself estimated.
 */
final class EffectMoment implements Moment {
    private final double[] outcome;
    private final double[][] treatment;
    private final EffectSums places;

    /**
     * The effects.
     *
     * @param outcome of each row y
     * @param treatment of each arm but the control and each row an element of w
     */
    EffectMoment(double[] outcome, double[][] treatment) {
        this.outcome = outcome;
        this.treatment = treatment;
        this.places = new EffectSums(treatment.length);
    }

    @Override
    public int targets() {
        return 1 + treatment.length;
    }

    @Override
    public int outputs() {
        return places.size();
    }

    /** The means over a node of y, w, w wᵀ and w y: all that the effects need, in the order of {@link EffectSums}. */
    @Override
    public double[] leaf(ArmRows rows, ArmRanges node, double share) {
        double[] sums = new double[places.size()];
        double[] w = new double[treatment.length];
        for (int arm = 0; arm < rows.arms(); arm++) {
            for (int i = node.from(arm); i < node.to(arm); i++) {
                int row = rows.row(arm, i);
                for (int k = 0; k < w.length; k++) {
                    w[k] = treatment[k][row];
                }
                places.add(w, outcome[row], sums);
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] *= share / node.size();
        }
        return sums;
    }

    @Override
    public double gradients(ArmRows rows, ArmRanges node, double[][][] into) {
        double[] means = leaf(rows, node, 1);
        return treatment.length == 1 ? ofOne(rows, node, means, into) : ofSeveral(rows, node, means, into);
    }

    private double ofOne(ArmRows rows, ArmRanges node, double[] means, double[][][] into) {
        double mean = places.outcome(means);
        double share = places.treatment(means, 0);
        double variance = places.covariance(means, 0, 0);
        double effect = places.covarianceWithOutcome(means, 0) / variance;
        double scale = 1 / Math.sqrt(variance);
        double[] w = treatment[0];
        double squares = 0;
        for (int arm = 0; arm < rows.arms(); arm++) {
            for (int i = node.from(arm); i < node.to(arm); i++) {
                int row = rows.row(arm, i);
                double centred = w[row] - share;
                double rest = outcome[row] - mean - centred * effect;
                double gradient = centred * scale * rest;
                into[0][arm][i] = rest;
                into[1][arm][i] = gradient;
                squares += rest * rest + gradient * gradient;
            }
        }
        return squares;
    }

    private double ofSeveral(ArmRows rows, ArmRanges node, double[] means, double[][][] into) {
        Cholesky covariance = Cholesky.of(places.covariance(means));
        double[] effect = covariance.solve(places.covarianceWithOutcome(means));
        double[] centred = new double[effect.length];
        double squares = 0;
        for (int arm = 0; arm < rows.arms(); arm++) {
            for (int i = node.from(arm); i < node.to(arm); i++) {
                int row = rows.row(arm, i);
                double rest = outcome[row] - places.outcome(means);
                for (int k = 0; k < effect.length; k++) {
                    centred[k] = treatment[k][row] - places.treatment(means, k);
                    rest -= centred[k] * effect[k];
                }
                covariance.whiten(centred);
                into[0][arm][i] = rest;
                squares += rest * rest;
                for (int k = 0; k < effect.length; k++) {
                    double gradient = centred[k] * rest;
                    into[1 + k][arm][i] = gradient;
                    squares += gradient * gradient;
                }
            }
        }
        return squares;
    }
}
