package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.Sensitivity;

/** Which assumptions of a world move a campaign's profit, as a JSON document. */
public final class SensitivityDocument {
    private SensitivityDocument() {}

    /** The document of a sensitivity. */
    public static ObjectNode of(Sensitivity sensitivity) {
        CampaignResult result = sensitivity.result();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("campaign", result.campaign())
                .put("world", result.world().name())
                .put("currency", result.world().economics().currency())
                .put("change", sensitivity.change());
        SimulationDocument.put(json, "profit", result.value(KeyFigure.PROFIT));
        ArrayNode bars = json.putArray("bars");
        sensitivity.bars().forEach(bar -> put(bars.addObject(), bar));
        return json;
    }

    private static void put(ObjectNode json, Sensitivity.Bar bar) {
        json.put("path", bar.path()).put("source", bar.source().orElse(null));
        SimulationDocument.put(json, "base", bar.base());
        SimulationDocument.put(json, "low", bar.low());
        SimulationDocument.put(json, "high", bar.high());
        SimulationDocument.put(json, "profit_low", bar.profitLow());
        SimulationDocument.put(json, "profit_high", bar.profitHigh());
        json.put("clamped", bar.clamped());
    }
}
