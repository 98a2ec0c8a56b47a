package org.parcours.uplift;

import java.util.Arrays;
import org.parcours.prove.experiment.Trial;

/** Of each customer the probabilities with which he was put into each arm. Never changes. */
public final class Propensities {
    private static final double ROUNDING = 1e-9;

    private final double[][] byArm;
    private final boolean isConstant;

    /**
     * Propensities.
     *
     * @param byArm of each arm, the control first, the probability of each customer, in (0, 1]; they sum to 1 over the
     *     arms; taken over without a copy
     */
    public Propensities(double[][] byArm) {
        this.byArm = byArm.clone();
        boolean isSame = true;
        for (int row = 0; row < byArm[0].length; row++) {
            double sum = 0;
            for (double[] arm : byArm) {
                if (!(arm[row] > 0 && arm[row] <= 1)) {
                    throw new IllegalArgumentException("Row " + row + " has the propensity " + arm[row]
                            + "; each arm needs one above 0 and at most 1.");
                }
                sum += arm[row];
                isSame &= arm[row] == arm[0];
            }
            if (!(Math.abs(sum - 1) <= ROUNDING)) {
                throw new IllegalArgumentException(
                        "The propensities of row " + row + " sum to " + sum + " over the arms, not to 1.");
            }
        }
        this.isConstant = isSame;
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

    /** Whether each arm had the same chance with all customers, so that chance alone made the arms different. */
    public boolean isConstant() {
        return isConstant;
    }

    /**
     * The same with no chance too small to weight by: those below the least are lifted to it, and of each customer's others
     * what they exceed it by shrinks in proportion, so that all sum to 1. Of two arms each is then between the least and 1
     * less it. Clipped weights spread less, and lean towards the customers whom both arms had.
     *
     * <p>Source: E. L. Ionides, "Truncated importance sampling", JCGS 17, 2008.
     *
     * @param least above 0, and below 1 over the number of arms
     */
    public Propensities clipped(double least) {
        if (!(least > 0 && least * byArm.length < 1)) {
            throw new IllegalArgumentException("The smallest propensity is to be " + least
                    + ", but must lie between 0 and 1 over the number of arms, " + byArm.length + ".");
        }
        double[][] clipped = new double[byArm.length][byArm[0].length];
        for (int row = 0; row < clipped[0].length; row++) {
            double above = 0;
            for (double[] arm : byArm) {
                above += Math.max(0, arm[row] - least);
            }
            double factor = (1 - least * byArm.length) / above;
            for (int arm = 0; arm < byArm.length; arm++) {
                clipped[arm][row] = least + factor * Math.max(0, byArm[arm][row] - least);
            }
        }
        return new Propensities(clipped);
    }

    /**
     * The customers whose chance of every arm is at least so much (trimming): of the others the data tell nearly nothing in
     * some arm. What is said of those who are left holds for them, not for all.
     *
     * <p>Source: R. K. Crump, V. J. Hotz, G. W. Imbens, O. A. Mitnik, "Dealing with limited overlap in estimation of average
     * treatment effects", Biometrika 96, 2009, who find 0.1 a good rule for two arms.
     */
    public int[] within(double least) {
        int[] kept = new int[byArm[0].length];
        int size = 0;
        for (int row = 0; row < kept.length; row++) {
            double smallest = 1;
            for (double[] arm : byArm) {
                smallest = Math.min(smallest, arm[row]);
            }
            if (smallest >= least) {
                kept[size++] = row;
            }
        }
        return Arrays.copyOf(kept, size);
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
