package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import org.parcours.model.TransitionCounts;
import org.parcours.plan.LogPlan;

/**
 * The best plan that a log supports, as the JSON document that commands and the server share: that of {@link
 * PlanDocument} without the end among its states, and what stands behind each decision.
 */
public final class LogPlanDocument {
    private final LogPlan plan;
    private final TransitionCounts counts;
    private final ObjectNode json;

    private LogPlanDocument(LogPlan plan) {
        this.plan = plan;
        this.counts = plan.counts();
        this.json = PlanDocument.of(plan.solution());
    }

    /** The document of a plan. */
    public static ObjectNode of(LogPlan plan) {
        LogPlanDocument document = new LogPlanDocument(plan);
        document.fill();
        return document.json;
    }

    private void fill() {
        removeEnd();
        json.put("file", plan.log().source());
        json.put("journeys", plan.log().journeys());
        json.put("steps", plan.log().steps());
        json.put("states", counts.states().size());
        json.put("actions", counts.actions().size());
        json.put("cut_offs", plan.log().cutOffs());
        json.put("left_out", counts.leftOut());
        ObjectNode behind = json.putObject("journeys_by_state");
        ObjectNode visits = json.putObject("visits");
        ObjectNode values = json.putObject("action_values");
        ArrayNode unsupported = json.putArray("unsupported");
        ArrayNode unobserved = json.putArray("unobserved");
        for (int state = 0; state < counts.states().size(); state++) {
            String name = counts.states().name(state);
            if (counts.firstCell(state) == counts.lastCell(state)) {
                unobserved.add(name);
                continue;
            }
            behind.put(name, plan.journeys(state));
            ObjectNode visitsHere = visits.putObject(name);
            ObjectNode valuesHere = values.putObject(name);
            for (int cell = counts.firstCell(state); cell < counts.lastCell(state); cell++) {
                String action = counts.actions().name(counts.action(cell));
                visitsHere.put(action, counts.visits(cell));
                valuesHere.put(action, plan.actionValue(cell));
            }
            addUnsupported(state, name, unsupported);
        }
        addThin();
    }

    private void removeEnd() {
        List<String> states = plan.solution().mdp().states();
        String end = states.get(states.size() - 1);
        ((ObjectNode) json.get("values")).remove(end);
        if (json.get("stages") instanceof ArrayNode stages) {
            stages.forEach(stage -> ((ObjectNode) stage.get("values")).remove(end));
        }
    }

    private void addUnsupported(int state, String name, ArrayNode unsupported) {
        if (counts.lastCell(state) - counts.firstCell(state) == counts.actions().size()) {
            return;
        }
        ObjectNode row = unsupported.addObject().put("state", name);
        ArrayNode never = row.putArray("actions");
        int cell = counts.firstCell(state);
        for (int action = 0; action < counts.actions().size(); action++) {
            if (cell < counts.lastCell(state) && counts.action(cell) == action) {
                cell++;
            } else {
                never.add(counts.actions().name(action));
            }
        }
    }

    private void addThin() {
        ArrayNode thin = json.putArray("thin");
        for (int state = 0; state < counts.states().size(); state++) {
            for (int cell = counts.firstCell(state); cell < counts.lastCell(state); cell++) {
                if (plan.isThin(cell)) {
                    ObjectNode row = thin.addObject();
                    row.put("state", counts.states().name(state));
                    row.put("action", counts.actions().name(counts.action(cell)));
                    row.put("visits", counts.visits(cell));
                    OptionalDouble error = plan.standardError(cell);
                    row.put("standard_error", error.isPresent() ? (Double) error.getAsDouble() : null);
                }
            }
        }
    }
}
