package org.parcours.server.job;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.parcours.files.LocatedNode;
import org.parcours.journey.Campaign;
import org.parcours.num.Seed;
import org.parcours.plan.learn.CampaignLearner;
import org.parcours.plan.learn.sampled.CampaignLearners;
import org.parcours.server.campaign.DrawnCampaign;
import org.parcours.server.http.Fields;
import org.parcours.server.world.WorldCatalog;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

/**
 * What the jobs that learn are asked for alike.
 *
 * @param drawn the campaign to better
 * @param saved the id of the saved campaign it belongs to, if it belongs to one
 * @param world where its customers live
 * @param customers how many simulated customers one run may use
 * @param entrantsPerDay customers who enter a day, to tell learning time in days
 * @param seed where all chance comes from
 */
record LearningRequest(
        Campaign drawn, Optional<String> saved, World world, long customers, OptionalLong entrantsPerDay, Seed seed) {
    private static final double FEWEST = 1000;
    private static final double MOST = 1e9;
    private static final long USUAL = 10_000_000;

    static LearningRequest in(LocatedNode root, WorldCatalog worlds) {
        Campaign drawn = DrawnCampaign.plainIn(root.field("document"));
        return new LearningRequest(
                drawn,
                root.findField("campaign").map(LocatedNode::text),
                worlds.of(drawn).fitting(drawn),
                root.findField("customers")
                        .map(node -> Fields.whole(node, FEWEST, MOST))
                        .orElse(USUAL),
                root.findField("entrants_per_day")
                        .map(node -> OptionalLong.of(Fields.whole(node, 1, Fields.EXACT)))
                        .orElse(OptionalLong.empty()),
                Fields.seed(root));
    }

    /** The learner that is asked for, or the usual one. */
    static CampaignLearner learner(LocatedNode root) {
        return root.findField("learner")
                .map(LearningRequest::named)
                .orElse(CampaignLearners.all().get(0));
    }

    private static CampaignLearner named(LocatedNode node) {
        List<String> names = CampaignLearners.names();
        if (!names.contains(node.text())) {
            throw node.refusal("is \"%s\", expected one of %s".formatted(node.text(), names));
        }
        return CampaignLearners.named(node.text());
    }

    /** The customers who enter the campaign. */
    double audience() {
        return (double) drawn.audience().orElse(world.economics().audience());
    }

    /** Where simulated customers come from, and by which campaigns are valued. */
    Course course() {
        return Course.ofMixtures(world, new HiddenTypes(world, HiddenTypes.DEFAULT_NODES), List.of(drawn));
    }
}
