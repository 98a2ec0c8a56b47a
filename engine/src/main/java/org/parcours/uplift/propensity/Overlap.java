package org.parcours.uplift.propensity;

import java.util.ArrayList;
import java.util.List;
import org.parcours.model.learner.FeatureTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Encoding;

/**
 * Whether arms that nobody drew can be compared: were customers of each kind in each arm, and are the arms alike once they
 * are weighted by 1 / propensity?
 *
 * @param arms of each arm how its propensities lie
 * @param balances of each treatment and feature how the treated differ from the control
 */
public record Overlap(List<ArmOverlap> arms, List<Balance> balances) {
    /** Below it in size, a standardised difference counts as balanced (P. C. Austin, Statistics in Medicine 28, 2009). */
    public static final double BALANCED = 0.1;

    /** The chance of every arm that customers should have had (R. K. Crump et al., Biometrika 96, 2009). */
    public static final double ENOUGH = 0.1;

    public Overlap {
        arms = List.copyOf(arms);
        balances = List.copyOf(balances);
    }

    /**
     * The propensities of an arm over all customers.
     *
     * @param least the smallest
     * @param most the largest
     * @param thinShare the share of customers below 0.05, of whom the data tell little in this arm
     * @param effectiveRows the number of unweighted customers that those in the arm tell as much as
     */
    public record ArmOverlap(String arm, double least, double most, double thinShare, double effectiveRows) {}

    /**
     * How the treated differ from the control in a feature: the difference of means over the root of the mean variance.
     *
     * @param before as they are
     * @param after weighted by 1 / propensity
     */
    public record Balance(String arm, String feature, double before, double after) {}

    private static final double THIN = 0.05;

    /** Reads propensities. Source of the differences: P. C. Austin, Statistics in Medicine 28, 2009, §2. */
    public static Overlap of(UpliftData data, Propensities propensities) {
        List<ArmOverlap> arms = new ArrayList<>();
        List<Balance> balances = new ArrayList<>();
        FeatureTable table = Encoding.oneHot(data.customers()).encode(data.customers());
        for (int arm = 0; arm < data.arms(); arm++) {
            arms.add(arm(data, propensities, arm));
            for (int column = 0; column < table.width() && arm > 0; column++) {
                balances.add(balance(data, propensities, table, arm, column));
            }
        }
        return new Overlap(arms, balances);
    }

    /** The largest of the differences as they are in size; 0 where there is none. */
    public double worstBefore() {
        return balances.stream()
                .mapToDouble(balance -> Math.abs(balance.before()))
                .max()
                .orElse(0);
    }

    /** The largest of the weighted differences in size; 0 where there is none. */
    public double worstAfter() {
        return balances.stream()
                .mapToDouble(balance -> Math.abs(balance.after()))
                .max()
                .orElse(0);
    }

    private static ArmOverlap arm(UpliftData data, Propensities propensities, int arm) {
        double least = 1;
        double most = 0;
        int thin = 0;
        double weights = 0;
        double squares = 0;
        for (int row = 0; row < data.rows(); row++) {
            double propensity = propensities.of(row, arm);
            least = Math.min(least, propensity);
            most = Math.max(most, propensity);
            thin += propensity < THIN ? 1 : 0;
            if (data.trial().arm(row) == arm) {
                weights += 1 / propensity;
                squares += 1 / (propensity * propensity);
            }
        }
        double effective = squares == 0 ? 0 : weights * weights / squares;
        return new ArmOverlap(data.trial().arms().get(arm), least, most, (double) thin / data.rows(), effective);
    }

    private static Balance balance(
            UpliftData data, Propensities propensities, FeatureTable table, int arm, int column) {
        WeightedMoments[] plain = {new WeightedMoments(), new WeightedMoments()};
        WeightedMoments[] weighted = {new WeightedMoments(), new WeightedMoments()};
        for (int row = 0; row < data.rows(); row++) {
            int own = data.trial().arm(row);
            double value = table.value(column, row);
            if ((own == 0 || own == arm) && !Double.isNaN(value)) {
                int side = own == 0 ? 0 : 1;
                plain[side].add(value, 1);
                weighted[side].add(value, 1 / propensities.of(row, own));
            }
        }
        double scale = Math.sqrt((plain[0].variance() + plain[1].variance()) / 2);
        return new Balance(
                data.trial().arms().get(arm),
                table.names().get(column),
                over(plain[1].mean() - plain[0].mean(), scale),
                over(weighted[1].mean() - weighted[0].mean(), scale));
    }

    /** A feature that never varies differs nowhere. */
    private static double over(double difference, double scale) {
        return scale > 0 ? difference / scale : 0;
    }
}
