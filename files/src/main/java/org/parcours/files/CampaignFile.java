package org.parcours.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.split.CustomerColumns;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.journey.split.DrawnStep;
import org.parcours.simulate.Division;
import org.parcours.simulate.World;

/**
 * A campaign as it stands in a JSON file, read together with its world, so that what the world does not know is
 * refused where it stands.
 *
 * @param drawn the tree of steps and splits
 * @param world the world it names
 * @param customers what is known of its customers; empty where nobody is divided
 */
public record CampaignFile(DividedCampaign drawn, World world, Optional<CustomerColumns> customers) {
    /**
     * The campaign, for what knows no splits.
     *
     * @throws IllegalArgumentException where there is a split
     */
    public Campaign campaign() {
        return drawn.plain();
    }

    /** The campaign with its customers dealt out to the ways of its splits. */
    public Division division() {
        return Division.of(drawn, customers);
    }

    /** Reads a campaign file, its world and its customers; a relative path starts at the campaign's folder. */
    public static CampaignFile read(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        return of(LocatedReader.read(file), name -> WorldFile.find(name, folder), folder);
    }

    /**
     * Reads a campaign from text, together with the world it names.
     *
     * @param name what refusals call the text, such as {@code campaign.json}
     * @param worlds finds a world by the name that the campaign gives; empty for an unknown one
     */
    public static CampaignFile parse(String name, String text, Function<String, Optional<World>> worlds) {
        return of(LocatedReader.parse(Path.of(name), text), worlds, Path.of(""));
    }

    /**
     * Reads a campaign from text and leaves open whether it fits its world, as for one that is still being drawn.
     *
     * @param name what refusals call the text, such as {@code campaign.json}
     */
    public static DividedCampaign parse(String name, String text) {
        return CampaignReader.campaign(LocatedReader.parse(Path.of(name), text));
    }

    /** Reads a campaign that is part of a larger document, and leaves open whether it fits its world. */
    public static DividedCampaign campaign(LocatedNode node) {
        return CampaignReader.campaign(node);
    }

    private static CampaignFile of(LocatedNode root, Function<String, Optional<World>> worlds, Path folder) {
        DividedCampaign campaign = CampaignReader.campaign(root);
        World world = worlds.apply(campaign.world())
                .orElseThrow(() -> root.field("world").refusal(WorldFile.unknown(campaign.world())));
        Optional<CustomerColumns> customers = campaign.hasSplits()
                ? root.findField("customers").map(node -> CustomersReader.read(node, folder))
                : Optional.empty();
        new CampaignFit(world, customers).require(root);
        return new CampaignFile(campaign, world, customers);
    }

    /** Writes a campaign in the format that {@link #read} reads. */
    public static void write(Path file, Campaign campaign) {
        AtomicFile.write(file, text(campaign));
    }

    /** A campaign's text: the same for equal campaigns, with reactions by name, and the same when read and written again. */
    public static String text(Campaign campaign) {
        return JsonText.of(toJson(campaign));
    }

    /** The text of a campaign that may divide its customers. */
    public static String text(DividedCampaign campaign) {
        return JsonText.of(toJson(campaign));
    }

    /** A campaign as JSON, with reactions by name. */
    public static ObjectNode toJson(Campaign campaign) {
        return toJson(DividedCampaign.of(campaign));
    }

    /** A campaign that may divide its customers as JSON, with reactions by name. */
    public static ObjectNode toJson(DividedCampaign campaign) {
        return CampaignJson.of(campaign);
    }

    /** A step with all that follows it as JSON, with reactions by name. */
    static ObjectNode toJson(CampaignStep step) {
        return CampaignJson.of(DrawnStep.of(step));
    }
}
