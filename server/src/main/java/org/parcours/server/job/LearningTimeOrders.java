package org.parcours.server.job;

import jakarta.inject.Singleton;
import org.parcours.files.LearningTimeDocument;
import org.parcours.files.LocatedNode;
import org.parcours.journey.CampaignStep;
import org.parcours.plan.learn.CampaignLearner;
import org.parcours.plan.learn.LearningExperiment;
import org.parcours.server.rules.WrittenRules;
import org.parcours.server.world.WorldCatalog;
import org.parcours.simulate.ContactRules;

/** Whether a human start shortens learning, over many seeds. */
@Singleton
final class LearningTimeOrders {
    static final String KIND = "learning-time";

    private static final int FEWEST_SEEDS = 20;
    private static final int MOST_SEEDS = 200;
    private static final double USUAL_SHARE = 0.95;

    private final WorldCatalog worlds;

    LearningTimeOrders(WorldCatalog worlds) {
        this.worlds = worlds;
    }

    Order read(LocatedNode root) {
        root.only(
                "kind",
                "campaign",
                "document",
                "learner",
                "seeds",
                "customers",
                "share",
                "rules",
                "entrants_per_day",
                "seed");
        LearningRequest request = LearningRequest.in(root, worlds);
        CampaignStep start = request.drawn()
                .start()
                .orElseThrow(
                        () -> root.field("document").refusal("has no first step; draw one to start learning from"));
        CampaignLearner learner = LearningRequest.learner(root);
        if (!learner.needsCustomers()) {
            throw root.field("learner")
                    .refusal("is \"%s\", which needs no customers, so that there is no learning time to measure"
                            .formatted(learner.name()));
        }
        int seeds = root.findField("seeds")
                .map(node -> node.whole(FEWEST_SEEDS, MOST_SEEDS))
                .orElse(FEWEST_SEEDS);
        double share = root.findField("share").map(LearningTimeOrders::share).orElse(USUAL_SHARE);
        ContactRules rules = WrittenRules.in(root, request.world());
        WrittenRules.requireKept(request.drawn(), rules);
        LearningExperiment experiment =
                new LearningExperiment(learner, seeds, request.customers(), share, request.seed()).withRules(rules);
        double customers = 2.0 * seeds * request.customers();
        return new Order(
                KIND,
                request.saved(),
                progress -> LearningTimeDocument.of(
                        experiment.measure(
                                request.course(),
                                start,
                                Runtime.getRuntime().availableProcessors(),
                                used -> progress.part(used / customers)),
                        learner.name(),
                        request.world().name(),
                        request.audience(),
                        request.entrantsPerDay()));
    }

    private static double share(LocatedNode node) {
        double share = node.number(0, 1);
        if (share == 0) {
            throw node.refusal("is 0, expected a share above 0 of the gap to be closed");
        }
        return share;
    }
}
