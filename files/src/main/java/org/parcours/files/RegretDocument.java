package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.plan.campaign.CampaignRegret;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.KeyFigure;
import org.parcours.simulate.World;

/** What the decisions of a drawn campaign cost, as part of a plan's JSON document. */
public final class RegretDocument {
    /** In place of an action: the journey stops here. */
    public static final String STOP = "stop";

    private RegretDocument() {}

    /** Adds a drawn campaign with its figures and regrets to the document of the optimum. */
    public static ObjectNode addTo(ObjectNode plan, CampaignRegret regret, CampaignResult drawn, World world) {
        ObjectNode json = plan.putObject("drawn");
        json.put("name", drawn.campaign()).put("value_per_customer", regret.value() / regret.audience());
        for (KeyFigure figure : new KeyFigure[] {KeyFigure.CONVERSIONS, KeyFigure.COST, KeyFigure.PROFIT}) {
            SimulationDocument.put(json, SimulationDocument.name(figure), drawn.value(figure));
        }
        plan.put("gap", regret.gap());
        ArrayNode steps = plan.putArray("steps");
        regret.points().forEach(point -> put(steps.addObject(), point, world));
        return plan;
    }

    /**
     * What a drawn campaign costs against the optimum, as a document of its own.
     *
     * @param best the optimum, for as many customers
     */
    public static ObjectNode of(CampaignRegret regret, Campaign best, World world) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("world", world.name());
        SimulationDocument.put(json, "audience", regret.audience());
        json.put("value", regret.value()).put("best", regret.best()).put("gap", regret.gap());
        json.set("campaign", CampaignFile.toJson(best));
        ArrayNode steps = json.putArray("steps");
        regret.points().forEach(point -> put(steps.addObject(), point, world));
        return json;
    }

    private static void put(ObjectNode json, CampaignRegret.Point point, World world) {
        json.put("path", point.path());
        point.drawn()
                .ifPresentOrElse(
                        action -> json.put("channel", action.channel()).put("message", action.message()),
                        () -> json.putNull("channel").putNull("message"));
        json.put("action", name(point.drawn()));
        SimulationDocument.put(json, "people", point.people());
        if (point.people() > 0) {
            json.put("value_to_go", point.valueToGo()).put("best_action", name(point.bestAction()));
            json.put("best_value_to_go", point.bestValueToGo());
        } else {
            json.putNull("value_to_go")
                    .put("best_action", name(point.bestAction()))
                    .putNull("best_value_to_go");
        }
        if (world.timing().waits().size() > 1 && point.bestAction().isPresent()) {
            json.put("best_wait_days", point.bestWaitDays());
        }
        json.put("regret", point.regret());
    }

    /** An action by its name; a word for none. */
    static String name(Optional<Action> action) {
        return action.map(Action::toString).orElse(STOP);
    }
}
