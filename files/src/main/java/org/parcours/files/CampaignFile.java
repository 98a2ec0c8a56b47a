package org.parcours.files;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.simulate.World;

/**
 * A campaign as it stands in a JSON file, read together with its world, so that what the world does not know is
 * refused where it stands.
 *
 * @param campaign the tree of steps
 * @param world the world it names
 */
public record CampaignFile(Campaign campaign, World world) {
    /** Reads a campaign file and the world it names; a relative world path starts at the campaign's folder. */
    public static CampaignFile read(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        return of(LocatedReader.read(file), name -> WorldFile.find(name, folder));
    }

    /**
     * Reads a campaign from text, together with the world it names.
     *
     * @param name what refusals call the text, such as {@code campaign.json}
     * @param worlds finds a world by the name that the campaign gives; empty for an unknown one
     */
    public static CampaignFile parse(String name, String text, Function<String, Optional<World>> worlds) {
        return of(LocatedReader.parse(Path.of(name), text), worlds);
    }

    /**
     * Reads a campaign from text and leaves open whether it fits its world, as for one that is still being drawn.
     *
     * @param name what refusals call the text, such as {@code campaign.json}
     */
    public static Campaign parse(String name, String text) {
        return CampaignReader.campaign(LocatedReader.parse(Path.of(name), text));
    }

    /** Reads a campaign that is part of a larger document, and leaves open whether it fits its world. */
    public static Campaign campaign(LocatedNode node) {
        return CampaignReader.campaign(node);
    }

    private static CampaignFile of(LocatedNode root, Function<String, Optional<World>> worlds) {
        Campaign campaign = CampaignReader.campaign(root);
        World world = worlds.apply(campaign.world())
                .orElseThrow(() -> root.field("world").refusal(WorldFile.unknown(campaign.world())));
        new CampaignFit(world).require(root);
        return new CampaignFile(campaign, world);
    }

    /** Writes a campaign in the format that {@link #read} reads. */
    public static void write(Path file, Campaign campaign) {
        AtomicFile.write(file, text(campaign));
    }

    /** A campaign's text: the same for equal campaigns, with reactions by name, and the same when read and written again. */
    public static String text(Campaign campaign) {
        return JsonText.of(toJson(campaign));
    }

    /** A campaign as JSON, with reactions by name. */
    public static ObjectNode toJson(Campaign campaign) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", campaign.name()).put("world", campaign.world());
        campaign.audience().ifPresent(audience -> json.put("audience", audience));
        campaign.budget()
                .ifPresent(
                        budget -> json.put("budget", BigDecimal.valueOf(budget).stripTrailingZeros()));
        campaign.note().ifPresent(note -> json.put("note", note));
        campaign.start().ifPresent(start -> json.set("start", toJson(start)));
        return json;
    }

    /** A step with all that follows it as JSON, with reactions by name. */
    static ObjectNode toJson(CampaignStep step) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("channel", step.action().channel())
                .put("message", step.action().message());
        step.waitDays().ifPresent(days -> json.put("wait_days", days));
        step.note().ifPresent(note -> json.put("note", note));
        if (!step.on().isEmpty()) {
            ObjectNode on = json.putObject("on");
            new TreeMap<>(step.on()).forEach((reaction, next) -> on.set(reaction, toJson(next)));
        }
        return json;
    }
}
