package org.parcours.server.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
 * @param value what one of the outcome is worth, in money, above 0
 * @param costs of each treatment what treating a customer costs, in money, at least 0
 * @param rules within which customers are chosen
 */
record TargetQuestion(double value, List<Double> costs, TargetRules rules) {
    private static final double MOST_MONEY = 1e12;

    TargetQuestion {
        costs = List.copyOf(costs);
    }

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

    private static List<Double> costs(LocatedNode root, List<String> treatments) {
        List<Double> costs = new ArrayList<>(Collections.nCopies(treatments.size(), 0.0));
        Optional<LocatedNode> node = root.findField("costs");
        Map<String, LocatedNode> named = node.map(LocatedNode::fields).orElse(Map.of());
        named.forEach((arm, cost) -> {
            int treatment = treatments.indexOf(arm);
            if (treatment < 0) {
                throw node.orElseThrow()
                        .refusal("names \"%s\", but the treatments are %s"
                                .formatted(arm, String.join(", ", treatments)));
            }
            costs.set(treatment, cost.number(0, MOST_MONEY));
        });
        return costs;
    }

    /** What each treatment is foretold to bring with each customer. */
    Offers offers(ScoredCustomers customers) {
        double[][] worth = new double[costs.size()][customers.count()];
        double[][] spent = new double[costs.size()][customers.count()];
        for (int treatment = 0; treatment < worth.length; treatment++) {
            int each = treatment;
            Arrays.setAll(worth[treatment], customer -> value * customers.foretold(each, customer));
            Arrays.fill(spent[treatment], costs.get(treatment));
        }
        return new Offers(customers.treatments(), worth, spent);
    }
}
