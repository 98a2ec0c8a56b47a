package org.parcours.server.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.parcours.files.CampaignFile;
import org.parcours.store.Campaign;
import org.parcours.store.Version;

/** Saved campaigns as JSON. */
final class CampaignAnswers {
    private static final int MOST_CHANGES = 50;

    private CampaignAnswers() {}

    /** A campaign in a list. */
    static ObjectNode summary(Campaign campaign) {
        Version version = campaign.version();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", campaign.id())
                .put("name", version.name())
                .put("world", version.world())
                .put("version", version.number())
                .put("steps", version.steps())
                .put("created_at", campaign.created().toString())
                .put("saved_at", version.saved().toString());
    }

    /** A version of a campaign with its document. */
    static ObjectNode whole(Campaign campaign, Version version, String text) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("id", campaign.id()).put("version", version.number());
        json.set("document", CampaignFile.toJson(DrawnCampaign.kept(text)));
        return json.put("created_at", campaign.created().toString())
                .put("saved_at", version.saved().toString());
    }

    /** A version in the history, with what changed. */
    static ObjectNode version(Version version, List<ObjectNode> changes) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", version.number())
                .put("saved_at", version.saved().toString())
                .put("made_by", version.origin().name().toLowerCase(Locale.ROOT))
                .put("author", version.author().orElse(null));
        ArrayNode list = json.putArray("changes");
        changes.stream().limit(MOST_CHANGES).forEach(list::add);
        return json.put("more_changes", changes.size() - list.size());
    }
}
