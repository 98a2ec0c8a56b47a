package org.parcours.server.campaign;

import java.util.List;
import java.util.Optional;
import org.parcours.files.BadFile;
import org.parcours.files.CampaignFile;
import org.parcours.files.LocatedNode;
import org.parcours.journey.Campaign;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.journey.split.DrawnTree;
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
    public static DividedCampaign in(LocatedNode node) {
        try {
            DividedCampaign campaign = CampaignFile.campaign(node);
            node.findField("audience").ifPresent(audience -> audience.number(1, MOST_CUSTOMERS));
            node.field("world").text(1, LONGEST_WORLD);
            return campaign;
        } catch (BadFile refused) {
            throw refused(refused);
        }
    }

    /**
     * The campaign in a field of a request, for what knows no splits.
     *
     * @throws Problem when it is none, or divides its customers
     */
    public static Campaign plainIn(LocatedNode node) {
        DividedCampaign campaign = in(node);
        return Refusal.ofCampaign(campaign::plain);
    }

    /** A campaign out of the store, which keeps only what was read before. */
    public static DividedCampaign kept(String text) {
        return CampaignFile.parse("campaign.json", text);
    }

    /**
     * A campaign out of the store, for what knows no splits.
     *
     * @throws Problem when it divides its customers
     */
    public static Campaign plainKept(String text) {
        return Refusal.ofCampaign(() -> kept(text).plain());
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
    static Draft draft(DividedCampaign campaign, String text, Optional<String> author, Origin origin) {
        int steps = DrawnTree.of(campaign).steps().size();
        return new Draft(campaign.name(), campaign.world(), steps, text, author, origin);
    }
}
