package org.parcours.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.plan.learn.LearningCurve;
import org.parcours.plan.learn.sampled.LearnerMemory;

/**
 * A learner's memory as JSON, from which it goes on as if it had never stopped.
 *
 * @param task what is learnt and how, in words; a checkpoint of another task is refused
 * @param memory what the learner knows
 * @param curve what its choices were worth so far
 */
public record CheckpointFile(String task, LearnerMemory memory, List<LearningCurve.Point> curve) {
    private static final int VERSION = 2;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public CheckpointFile {
        curve = List.copyOf(curve);
    }

    /** Reads a checkpoint of a task; empty where there is no file yet. */
    public static Optional<CheckpointFile> find(Path file, String task) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = MAPPER.readTree(Files.readString(file));
            if (json.path("version").asInt() != VERSION || !json.path("columns").isObject()) {
                throw BadFile.whole(file, "is no checkpoint of version " + VERSION + "; name another file");
            }
            if (!json.path("task").asText().equals(task)) {
                throw BadFile.whole(
                        file,
                        "is a checkpoint of another task: of %s; asked for is %s; name another file, or ask as before"
                                .formatted(json.path("task").asText(), task));
            }
            return Optional.of(new CheckpointFile(task, memory(json), curve(json.path("curve"))));
        } catch (JsonProcessingException wrong) {
            throw BadFile.whole(file, "is not JSON: " + wrong.getOriginalMessage() + "; name another file");
        } catch (IOException failure) {
            throw new UncheckedIOException(file + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Writes the checkpoint; the file is there whole or not at all. */
    public void write(Path file) {
        ObjectNode json = MAPPER.createObjectNode().put("version", VERSION).put("task", task);
        json.put("journeys", memory.journeys()).put("steps", memory.steps()).put("explored", memory.explored());
        ArrayNode points = json.putArray("curve");
        curve.forEach(point -> points.addArray().add(point.customers()).add(point.value()));
        ObjectNode columns = json.putObject("columns");
        memory.columns().forEach((name, column) -> {
            ArrayNode numbers = columns.putArray(name);
            for (double number : column) {
                numbers.add(number);
            }
        });
        AtomicFile.write(file, json + "\n");
    }

    private static LearnerMemory memory(JsonNode json) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        json.path("columns").properties().forEach(column -> columns.put(column.getKey(), numbers(column.getValue())));
        return new LearnerMemory(
                json.path("journeys").asLong(),
                json.path("steps").asLong(),
                json.path("explored").asLong(),
                columns);
    }

    private static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asDouble();
        }
        return numbers;
    }

    private static List<LearningCurve.Point> curve(JsonNode list) {
        List<LearningCurve.Point> points = new ArrayList<>();
        list.forEach(point -> points.add(
                new LearningCurve.Point(point.get(0).asLong(), point.get(1).asDouble())));
        return points;
    }
}
