package org.parcours.simulate;

import java.util.Arrays;

/**
 * What a choice of notifications really earns of customers of {@link LoyaltyThreat}, beside one notification for all, and beside
 * an oracle who knows each customer's probabilities and gives each what earns most. Expected profit, so that no luck is in it.
 */
public final class LoyaltyWorth {
    private final double[] ofOneForAll = new double[LoyaltyThreat.NOTIFICATIONS.size()];
    private double ofChoice;
    private double ofOracle;
    private int customers;

    /** Adds a customer with the notification that was chosen. */
    public void add(LoyaltyThreat.Customer customer, String notification) {
        double[] profit = new double[ofOneForAll.length];
        for (int i = 0; i < profit.length; i++) {
            profit[i] = LoyaltyThreat.expectedProfit(customer, LoyaltyThreat.NOTIFICATIONS.get(i));
            ofOneForAll[i] += profit[i];
        }
        ofChoice += LoyaltyThreat.expectedProfit(customer, notification);
        ofOracle += Arrays.stream(profit).max().orElseThrow();
        customers++;
    }

    /** How many customers there are. */
    public int customers() {
        return customers;
    }

    /** What a customer earns on average if all get a notification, by its number in {@link LoyaltyThreat#NOTIFICATIONS}. */
    public double ofOneForAll(int notification) {
        return ofOneForAll[notification] / customers;
    }

    /** What a customer earns on average as was chosen. */
    public double ofChoice() {
        return ofChoice / customers;
    }

    /** What a customer earns on average as an oracle would choose. */
    public double ofOracle() {
        return ofOracle / customers;
    }

    /** The choice's share of the oracle's profit. */
    public double shareOfProfit() {
        return ofChoice / ofOracle;
    }

    /** The share of what the oracle gains beyond the reminder for all; below 0 where the choice earns less than that. */
    public double shareOfGain() {
        return (ofChoice - ofOneForAll[0]) / (ofOracle - ofOneForAll[0]);
    }
}
