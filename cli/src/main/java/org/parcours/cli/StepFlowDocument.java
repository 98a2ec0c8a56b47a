package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.parcours.log.JourneyLog;
import org.parcours.log.StepFlow;
import org.parcours.model.TransitionCounts;

/** Where journeys go at each of their first steps, in a document: the commonest moves, and how many there are. */
final class StepFlowDocument {
    /** How many steps are told. */
    static final int STEPS = 7;

    /** How many moves are listed at most. */
    static final int LISTED = 2_000;

    private StepFlowDocument() {}

    static void put(JourneyLog log, TransitionCounts counts, ObjectNode document) {
        List<StepFlow.Move> moves = StepFlow.of(log, STEPS);
        ArrayNode flow = document.putArray("flow");
        moves.stream()
                .sorted(Comparator.comparingInt(StepFlow.Move::count).reversed())
                .limit(LISTED)
                .sorted(Comparator.comparingInt(StepFlow.Move::step))
                .forEach(move -> flow.addObject()
                        .put("step", move.step())
                        .put("from", counts.states().name(move.from()))
                        .put("to", to(move, counts))
                        .put("count", move.count()));
        document.put("flow_in_all", moves.size());
    }

    private static String to(StepFlow.Move move, TransitionCounts counts) {
        return move.to() == counts.end() ? counts.endName() : counts.states().name(move.to());
    }
}
