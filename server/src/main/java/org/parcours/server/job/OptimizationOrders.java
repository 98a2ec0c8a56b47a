package org.parcours.server.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.files.BreachDocument;
import org.parcours.files.LearningProgressDocument;
import org.parcours.files.LocatedNode;
import org.parcours.files.ProposalDocument;
import org.parcours.journey.CampaignStep;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignProposal;
import org.parcours.plan.learn.CampaignLearner;
import org.parcours.plan.learn.LearningRun;
import org.parcours.plan.learn.LearningSettings;
import org.parcours.server.rules.WrittenRules;
import org.parcours.server.world.WorldCatalog;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;
import org.parcours.simulate.World;

/** The second wave: a learner's proposal beside a drawn campaign. */
@Singleton
final class OptimizationOrders {
    static final String KIND = "optimization";

    private final WorldCatalog worlds;

    OptimizationOrders(WorldCatalog worlds) {
        this.worlds = worlds;
    }

    Order read(LocatedNode root) {
        root.only(
                "kind",
                "campaign",
                "document",
                "learner",
                "warm_start",
                "rules",
                "customers",
                "entrants_per_day",
                "seed");
        LearningRequest request = LearningRequest.in(root, worlds);
        CampaignLearner learner = LearningRequest.learner(root);
        boolean warm = root.findField("warm_start").map(LocatedNode::bool).orElse(true);
        Optional<CampaignStep> start = warm ? request.drawn().start() : Optional.empty();
        ContactRules rules = WrittenRules.in(root, request.world());
        if (warm && learner.needsCustomers()) {
            WrittenRules.requireKept(request.drawn(), rules);
        }
        LearningSettings settings = LearningSettings.of(request.customers(), request.seed())
                .withStart(start)
                .withRules(rules);
        return new Order(KIND, request.saved(), progress -> learn(request, learner, settings, progress));
    }

    private static ObjectNode learn(
            LearningRequest request, CampaignLearner learner, LearningSettings settings, Progress progress) {
        Course course = request.course();
        ContactRules rules = settings.rulesIn(request.world());
        OptionalDouble optimum = optimum(request, course, rules);
        LearningRun run = LearningRun.of(learner, course, settings, report -> {
            progress.part((double) report.customers() / settings.customers());
            progress.detail(LearningProgressDocument.of(report, request.audience(), optimum));
        });
        CampaignProposal proposal = CampaignProposal.of(course, request.drawn(), run.choice(), rules);
        ObjectNode json = ProposalDocument.of(proposal, run, request.entrantsPerDay());
        BreachDocument.put(json.putArray("excluded"), rules.exclusions(proposal.proposed()));
        return json;
    }

    /** Of the whole audience; empty where the exact optimum is out of reach. */
    private static OptionalDouble optimum(LearningRequest request, Course course, ContactRules rules) {
        World world = request.world();
        int depth = world.timing().depth();
        return CampaignPlan.isInReach(world, depth)
                ? OptionalDouble.of(request.audience()
                        * CampaignPlan.of(course, world.name(), depth, rules).valuePerCustomer())
                : OptionalDouble.empty();
    }
}
