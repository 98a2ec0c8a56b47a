package org.parcours.uplift;

import org.parcours.prove.experiment.Trial;

/** Who was treated how, what was known of him before, and what came of it. Never changes. */
public final class UpliftData {
    private final CustomerTable customers;
    private final Trial trial;
    private final double[] outcome;

    /**
     * A trial with its outcomes.
     *
     * @param customers what was known before the treatment
     * @param trial of each customer his arm; arm 0 is the control
     * @param outcome of each customer what is to be changed, finite: a purchase as 0 or 1, or an amount
     */
    public UpliftData(CustomerTable customers, Trial trial, double[] outcome) {
        this.customers = customers;
        this.trial = trial;
        this.outcome = outcome.clone();
        if (customers.rows() != trial.units() || customers.rows() != outcome.length) {
            throw new IllegalArgumentException("There are " + customers.rows() + " customers, arms of " + trial.units()
                    + " and outcomes of " + outcome.length + "; make them equal.");
        }
        for (int row = 0; row < outcome.length; row++) {
            if (!Double.isFinite(outcome[row])) {
                throw new IllegalArgumentException("The outcome of row " + row + " is " + outcome[row]
                        + ", not a number that can be averaged; leave such rows out.");
            }
        }
    }

    /** What was known of the customers before the treatment. */
    public CustomerTable customers() {
        return customers;
    }

    /** Of each customer his arm; arm 0 is the control. */
    public Trial trial() {
        return trial;
    }

    /** The outcome of a customer. */
    public double outcome(int row) {
        return outcome[row];
    }

    /** The outcomes of all, as a copy. */
    public double[] outcomes() {
        return outcome.clone();
    }

    /** How many customers there are. */
    public int rows() {
        return outcome.length;
    }

    /** How many arms there are, the control among them. */
    public int arms() {
        return trial.arms().size();
    }

    /** Whether every outcome is 0 or 1. */
    public boolean isBinary() {
        for (double value : outcome) {
            if (value != 0 && value != 1) {
                return false;
            }
        }
        return true;
    }

    /** Some of the customers in a given order, one as often as it stands there. */
    public UpliftData select(int[] chosen) {
        int[] arm = new int[chosen.length];
        double[] selected = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            arm[i] = trial.arm(chosen[i]);
            selected[i] = outcome[chosen[i]];
        }
        return new UpliftData(customers.select(chosen), new Trial(trial.arms(), arm), selected);
    }
}
