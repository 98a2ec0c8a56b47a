package org.parcours.uplift.targeting;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of one treatment in a choice of targets.
 *
 * @param treatment its name
 * @param targets how many customers get it
 * @param value what it is expected to bring with them
 * @param cost what it is expected to cost with them
 * @param profitIfAll what it would be expected to earn if every customer got it
 */
public record TargetsByTreatment(String treatment, int targets, double value, double cost, double profitIfAll) {
    /** The parts of all treatments, in their order. */
    public static List<TargetsByTreatment> of(Targets targets) {
        List<TargetsByTreatment> parts = new ArrayList<>();
        for (int treatment = 0; treatment < targets.offers().treatments().size(); treatment++) {
            parts.add(of(targets, treatment));
        }
        return List.copyOf(parts);
    }

    private static TargetsByTreatment of(Targets targets, int treatment) {
        Offers offers = targets.offers();
        int size = 0;
        double value = 0;
        double cost = 0;
        double profitIfAll = 0;
        for (int customer = 0; customer < offers.customers(); customer++) {
            profitIfAll += offers.profit(treatment, customer);
            if (targets.treatment(customer) == treatment) {
                size++;
                value += offers.value(treatment, customer);
                cost += offers.cost(treatment, customer);
            }
        }
        return new TargetsByTreatment(offers.treatments().get(treatment), size, value, cost, profitIfAll);
    }
}
