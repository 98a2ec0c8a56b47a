package org.parcours.uplift.targeting;

import java.util.Arrays;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.measure.EffectScores;
import org.parcours.uplift.measure.Measured;

/**
 * What treating by foretold profits earns with all customers together, as a trial measures it. It says what new customers
 * would bring where what was offered to each was foretold without his outcome. Never changes.
 */
public final class MeasuredProfit {
    private final Offers offers;
    private final double[][] earned;

    /**
     * The profit of offers.
     *
     * @param earned of each treatment and customer the doubly robust score of what he earns more than untreated, the
     *     treatment's costs subtracted, in money; finite
     */
    public MeasuredProfit(Offers offers, double[][] earned) {
        this.offers = offers;
        this.earned = earned.clone();
        if (earned.length != offers.treatments().size() || earned[0].length != offers.customers()) {
            throw new IllegalArgumentException("There are profits of " + earned.length + " treatments with "
                    + earned[0].length + " customers, but offers of "
                    + offers.treatments().size() + " to " + offers.customers() + "; give one for each.");
        }
    }

    /**
     * By the trial itself, its arms' means in place of models.
     *
     * @param trial of each customer his arm; that of treatment t has number t + 1
     * @param earned of each customer what he brought, the costs of his own arm subtracted
     */
    public static MeasuredProfit of(Offers offers, Trial trial, double[] earned, Propensities propensities) {
        int[] arm = new int[trial.units()];
        Arrays.setAll(arm, trial::arm);
        double[][] ofArms =
                EffectScores.ofArmMeans(arm, earned, propensities, trial.arms().size());
        double[][] more = new double[ofArms.length - 1][arm.length];
        for (int treatment = 0; treatment < more.length; treatment++) {
            for (int customer = 0; customer < arm.length; customer++) {
                more[treatment][customer] = ofArms[treatment + 1][customer] - ofArms[0][customer];
            }
        }
        return new MeasuredProfit(offers, more);
    }

    /** What was offered. */
    public Offers offers() {
        return offers;
    }

    /**
     * The profit of a choice.
     *
     * @param level the confidence of the interval, in (0, 1)
     */
    public Measured of(Targets targets, double level) {
        double[] chosen = new double[offers.customers()];
        double[] measured = new double[chosen.length];
        for (int customer = 0; customer < chosen.length; customer++) {
            int treatment = targets.treatment(customer);
            chosen[customer] = treatment == Targets.NOBODY ? 0 : 1;
            measured[customer] = treatment == Targets.NOBODY ? 0 : earned[treatment][customer];
        }
        return ProfitCurve.of(chosen, measured).at(targets.size(), level);
    }

    /** The profit if everybody got one treatment. */
    public Measured forAll(int treatment, double level) {
        return ProfitCurve.of(new double[offers.customers()], earned[treatment]).at(offers.customers(), level);
    }

    /** The profit of more and more customers, each with the treatment that is foretold to earn most, or to lose least. */
    public ProfitCurve curve() {
        double[] foretold = new double[offers.customers()];
        double[] measured = new double[foretold.length];
        for (int customer = 0; customer < foretold.length; customer++) {
            int best = 0;
            for (int treatment = 1; treatment < earned.length; treatment++) {
                best = offers.profit(treatment, customer) > offers.profit(best, customer) ? treatment : best;
            }
            foretold[customer] = offers.profit(best, customer);
            measured[customer] = earned[best][customer];
        }
        return ProfitCurve.of(foretold, measured);
    }
}
