package org.parcours.files;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.simulate.Channel;
import org.parcours.simulate.Reaction;
import org.parcours.simulate.World;

/**
 * A campaign as it stands in a JSON file, read together with its world, so that what the world does not know is
 * refused where it stands.
 *
 * @param campaign the tree of steps
 * @param world the world it names
 */
public record CampaignFile(Campaign campaign, World world) {
    private static final double MOST = 1e12;

    /** Reads a campaign file and the world it names; a relative world path starts at the campaign's folder. */
    public static CampaignFile read(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        return of(LocatedReader.read(file), folder);
    }

    private static CampaignFile of(LocatedNode root, Path folder) {
        root.only("name", "world", "audience", "start");
        LocatedNode name = root.field("world");
        World world = world(name, folder);
        Campaign campaign = new Campaign(
                root.field("name").text(),
                name.text(),
                root.findField("audience").map(CampaignFile::audience).orElse(OptionalLong.empty()),
                root.findField("start").map(step -> step(step, world, 1)));
        return new CampaignFile(campaign, world);
    }

    private static World world(LocatedNode name, Path folder) {
        return WorldFile.find(name.text(), folder).orElseThrow(() -> name.refusal(WorldFile.unknown(name.text())));
    }

    private static OptionalLong audience(LocatedNode node) {
        double audience = node.number(1, MOST);
        if (audience != Math.rint(audience)) {
            throw node.refusal("is " + node.word() + ", expected a whole number of customers");
        }
        return OptionalLong.of((long) audience);
    }

    private static CampaignStep step(LocatedNode node, World world, int level) {
        node.only("channel", "message", "wait_days", "on");
        if (level > world.timing().depth()) {
            throw node.refusal("step %d lies below the depth of world \"%s\", which is %d; remove it"
                    .formatted(level, world.name(), world.timing().depth()));
        }
        Action action = new Action(
                KnownName.of(node.field("channel"), channels(world), "channel"),
                KnownName.of(node.field("message"), world.messages(), "message"));
        OptionalInt wait = node.findField("wait_days")
                .map(days -> OptionalInt.of(days.whole(1, 3650)))
                .orElse(OptionalInt.empty());
        Map<String, CampaignStep> on = new LinkedHashMap<>();
        node.findField("on")
                .ifPresent(branches -> branches.fields().forEach((reaction, next) -> {
                    requireBranch(world, reaction, next);
                    if (!next.isEmpty()) {
                        on.put(reaction, step(next, world, level + 1));
                    }
                }));
        return new CampaignStep(action, wait, on);
    }

    private static void requireBranch(World world, String reaction, LocatedNode next) {
        List<String> names = world.reactions().stream().map(Reaction::name).toList();
        if (!names.contains(reaction)) {
            throw next.refusalOfName(
                    "unknown reaction \"%s\"; %s".formatted(reaction, NearestName.advice(reaction, names)));
        }
        if (world.reactions().get(names.indexOf(reaction)).ends()) {
            throw next.refusalOfName("no step can follow \"%s\", which ends a journey; remove it".formatted(reaction));
        }
    }

    private static List<String> channels(World world) {
        return world.channels().stream().map(Channel::name).toList();
    }

    /** Writes a campaign in the format that {@link #read} reads. */
    public static void write(Path file, Campaign campaign) {
        AtomicFile.write(file, toJson(campaign).toPrettyString() + "\n");
    }

    /** A campaign as JSON. */
    public static ObjectNode toJson(Campaign campaign) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", campaign.name()).put("world", campaign.world());
        campaign.audience().ifPresent(audience -> json.put("audience", audience));
        campaign.start().ifPresent(start -> json.set("start", toJson(start)));
        return json;
    }

    private static ObjectNode toJson(CampaignStep step) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("channel", step.action().channel())
                .put("message", step.action().message());
        step.waitDays().ifPresent(days -> json.put("wait_days", days));
        if (!step.on().isEmpty()) {
            ObjectNode on = json.putObject("on");
            step.on().forEach((reaction, next) -> on.set(reaction, toJson(next)));
        }
        return json;
    }
}
