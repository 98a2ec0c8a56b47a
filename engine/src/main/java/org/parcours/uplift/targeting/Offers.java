package org.parcours.uplift.targeting;

import java.util.List;

/** What each treatment is expected to bring and to cost with each customer, both against leaving him alone. Never changes. */
public final class Offers {
    private final List<String> treatments;
    private final double[][] value;
    private final double[][] cost;

    /**
     * Offers to customers.
     *
     * @param treatments the names of the treatments, the control not among them
     * @param value of each treatment what it is expected to bring more with each customer than the control, in money
     * @param cost of each treatment what it is expected to cost with each customer, in money, at least 0
     */
    public Offers(List<String> treatments, double[][] value, double[][] cost) {
        this.treatments = List.copyOf(treatments);
        this.value = value.clone();
        this.cost = cost.clone();
        if (treatments.isEmpty() || value.length != treatments.size() || cost.length != treatments.size()) {
            throw new IllegalArgumentException("There are values of " + value.length + " and costs of " + cost.length
                    + " treatments, but these are " + treatments + "; give both for each, and at least one.");
        }
        for (int treatment = 0; treatment < value.length; treatment++) {
            requireNumbers(treatment);
        }
    }

    private void requireNumbers(int treatment) {
        if (value[treatment].length != customers() || cost[treatment].length != customers()) {
            throw new IllegalArgumentException("The treatment \"" + treatments.get(treatment) + "\" has "
                    + value[treatment].length + " values and " + cost[treatment].length + " costs for " + customers()
                    + " customers; make them equal.");
        }
        for (int customer = 0; customer < customers(); customer++) {
            double itsCost = cost[treatment][customer];
            boolean isCost = itsCost >= 0 && itsCost < Double.POSITIVE_INFINITY;
            if (!Double.isFinite(value[treatment][customer]) || !isCost) {
                throw new IllegalArgumentException("The treatment \"" + treatments.get(treatment) + "\" brings "
                        + value[treatment][customer] + " and costs " + itsCost + " with customer " + customer
                        + "; give finite numbers, and costs of at least 0.");
            }
        }
    }

    /** The names of the treatments. */
    public List<String> treatments() {
        return treatments;
    }

    /** How many customers there are. */
    public int customers() {
        return value[0].length;
    }

    /** What a treatment is expected to bring more with a customer than the control. */
    public double value(int treatment, int customer) {
        return value[treatment][customer];
    }

    /** What a treatment is expected to cost with a customer. */
    public double cost(int treatment, int customer) {
        return cost[treatment][customer];
    }

    /** The offers to some of the customers, in a given order. */
    public Offers select(int[] customers) {
        return new Offers(treatments, select(value, customers), select(cost, customers));
    }

    private static double[][] select(double[][] byTreatment, int[] customers) {
        double[][] selected = new double[byTreatment.length][customers.length];
        for (int treatment = 0; treatment < selected.length; treatment++) {
            for (int i = 0; i < customers.length; i++) {
                selected[treatment][i] = byTreatment[treatment][customers[i]];
            }
        }
        return selected;
    }

    /** Value less cost. */
    public double profit(int treatment, int customer) {
        return value[treatment][customer] - cost[treatment][customer];
    }
}
