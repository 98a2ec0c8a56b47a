package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parcours.model.TransitionCounts;
import org.parcours.plan.LogDecision;
import org.parcours.plan.LogPlan;

/** One decision of a plan on a log as JSON: the choice, what stands behind it, and where it leads. */
final class LogDecisionDocument {
    private final LogPlan plan;
    private final TransitionCounts counts;

    LogDecisionDocument(LogPlan plan) {
        this.plan = plan;
        this.counts = plan.counts();
    }

    /** The choice against the next best. What is not known, or does not exist, is null. */
    void put(ObjectNode json, LogDecision decision) {
        int state = decision.state();
        json.put("state", counts.states().name(state));
        json.put("journeys", plan.visits().journeys(state));
        json.put("visits", visits(state));
        json.put("best_action", action(decision.best()));
        json.put("best_visits", counts.visits(decision.best()));
        json.put("value", decision.value());
        OptionalInt next = decision.nextBest();
        json.put("next_best", next.isPresent() ? action(next.getAsInt()) : null);
        json.put("next_visits", next.isPresent() ? (Integer) counts.visits(next.getAsInt()) : null);
        put(json, "next_value", decision.nextValue());
        put(json, "lead", decision.lead());
        put(json, "lead_standard_error", decision.leadStandardError());
        json.put("thin", decision.thin());
    }

    /** Where the best action led, the commonest move first. */
    void putMoves(ArrayNode moves, LogDecision decision) {
        int best = decision.best();
        double visits = counts.visits(best);
        IntStream.range(counts.firstTriple(best), counts.lastTriple(best))
                .boxed()
                .sorted((one, other) -> Integer.compare(counts.count(other), counts.count(one)))
                .forEach(triple -> {
                    int successor = counts.successor(triple);
                    ObjectNode move = moves.addObject();
                    move.put("state", counts.states().name(decision.state()));
                    move.put("action", action(best));
                    move.put(
                            "next_state",
                            successor == counts.end()
                                    ? counts.endName()
                                    : counts.states().name(successor));
                    move.put("count", counts.count(triple));
                    move.put("share", counts.count(triple) / visits);
                });
    }

    static void put(ObjectNode json, String field, OptionalDouble number) {
        json.put(field, number.isPresent() ? (Double) number.getAsDouble() : null);
    }

    private String action(int cell) {
        return counts.actions().name(counts.action(cell));
    }

    private int visits(int state) {
        int visits = 0;
        for (int cell = counts.firstCell(state); cell < counts.lastCell(state); cell++) {
            visits += counts.visits(cell);
        }
        return visits;
    }
}
