package org.parcours.uplift;

import java.util.Arrays;
import org.parcours.prove.experiment.Trial;

/** Of each customer the probabilities with which he was put into each arm. Never changes. */
public final class Propensities {
    private static final double ROUNDING = 1e-9;

    private final double[][] byArm;

    /**
     * Propensities.
     *
     * @param byArm of each arm, the control first, the probability of each customer, in (0, 1]; they sum to 1 over the
     *     arms; taken over without a copy
     */
    public Propensities(double[][] byArm) {
        this.byArm = byArm.clone();
        for (int row = 0; row < byArm[0].length; row++) {
            double sum = 0;
            for (double[] arm : byArm) {
                if (!(arm[row] > 0 && arm[row] <= 1)) {
                    throw new IllegalArgumentException("Row " + row + " has the propensity " + arm[row]
                            + "; each arm needs one above 0 and at most 1.");
                }
                sum += arm[row];
            }
            if (!(Math.abs(sum - 1) <= ROUNDING)) {
                throw new IllegalArgumentException(
                        "The propensities of row " + row + " sum to " + sum + " over the arms, not to 1.");
            }
        }
    }

    /** The same for everybody: the shares of the arms among these customers, as in a randomised trial. */
    public static Propensities shares(UpliftData data) {
        return shares(data.trial());
    }

    /** The same for everybody: the shares of the arms of a trial. */
    public static Propensities shares(Trial trial) {
        int[] count = new int[trial.arms().size()];
        for (int row = 0; row < trial.units(); row++) {
            count[trial.arm(row)]++;
        }
        double[][] byArm = new double[count.length][trial.units()];
        for (int arm = 0; arm < count.length; arm++) {
            Arrays.fill(byArm[arm], (double) count[arm] / trial.units());
        }
        return new Propensities(byArm);
    }

    /** The probability with which a customer was put into an arm. */
    public double of(int row, int arm) {
        return byArm[arm][row];
    }

    /** Those of some of the customers in a given order. */
    public Propensities select(int[] chosen) {
        double[][] selected = new double[byArm.length][chosen.length];
        for (int arm = 0; arm < byArm.length; arm++) {
            for (int i = 0; i < chosen.length; i++) {
                selected[arm][i] = byArm[arm][chosen[i]];
            }
        }
        return new Propensities(selected);
    }
}
