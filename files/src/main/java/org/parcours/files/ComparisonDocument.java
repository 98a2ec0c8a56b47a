package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parcours.num.Interval;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.Estimate;
import org.parcours.simulate.PairedComparison;
import org.parcours.simulate.PairedDifferences;

/** Campaigns on the same customers as a JSON document: the figures of each, and its differences from the first. */
public final class ComparisonDocument {
    private ComparisonDocument() {}

    /** The document of a comparison. */
    public static ObjectNode of(PairedComparison comparison) {
        CampaignResult first = comparison.results().get(0);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seed", comparison.seed().value())
                .put("audience", first.audience())
                .put("currency", first.world().economics().currency());
        ArrayNode entries = json.putArray("entries");
        for (int i = 0; i < comparison.results().size(); i++) {
            CampaignResult result = comparison.results().get(i);
            ObjectNode entry = entries.addObject();
            entry.put("name", result.campaign()).put("world", result.world().name());
            SimulationDocument.putFigures(entry.putObject("figures"), result);
            ObjectNode differences = entry.putObject("differences");
            if (i > 0) {
                put(differences, comparison.differences().get(i - 1), result, first);
            }
        }
        return json;
    }

    private static void put(
            ObjectNode json, PairedDifferences differences, CampaignResult result, CampaignResult first) {
        differences.figures().forEach((figure, estimate) -> {
            if (SimulationDocument.applies(figure, result.world())
                    || SimulationDocument.applies(figure, first.world())) {
                put(json.putObject(SimulationDocument.name(figure)), estimate);
            }
        });
        put(json.putObject("engagement_rate"), differences.engagementRate());
    }

    private static void put(ObjectNode json, Estimate estimate) {
        estimate.value()
                .ifPresentOrElse(value -> SimulationDocument.put(json, "value", value), () -> json.putNull("value"));
        estimate.interval().ifPresentOrElse(interval -> putInterval(json, interval), () -> json.putNull("interval"));
    }

    private static void putInterval(ObjectNode json, Interval interval) {
        json.putArray("interval").add(interval.lower()).add(interval.upper());
    }
}
