package org.parcours.plan.bandit;

/** A bandit whose estimates are linear in the features, with coefficients of each arm's own. */
public interface LinearBandit extends Bandit {
    /** What one unit of a feature adds to the estimate of an arm. */
    double coefficient(int arm, int feature);
}
