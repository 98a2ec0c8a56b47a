package org.parcours.server.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.parcours.files.TableColumn;
import org.parcours.log.TextTable;
import org.parcours.server.table.KeptJson;
import org.parcours.store.KeptTable;

/** Tables of experiments as JSON. */
public final class TableAnswers {
    private TableAnswers() {}

    /** What is kept of a table besides its bytes. */
    static ObjectNode description(TextTable table) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("rows", table.rows());
        ArrayNode columns = json.putArray("columns");
        TableColumn.of(table).forEach(column -> put(column, columns.addObject()));
        return json;
    }

    private static void put(TableColumn column, ObjectNode json) {
        json.put("name", column.title())
                .put("kind", column.kind().name().toLowerCase(Locale.ROOT))
                .put("distinct", column.distinct())
                .put("empty", column.empty());
        ArrayNode values = json.putArray("values");
        column.values()
                .forEach(value -> values.addObject().put("value", value.text()).put("rows", value.rows()));
    }

    /** A table in a list. */
    static ObjectNode summary(KeptTable table) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", table.id())
                .put("name", table.name())
                .put("format", table.format().ending())
                .put("size", table.size())
                .put("created_at", table.created().toString());
        json.set("rows", KeptJson.read(table.description()).get("rows"));
        json.set("simulation", table.simulation().map(KeptJson::read).orElse(null));
        return json;
    }

    /** A table with its columns. */
    public static ObjectNode whole(KeptTable table) {
        ObjectNode json = summary(table).put("digest", table.digest());
        JsonNode description = KeptJson.read(table.description());
        json.set("columns", description.get("columns"));
        if (description.has("effects")) {
            json.set("effects", description.get("effects"));
        }
        return json;
    }
}
