package org.parcours.plan.constrained;

import java.util.Arrays;
import org.parcours.model.Transitions;
import org.parcours.num.Workers;

/**
 * How often a policy visits each state, in expectation and discounted: x = μ + γ Pᵀ x, by pushing the start distribution
 * forward. As soon as the distribution only shrinks but keeps its shape, the rest is a geometric series; how far that
 * may be off is bounded by the residual r of x: |x − x*|₁ ≤ |r|₁ / (1 − γ).
 *
 * <p>Source: E. Altman, <i>Constrained Markov Decision Processes</i>, 1999, section 3.1.
 */
final class Occupancy {
    /** Passes after which a policy counts as one that does not end. */
    private static final int MOST_PASSES = 2_000_000;

    private Occupancy() {}

    /**
     * Visits by state; 0 for states in which nobody acts.
     *
     * @param rows the policy, one row a state and −1 where it ends
     * @param discount γ; with 1 the policy must end
     * @param tolerance the error of all visits together, as a share of the visits that a journey without end would make
     */
    static double[] of(Transitions transitions, int[] rows, double discount, double[] start, double tolerance) {
        double[] visits = new double[rows.length];
        double[] here = start.clone();
        double[] next = new double[rows.length];
        double mass = acting(here, rows);
        for (int pass = 0; mass > 0; pass++) {
            if (pass == MOST_PASSES) {
                throw new IllegalArgumentException(
                        "A policy of this model hardly ever ends, so that what it uses up cannot be told; give a discount or a horizon.");
            }
            Workers.requireNotInterrupted();
            push(transitions, rows, discount, here, next);
            double nextMass = acting(next, rows);
            double ratio = nextMass / mass;
            if (endsBy(here, next, ratio, discount, tolerance)) {
                add(visits, here, 1 / (1 - ratio), rows);
                return visits;
            }
            add(visits, here, 1, rows);
            double[] spare = here;
            here = next;
            next = spare;
            mass = nextMass;
        }
        return visits;
    }

    /**
     * Whether what is to come is a geometric series of what is here, but for the tolerance. Without a discount nothing
     * bounds what is left but that it shrinks: it must have shrunk to nothing that counts.
     */
    private static boolean endsBy(double[] here, double[] next, double ratio, double discount, double tolerance) {
        if (ratio >= 1) {
            return false;
        }
        double residual = 0;
        double mass = 0;
        for (int state = 0; state < here.length; state++) {
            residual += Math.abs(next[state] - ratio * here[state]);
            mass += here[state];
        }
        return discount < 1 ? residual / (1 - ratio) <= tolerance : mass / (1 - ratio) <= tolerance;
    }

    static void push(Transitions transitions, int[] rows, double discount, double[] here, double[] next) {
        Arrays.fill(next, 0);
        for (int state = 0; state < rows.length; state++) {
            double mass = discount * here[state];
            if (rows[state] >= 0 && mass != 0) {
                int end = transitions.end(rows[state]);
                for (int place = transitions.first(rows[state]); place < end; place++) {
                    next[transitions.next(place)] += mass * transitions.probability(place);
                }
            }
        }
    }

    private static double acting(double[] here, int[] rows) {
        double mass = 0;
        for (int state = 0; state < rows.length; state++) {
            if (rows[state] < 0) {
                here[state] = 0;
            }
            mass += here[state];
        }
        return mass;
    }

    private static void add(double[] visits, double[] here, double factor, int[] rows) {
        for (int state = 0; state < rows.length; state++) {
            visits[state] += rows[state] < 0 ? 0 : factor * here[state];
        }
    }
}
