package org.parcours.server.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.parcours.files.CampaignFile;
import org.parcours.files.JsonText;
import org.parcours.journey.Campaign;

/**
 * A campaign to start from.
 *
 * @param id stable, for translations
 * @param title what it is
 * @param description when to take it
 * @param campaign its steps
 */
record Template(String id, String title, String description, Campaign campaign) {
    /** All templates, the simplest useful one first; they stand in {@code templates.json} beside this class. */
    static List<Template> all() {
        try (InputStream text = Template.class.getResourceAsStream("templates.json")) {
            List<Template> templates = new ArrayList<>();
            new JsonMapper().readTree(text).forEach(entry -> templates.add(of(entry)));
            return templates;
        } catch (IOException failure) {
            throw new UncheckedIOException("templates.json cannot be read", failure);
        }
    }

    private static Template of(JsonNode entry) {
        String id = entry.required("id").textValue();
        return new Template(
                id,
                entry.required("title").textValue(),
                entry.required("description").textValue(),
                CampaignFile.parse(id + ".json", JsonText.of(entry.required("document")))
                        .plain());
    }

    ObjectNode document(ObjectNode json) {
        json.put("id", id).put("title", title).put("description", description);
        json.set("document", CampaignFile.toJson(campaign));
        return json;
    }
}
