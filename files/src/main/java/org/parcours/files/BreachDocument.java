package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import org.parcours.simulate.ContactRules.Breach;

/** What a campaign does against rules, as part of a JSON document. */
public final class BreachDocument {
    private BreachDocument() {}

    /** Adds {@code breaches}, one a step, and the rules' {@code budget} where there is one. */
    public static ObjectNode addTo(ObjectNode json, List<Breach> breaches, OptionalDouble budget) {
        put(json.putArray("breaches"), breaches);
        budget.ifPresent(money -> SimulationDocument.put(json, "rules_budget", money));
        return json;
    }

    /** Adds actions that rules exclude to a list. */
    public static void put(ArrayNode list, List<Breach> breaches) {
        for (Breach breach : breaches) {
            list.addObject()
                    .put("path", breach.path())
                    .put("action", breach.excluded().action().text())
                    .put("rule", breach.excluded().rule())
                    .put("reason", breach.excluded().reason());
        }
    }
}
