package org.parcours.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.journey.CampaignChange;

/** One difference between two campaigns as JSON: its kind, where it stands, and what was and will be there. */
public final class ChangeDocument {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ChangeDocument() {}

    /** The document of a change. */
    public static ObjectNode of(CampaignChange change) {
        return change.fold(
                add -> of("add", add.path(), JSON.nullNode(), CampaignFile.toJson(add.step())),
                remove -> of("remove", remove.path(), CampaignFile.toJson(remove.step()), JSON.nullNode()),
                replace -> of(
                        "replace",
                        replace.path(),
                        CampaignFile.toJson(replace.before()),
                        CampaignFile.toJson(replace.after())),
                note -> of("note", note.path(), text(note.before()), text(note.after())),
                text -> of("field", name(text.field()), text(text.before()), text(text.after())),
                amount -> of("field", name(amount.field()), number(amount.before()), number(amount.after())));
    }

    private static ObjectNode of(String kind, String path, JsonNode before, JsonNode after) {
        ObjectNode json = JSON.objectNode().put("kind", kind).put("path", path);
        json.set("before", before);
        json.set("after", after);
        return json;
    }

    private static String name(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static JsonNode text(Optional<String> text) {
        return text.<JsonNode>map(JSON::textNode).orElseGet(JSON::nullNode);
    }

    private static JsonNode number(OptionalDouble amount) {
        return amount.isPresent() ? SimulationDocument.number(amount.getAsDouble()) : JSON.nullNode();
    }
}
