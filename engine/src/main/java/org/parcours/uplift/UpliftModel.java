package org.parcours.uplift;

/** What each treatment changes, given what is known of a customer. Immutable; any number of threads may ask it. */
public interface UpliftModel {
    /** How many arms there are, the control among them. */
    int arms();

    /**
     * The effects on one customer against the control, in units of the outcome.
     *
     * @param features of the customer, in the order of the table that the model was fitted on
     * @param into of each arm but the control its effect; that of arm k stands at k − 1
     */
    void effects(double[] features, double[] into);

    /** Asks this model for one customer after the other, to the same bits as {@link #effects}. */
    default EffectScorer scorer() {
        return this::effects;
    }

    /** Of each arm but the control the effects on all customers of a table; arm k stands at k − 1. */
    default double[][] effects(CustomerTable customers) {
        double[][] effects = new double[arms() - 1][customers.rows()];
        double[] features = new double[customers.table().width()];
        double[] one = new double[arms() - 1];
        for (int row = 0; row < customers.rows(); row++) {
            customers.table().copyRow(row, features);
            effects(features, one);
            for (int arm = 0; arm < one.length; arm++) {
                effects[arm][row] = one[arm];
            }
        }
        return effects;
    }
}
