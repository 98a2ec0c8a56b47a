package org.parcours.uplift.compare;

/** What a learner foretold of customers that it did not learn from, in units of the outcome. Never changes. */
public final class ForetoldEffects {
    private final double[][] byTreatment;

    ForetoldEffects(double[][] byTreatment) {
        this.byTreatment = byTreatment;
    }

    /** The effect of a treatment, numbered from 0 without the control, on a customer. */
    public double of(int treatment, int customer) {
        return byTreatment[treatment][customer];
    }

    /** Of each treatment the effects on all customers, as a copy. */
    public double[][] byTreatment() {
        double[][] copy = byTreatment.clone();
        for (int treatment = 0; treatment < copy.length; treatment++) {
            copy[treatment] = copy[treatment].clone();
        }
        return copy;
    }
}
