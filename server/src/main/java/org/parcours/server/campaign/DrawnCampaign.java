package org.parcours.server.campaign;

import java.util.List;
import java.util.Optional;
import org.parcours.files.BadFile;
import org.parcours.files.CampaignFile;
import org.parcours.files.LocatedNode;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.server.http.Problem;
import org.parcours.server.http.Problem.Kind;
import org.parcours.server.http.ProblemError;
import org.parcours.server.http.Refusal;
import org.parcours.store.Draft;
import org.parcours.store.Origin;

/** Reads campaigns of requests. */
public final class DrawnCampaign {
    /** Fewer than a file may have: a launch on customers drawn one by one must come to its end. */
    private static final double MOST_CUSTOMERS = 1e9;

    private static final int LONGEST_WORLD = 100;

    private DrawnCampaign() {}

    /**
     * The campaign in a field of a request.
     *
     * @throws Problem when it is none; whether it fits its world is not looked at
     */
    public static Campaign in(LocatedNode node) {
        try {
            Campaign campaign = plain(CampaignFile.campaign(node));
            node.findField("audience").ifPresent(audience -> audience.number(1, MOST_CUSTOMERS));
            node.field("world").text(1, LONGEST_WORLD);
            return campaign;
        } catch (BadFile refused) {
            throw refused(refused);
        }
    }

    /** A campaign out of the store, which keeps only what was read before. */
    public static Campaign kept(String text) {
        return plain(CampaignFile.parse("campaign.json", text));
    }

    private static Campaign plain(DividedCampaign campaign) {
        return Refusal.ofCampaign(campaign::plain);
    }

    /** The problem of a campaign that cannot be read. */
    static Problem refused(BadFile refused) {
        return Problem.of(Kind.BAD_CAMPAIGN, refused.reason(), List.of(ProblemError.of(refused)));
    }

    /**
     * What the store keeps of a campaign.
     *
     * @param text its document, kept character by character
     * @param author who saves it, where people log in
     */
    static Draft draft(Campaign campaign, String text, Optional<String> author, Origin origin) {
        int steps = campaign.start().map(DrawnCampaign::steps).orElse(0);
        return new Draft(campaign.name(), campaign.world(), steps, text, author, origin);
    }

    private static int steps(CampaignStep step) {
        return 1 + step.on().values().stream().mapToInt(DrawnCampaign::steps).sum();
    }
}
