package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.parcours.model.environment.EnvironmentCounts;
import org.parcours.model.environment.HeldOut;
import org.parcours.model.environment.NeuralEnvironment;
import org.parcours.model.environment.PooledCounts;

/** How well kinds of models foretell a log, as JSON. */
final class ModelFitDocument {
    private ModelFitDocument() {}

    static ObjectNode of(ModelFit fit, double prior, long seed) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        EnvironmentCounts counts = fit.model().counts();
        document.put("kind", fit.kind().toString())
                .put("states", counts.states().size())
                .put("actions", counts.actions().size());
        counts.environments().forEach(document.putArray("environments")::add);
        document.put("prior", prior);
        if (fit.model() instanceof PooledCounts pooled && !pooled.isTogether()) {
            document.put("concentration", pooled.concentration());
        }
        if (fit.model() instanceof NeuralEnvironment neural) {
            List<Integer> widths = neural.network().widths();
            ObjectNode network = document.putObject("network");
            widths.subList(1, widths.size() - 1).forEach(network.putArray("hidden")::add);
            network.put("epochs", neural.epochs())
                    .put("parameters", neural.network().parameters().length);
        }
        ObjectNode judged = document.putObject("held_out");
        fit.judged().forEach((kind, held) -> put(judged.putObject(kind.toString()), held));
        return document.put("use", fit.use().toString()).put("seed", seed);
    }

    private static void put(ObjectNode node, HeldOut held) {
        node.put("log_loss", held.logLoss())
                .put("standard_error", held.standardError())
                .put("calibration_error", held.calibrationError())
                .put("steps", held.steps())
                .put("impossible", held.impossible());
    }
}
