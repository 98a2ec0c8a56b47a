package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parcours.model.TransitionCounts;

/** The counted transitions in a document: the largest, and how many there are. */
final class TransitionsDocument {
    /** How many are listed at most. */
    static final int LISTED = 200;

    private TransitionsDocument() {}

    static void put(TransitionCounts counts, ObjectNode document) {
        ArrayNode transitions = document.putArray("transitions");
        for (Transition transition : Transition.largest(counts, LISTED)) {
            ObjectNode row = transitions.addObject();
            row.put("state", transition.state());
            row.put("action", transition.action());
            row.put("next_state", transition.next());
            row.put("count", transition.count());
        }
        document.put("end", counts.endName());
        document.put("transitions_in_all", counts.triples());
        document.put("transitions_listed_at_most", LISTED);
    }
}
