package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.parcours.uplift.measure.Measured;
import org.parcours.uplift.targeting.MeasuredProfit;
import org.parcours.uplift.targeting.Offers;
import org.parcours.uplift.targeting.Targets;

/** What treating by foretold profits earns by a trial: whom the rules choose, one treatment for all, and more and more. */
public final class ProfitDocument {
    private ProfitDocument() {}

    /**
     * The document of a profit; money is that of all customers together.
     *
     * @param targets who is chosen of those to whom the offers are made
     * @param level the confidence of the intervals
     */
    public static ObjectNode of(MeasuredProfit profit, Targets targets, double level) {
        Offers offers = profit.offers();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("customers", offers.customers())
                .put("treated", targets.size())
                .put("cost", targets.cost())
                .put("foretold_profit", targets.profit())
                .put("level", level);
        MeasuredField.put(json, "profit", profit.of(targets, level));
        ArrayNode arms = json.putArray("arms");
        for (int treatment = 0; treatment < offers.treatments().size(); treatment++) {
            ObjectNode arm = arms.addObject()
                    .put("arm", offers.treatments().get(treatment))
                    .put("treated", treated(targets, treatment));
            MeasuredField.put(arm, "profit_for_all", profit.forAll(treatment, level));
        }
        ArrayNode curve = json.putArray("curve");
        MeasuredField.put(curve.addObject().put("percent", 0), "profit", new Measured(0, 0, Optional.empty()));
        MeasuredField.put(curve, "profit", profit.curve().points(level));
        return json;
    }

    private static int treated(Targets targets, int treatment) {
        int treated = 0;
        for (int customer = 0; customer < targets.offers().customers(); customer++) {
            treated += targets.treatment(customer) == treatment ? 1 : 0;
        }
        return treated;
    }
}
