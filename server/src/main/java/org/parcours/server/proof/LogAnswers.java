package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parcours.server.table.KeptJson;
import org.parcours.store.KeptTable;

/** Logs as JSON. */
final class LogAnswers {
    private LogAnswers() {}

    /** A log in a list. */
    static ObjectNode summary(KeptTable log) {
        ObjectNode description = KeptJson.read(log.description());
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", log.id())
                .put("name", log.name())
                .put("format", log.format().ending())
                .put("size", log.size())
                .put("created_at", log.created().toString());
        json.set("journeys", description.get("journeys"));
        json.set("steps", description.get("steps"));
        json.set("columns", description.get("columns"));
        json.set(
                "simulation",
                log.simulation().map(KeptJson::read).map(SimulatedLog::told).orElse(null));
        return json;
    }

    /** A log with what it holds. */
    static ObjectNode whole(KeptTable log) {
        ObjectNode json = summary(log).put("digest", log.digest());
        json.set("description", KeptJson.read(log.description()));
        return json;
    }
}
