package org.parcours.server.audience;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.files.LocatedNode;
import org.parcours.uplift.targeting.Offers;
import org.parcours.uplift.targeting.TargetRules;

/**
 * What is paid for the treatments, and what may be.
 *
 * @param value what one of the outcome is worth, in money
 * @param costs of each treatment what treating a customer costs, in money
 * @param rules within which customers are chosen
 */
record TargetQuestion(double value, double[] costs, TargetRules rules) {
    private static final double MOST_MONEY = 1e12;

    /** The question of a request about these treatments. */
    static TargetQuestion in(LocatedNode root, List<String> treatments) {
        root.only("value", "costs", "budget", "limit");
        double value = root.field("value").number(0, MOST_MONEY);
        if (value == 0) {
            throw root.field("value").refusal("is 0, expected what one of the outcome is worth");
        }
        OptionalDouble budget = root.findField("budget")
                .map(node -> OptionalDouble.of(node.number(0, Double.MAX_VALUE)))
                .orElse(OptionalDouble.empty());
        OptionalInt limit = root.findField("limit")
                .map(node -> OptionalInt.of(node.whole(1, Integer.MAX_VALUE)))
                .orElse(OptionalInt.empty());
        return new TargetQuestion(value, costs(root, treatments), new TargetRules(budget, limit, 0));
    }

    private static double[] costs(LocatedNode root, List<String> treatments) {
        double[] costs = new double[treatments.size()];
        Optional<LocatedNode> node = root.findField("costs");
        Map<String, LocatedNode> named = node.map(LocatedNode::fields).orElse(Map.of());
        named.forEach((arm, cost) -> {
            int treatment = treatments.indexOf(arm);
            if (treatment < 0) {
                throw node.orElseThrow()
                        .refusal("names \"%s\", but the treatments are %s".formatted(arm, String.join(", ", treatments)));
            }
            costs[treatment] = cost.number(0, MOST_MONEY);
        });
        return costs;
    }

    /** What each treatment is foretold to bring with each customer. */
    Offers offers(ScoredCustomers customers) {
        double[][] worth = new double[costs.length][];
        double[][] spent = new double[costs.length][customers.customers()];
        for (int treatment = 0; treatment < costs.length; treatment++) {
            double[] effects = customers.effects()[treatment];
            worth[treatment] = Arrays.stream(effects).map(effect -> value * effect).toArray();
            Arrays.fill(spent[treatment], costs[treatment]);
        }
        return new Offers(customers.treatments(), worth, spent);
    }
}
