package org.parcours.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parcours.model.Mdp;
import org.parcours.plan.Gain;
import org.parcours.plan.Solution;
import org.parcours.plan.Stage;

/**
 * The best plan of a model, as the JSON document that commands and the server share.
 *
 * <p>{@code values} has every state, {@code policy} every state that is not terminal. With stages, both are those of the
 * first. {@code gain} is a number where it is the same from every state, otherwise an object by state; {@code values}
 * are then relative ones, 0 at the first state of each recurrent class of the policy.
 */
public final class PlanDocument {
    private PlanDocument() {}

    /** The document of a solution. */
    public static ObjectNode of(Solution solution) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("method", solution.method().toString())
                .put("criterion", solution.criterion().toString());
        put(json, solution.mdp(), solution.now());
        if (!solution.stages().isEmpty()) {
            ArrayNode stages = json.putArray("stages");
            solution.stages().forEach(stage -> put(stages.addObject(), solution.mdp(), stage));
            json.put("last_stage_repeats", solution.lastStageRepeats());
        }
        solution.gain().ifPresent(gain -> put(json, solution.mdp(), gain));
        json.put("iterations", solution.accuracy().iterations())
                .put("residual", solution.accuracy().residual())
                .put("bound", solution.accuracy().bound())
                .put("some_policy_never_ends", solution.somePolicyNeverEnds());
        ArrayNode warnings = json.putArray("warnings");
        solution.warnings().forEach(warnings::add);
        return json;
    }

    private static void put(ObjectNode json, Mdp mdp, Stage stage) {
        ObjectNode values = json.putObject("values");
        ObjectNode policy = json.putObject("policy");
        for (int state = 0; state < mdp.states().size(); state++) {
            String name = mdp.states().get(state);
            values.put(name, stage.value(state));
            stage.action(state).ifPresent(action -> policy.put(name, action));
        }
    }

    private static void put(ObjectNode json, Mdp mdp, Gain gain) {
        if (gain.isSame()) {
            json.put("gain", mdp.states().isEmpty() ? 0 : gain.from(0));
            return;
        }
        ObjectNode gains = json.putObject("gain");
        for (int state = 0; state < mdp.states().size(); state++) {
            gains.put(mdp.states().get(state), gain.from(state));
        }
    }
}
