package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.parcours.uplift.measure.Measured;
import org.parcours.uplift.measure.TargetedProfit;
import org.parcours.uplift.targeting.FrontierPoint;
import org.parcours.uplift.targeting.Offers;
import org.parcours.uplift.targeting.Targets;
import org.parcours.uplift.targeting.TargetsByTreatment;

/** Whom to treat how, as {@code parcours uplift target --json} answers it. */
public final class TargetsDocument {
    private TargetsDocument() {}

    /**
     * The document of targets.
     *
     * @param frontier the most value for every spending
     * @param profit what the choice earned a customer by a trial; empty where none is known
     */
    public static ObjectNode of(
            Targets targets, Iterable<FrontierPoint> frontier, Optional<TargetedProfit> profit, String file) {
        Offers offers = targets.offers();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", file)
                .put("rows", offers.customers())
                .put("targets", targets.size())
                .put("treated_share", (double) targets.size() / offers.customers())
                .put("expected_value", targets.value())
                .put("expected_cost", targets.cost())
                .put("expected_profit", targets.profit())
                .put("price_of_budget", targets.price());
        ArrayNode arms = json.putArray("treatments");
        for (TargetsByTreatment each : TargetsByTreatment.of(targets)) {
            arms.addObject()
                    .put("treatment", each.treatment())
                    .put("targets", each.targets())
                    .put("expected_value", each.value())
                    .put("expected_cost", each.cost())
                    .put("expected_profit_if_all", each.profitIfAll());
        }
        put(profit, offers.customers(), json);
        ArrayNode points = json.putArray("frontier");
        for (FrontierPoint point : frontier) {
            points.addObject()
                    .put("cost", point.cost())
                    .put("value", point.value())
                    .put("customers", point.customers());
        }
        return json;
    }

    private static void put(Optional<TargetedProfit> profit, int customers, ObjectNode json) {
        profit.map(TargetedProfit::netIncremental)
                .ifPresentOrElse(net -> json.put("net_incremental", net), () -> json.putNull("net_incremental"));
        Optional<Measured> measured = profit.map(TargetedProfit::each);
        measured.ifPresentOrElse(
                known -> json.put("measured_profit", known.value() * customers), () -> json.putNull("measured_profit"));
        measured.flatMap(Measured::interval)
                .map(interval -> interval.times(customers))
                .ifPresentOrElse(
                        known -> json.putArray("measured_profit_interval")
                                .add(known.lower())
                                .add(known.upper()),
                        () -> json.putNull("measured_profit_interval"));
    }
}
