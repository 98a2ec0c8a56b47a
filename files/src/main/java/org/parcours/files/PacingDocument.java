package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parcours.plan.pacing.PacingResult;

/** What bidders bought, as JSON: one bidder's figures, or under {@code bidders} those of several. */
public final class PacingDocument {
    private PacingDocument() {}

    /** The document of at least one result. */
    public static ObjectNode of(List<PacingResult> results) {
        if (results.size() == 1) {
            return put(JsonNodeFactory.instance.objectNode(), results.get(0));
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode bidders = json.putArray("bidders");
        results.forEach(result -> put(bidders.addObject(), result));
        return json;
    }

    private static ObjectNode put(ObjectNode json, PacingResult result) {
        return json.put("bidder", result.bidder())
                .put("auctions", result.auctions())
                .put("episodes", result.episodes())
                .put("budget", result.budget())
                .put("impressions", result.impressions())
                .put("clicks", result.clicks())
                .put("cost", result.cost())
                .put("value", result.value())
                .put("optimum_value", result.optimumValue())
                .put("ratio", result.ratio());
    }
}
