package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.parcours.journey.Campaign;
import org.parcours.plan.campaign.CampaignProposal;
import org.parcours.plan.learn.LearningRun;

/** What a learner proposes beside a drawn campaign, as JSON; values are those of the whole audience. */
public final class ProposalDocument {
    /** The share of the gap after which learning counts as done. */
    private static final double LEARNT = 0.95;

    private ProposalDocument() {}

    /**
     * The document of a proposal and of the run that led to it.
     *
     * @param entrantsPerDay customers who enter a day, to tell the customers used in days; empty where nobody said
     */
    public static ObjectNode of(CampaignProposal proposal, LearningRun run, OptionalLong entrantsPerDay) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("learner", run.learner())
                .put("warm_start", run.settings().start().isPresent())
                .put("seed", run.settings().seed().value())
                .put("customers", run.customers());
        LearningProgressDocument.put(json, "days", days(OptionalDouble.of((double) run.customers()), entrantsPerDay));
        CampaignProposal.Watched watched = proposal.watched();
        put(json, watched.values());
        put(json.putObject("human"), proposal.drawn(), proposal.drawnValue(), watched.drawn());
        put(json.putObject("proposed"), proposal.proposed(), proposal.proposedValue(), watched.proposed());
        LearningProgressDocument.put(json, "optimum", proposal.optimum());
        LearningProgressDocument.put(json, "gap_closed", proposal.shareOfGap(proposal.gain()));
        learningCustomers(proposal, run)
                .ifPresentOrElse(
                        customers -> json.put("learning_customers", customers),
                        () -> json.putNull("learning_customers"));
        json.put("explored", run.explored()).put("elapsed_ms", run.elapsedMillis());
        LearningProgressDocument.put(json.putArray("curve"), run.curve(), proposal.audience());
        ArrayNode changes = json.putArray("changes");
        Map<String, Double> regrets = regrets(proposal);
        proposal.changes().forEach(change -> changes.add(change(change, proposal, regrets)));
        return json;
    }

    /** Customers as days; empty where either is unknown. */
    static OptionalDouble days(OptionalDouble customers, OptionalLong entrantsPerDay) {
        return customers.isPresent() && entrantsPerDay.isPresent()
                ? OptionalDouble.of(customers.getAsDouble() / entrantsPerDay.getAsLong())
                : OptionalDouble.empty();
    }

    private static void put(ObjectNode json, Campaign campaign, double value, OptionalInt watchedDays) {
        json.set("document", CampaignFile.toJson(campaign));
        json.put("value", value);
        put(json, watchedDays);
    }

    private static void put(ObjectNode json, OptionalInt watchedDays) {
        watchedDays.ifPresentOrElse(days -> json.put("watched_days", days), () -> json.putNull("watched_days"));
    }

    /** Counted from the drawn campaign, also where the learner started from nothing. */
    private static OptionalLong learningCustomers(CampaignProposal proposal, LearningRun run) {
        if (proposal.shareOfGap(1).isEmpty()) {
            return OptionalLong.empty();
        }
        double gap = proposal.optimum().orElseThrow() - proposal.drawnValue();
        return run.curve().customersUntil((proposal.drawnValue() + LEARNT * gap) / proposal.audience());
    }

    private static ObjectNode change(
            CampaignProposal.Change change, CampaignProposal proposal, Map<String, Double> regrets) {
        ObjectNode json = ChangeDocument.of(change.change());
        SimulationDocument.put(json, "people", change.people());
        json.put("worth", change.worth());
        LearningProgressDocument.put(json, "share_of_gap", proposal.shareOfGap(change.worth()));
        json.put("regret", regrets.get(change.path()));
        return json;
    }

    private static Map<String, Double> regrets(CampaignProposal proposal) {
        Map<String, Double> regrets = new HashMap<>();
        proposal.regret()
                .ifPresent(regret -> regret.points().forEach(point -> regrets.put(point.path(), point.regret())));
        return regrets;
    }
}
