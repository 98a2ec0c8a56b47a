package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.parcours.simulate.CustomerWalk;

/** One simulated customer's journey as a JSON document. */
public final class WalkDocument {
    private WalkDocument() {}

    /** The document of a walk. */
    public static ObjectNode of(CustomerWalk walk) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("world", walk.world().name()).put("seed", walk.seed().value()).put("customer", walk.customer());
        ArrayNode steps = json.putArray("steps");
        walk.steps().forEach(step -> put(steps.addObject(), step));
        CustomerWalk.End end = walk.end();
        json.putObject("end")
                .put("kind", end.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("path", end.path())
                .put("day", end.day())
                .put("bought", end.bought());
        return json;
    }

    private static void put(ObjectNode json, CustomerWalk.Step step) {
        json.put("path", step.path())
                .put("channel", step.action().channel())
                .put("message", step.action().message())
                .put("day", step.day())
                .put("reached", step.reached());
        step.affinity().ifPresent(affinity -> json.put("affinity", affinity));
        step.pressure().ifPresent(pressure -> json.put("pressure", pressure));
        ArrayNode rates = json.putArray("rates");
        for (CustomerWalk.Rate rate : step.rates()) {
            ArrayNode factors = rates.addObject()
                    .put("reaction", rate.reaction())
                    .put("base", rate.base())
                    .put("probability", rate.probability())
                    .putArray("factors");
            rate.factors()
                    .forEach(factor ->
                            factors.addObject().put("name", factor.name()).put("factor", factor.factor()));
        }
        json.put("drawn", step.drawn()).put("taken", step.taken());
    }
}
