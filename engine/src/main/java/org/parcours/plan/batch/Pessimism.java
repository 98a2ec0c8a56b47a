package org.parcours.plan.batch;

import java.util.Arrays;
import org.parcours.model.Situations;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.Standardization;
import org.parcours.num.Cholesky;

/**
 * What is taken off an action's value where the log says little of it: β σ_a √(φᵀ Λ_a⁻¹ φ), Λ_a = I + Σ φ φᵀ over the rows
 * of the action, φ the situation (1 and its features on one scale) and σ_a the standard deviation of what the rows of the
 * action were worth around the fit. Where situations are states, φ is one of the unit vectors and this is
 * β σ_a / √(n(s,a) + 1).
 *
 * <p>Source: Y. Jin, Z. Yang, Z. Wang, "Is pessimism provably efficient for offline RL?", ICML 2021, equations 4.1-4.4
 * with λ = 1. The bonus is that of linear values; for other regressors it is a measure of how far a situation lies from
 * those in which the action was seen, without their proof.
 */
final class Pessimism {
    private final double[] width;
    private final int actions;

    /** The widths √(φᵀ Λ_a⁻¹ φ) of all situations and actions. */
    Pessimism(Experience experience, Situations situations) {
        this.actions = experience.actions();
        this.width = new double[Math.multiplyExact(situations.size(), actions)];
        if (situations.areStates()) {
            Arrays.fill(width, 1);
            for (int cell = 0; cell < experience.cells(); cell++) {
                width[experience.situation(cell) * actions + experience.action(cell)] =
                        1 / Math.sqrt(experience.visits(cell) + 1);
            }
        } else {
            double[][] scaled = scaled(situations.table().orElseThrow(), experience);
            for (int action = 0; action < actions; action++) {
                widen(experience, scaled, action);
            }
        }
    }

    /** Takes off what is not known. */
    void lower(double[] values, double standardErrors, double[] deviations) {
        for (int i = 0; i < values.length; i++) {
            values[i] -= standardErrors * deviations[i % actions] * width[i];
        }
    }

    private void widen(Experience experience, double[][] scaled, int action) {
        int size = scaled[0].length;
        double[][] products = new double[size][size];
        for (int i = 0; i < size; i++) {
            products[i][i] = 1;
        }
        for (int cell = 0; cell < experience.cells(); cell++) {
            if (experience.action(cell) == action) {
                add(products, scaled[experience.situation(cell)], experience.visits(cell));
            }
        }
        Cholesky factor = Cholesky.of(products);
        for (int situation = 0; situation < scaled.length; situation++) {
            width[situation * actions + action] = Math.sqrt(factor.inverseForm(scaled[situation]));
        }
    }

    private static void add(double[][] products, double[] features, double weight) {
        for (int i = 0; i < features.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] += weight * features[i] * features[j];
            }
        }
    }

    /** Of each situation 1 and its features, each less its mean over its standard deviation; unknown ones are 0. */
    private static double[][] scaled(FeatureTable table, Experience experience) {
        double[] weight = new double[table.rows()];
        for (int cell = 0; cell < experience.cells(); cell++) {
            weight[experience.situation(cell)] += experience.visits(cell);
        }
        return Standardization.rows(table, weight);
    }
}
