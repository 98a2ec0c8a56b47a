package org.parcours.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.parcours.model.environment.EnvironmentCounts;
import org.parcours.model.environment.EnvironmentKind;
import org.parcours.model.environment.EnvironmentModel;
import org.parcours.model.environment.NeuralEnvironment;
import org.parcours.model.environment.PooledCounts;
import org.parcours.model.environment.Tally;
import org.parcours.model.network.FittedNetwork;

/**
 * A model of environments as JSON: what was counted in each, and for the neural kind the parameters of its network, layer by
 * layer. States, actions and environments are numbered by their place; the next state after the last is the end of a journey.
 *
 * <pre>
 * {"version": 1, "kind": "neural", "made_by": "…", "prior": 0.5,
 *  "states": ["new"], "actions": ["mail"], "environments": ["north"],
 *  "counts": [{"transitions": [[state, action, next, count]], "rewards": [[state, action, reward, control_reward]]}],
 *  "epochs": 12, "network": [{"weights": [[…an input's…]], "biases": […]}]}
 * </pre>
 *
 * Rewards are sums over the counted steps, with costs subtracted.
 */
public final class EnvironmentFile {
    static final int VERSION = 1;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EnvironmentFile() {}

    /** Reads a model; whatever is wrong is refused with line and column. */
    public static EnvironmentModel read(Path file) {
        return new EnvironmentReader(LocatedReader.read(file)).model();
    }

    /**
     * Writes a model; the file is there whole or not at all.
     *
     * @param madeBy the command, its settings and its data, in words
     */
    public static void write(Path file, EnvironmentModel model, String madeBy) {
        try {
            ObjectNode document = document(model).put("made_by", madeBy);
            AtomicFile.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a model that cannot be written", impossible);
        }
    }

    private static ObjectNode document(EnvironmentModel model) {
        if (model instanceof NeuralEnvironment neural) {
            ObjectNode document = document(neural.pooled(), EnvironmentKind.NEURAL);
            document.put("epochs", neural.epochs());
            putLayers(document.putArray("network"), neural.network());
            return document;
        }
        if (model instanceof PooledCounts pooled) {
            return document(pooled, pooled.isTogether() ? EnvironmentKind.COUNTS_TOGETHER : EnvironmentKind.COUNTS);
        }
        throw new IllegalArgumentException("There is no file format for a model of " + model.getClass() + ".");
    }

    private static ObjectNode document(PooledCounts pooled, EnvironmentKind kind) {
        EnvironmentCounts counts = pooled.counts();
        ObjectNode document = MAPPER.createObjectNode().put("version", VERSION).put("kind", kind.toString());
        document.put("prior", pooled.prior());
        counts.states().forEach(document.putArray("states")::add);
        counts.actions().forEach(document.putArray("actions")::add);
        counts.environments().forEach(document.putArray("environments")::add);
        ArrayNode all = document.putArray("counts");
        for (int environment = 0; environment < counts.environments().size(); environment++) {
            putCounts(all.addObject(), counts, counts.tally(environment));
        }
        return document;
    }

    private static void putCounts(ObjectNode node, EnvironmentCounts counts, Tally tally) {
        int nexts = counts.states().size() + 1;
        int actions = counts.actions().size();
        ArrayNode transitions = node.putArray("transitions");
        for (int place = 0; place < tally.triples(); place++) {
            int cell = (int) (tally.triple(place) / nexts);
            int next = (int) (tally.triple(place) % nexts);
            transitions
                    .addArray()
                    .add(cell / actions)
                    .add(cell % actions)
                    .add(next)
                    .add(tally.countAt(place));
        }
        ArrayNode rewards = node.putArray("rewards");
        for (int cell = 0; cell < tally.cells(); cell++) {
            if (tally.visits(cell) > 0) {
                ArrayNode row = rewards.addArray().add(cell / actions).add(cell % actions);
                row.add(tally.reward(cell)).add(tally.controlReward(cell));
            }
        }
    }

    private static void putLayers(ArrayNode layers, FittedNetwork network) {
        List<Integer> widths = network.widths();
        float[] parameters = network.parameters();
        int at = 0;
        for (int layer = 1; layer < widths.size(); layer++) {
            ObjectNode node = layers.addObject();
            ArrayNode weights = node.putArray("weights");
            int width = widths.get(layer);
            for (int input = 0; input < widths.get(layer - 1); input++, at += width) {
                putNumbers(weights.addArray(), parameters, at, width);
            }
            putNumbers(node.putArray("biases"), parameters, at, width);
            at += width;
        }
    }

    private static void putNumbers(ArrayNode array, float[] numbers, int from, int size) {
        for (int i = from; i < from + size; i++) {
            array.add(numbers[i]);
        }
    }
}
