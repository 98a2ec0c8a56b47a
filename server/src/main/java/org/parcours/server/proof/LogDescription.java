package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.log.LogStatistics;
import org.parcours.num.Moments;

/** What a log holds, as JSON. */
final class LogDescription {
    /** Actions told at most, those with most steps. */
    private static final int MOST_ACTIONS = 50;

    private LogDescription() {}

    static ObjectNode of(JourneyLog log) {
        LogStatistics statistics = new LogStatistics(log);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("journeys", log.journeys())
                .put("steps", log.steps())
                .put("states", log.states().size())
                .put("actions", log.actions().size())
                .put(
                        "longest",
                        statistics.lengths().isEmpty()
                                ? 0
                                : statistics.lengths().lastKey())
                .put("cut_offs", log.cutOffs());
        ArrayNode columns = json.putArray("columns");
        for (LogColumn column : LogColumn.values()) {
            if (log.has(column)) {
                columns.add(column.title());
            }
        }
        Moments returns = statistics.returns();
        ObjectNode earned = json.putObject("return");
        put(earned, "mean", returns.mean());
        put(earned, "standard_deviation", returns.standardDeviation());
        put(earned, "standard_error", returns.standardError());
        putRewards(log, statistics, json.putArray("reward_by_action"));
        return json;
    }

    private static void putRewards(JourneyLog log, LogStatistics statistics, ArrayNode rewards) {
        IntStream.range(0, log.actions().size())
                .boxed()
                .sorted(Comparator.comparingLong(
                                (Integer action) -> statistics.rewards(action).count())
                        .reversed())
                .limit(MOST_ACTIONS)
                .forEach(action -> {
                    Moments moments = statistics.rewards(action);
                    ObjectNode row = rewards.addObject()
                            .put("action", log.actions().name(action))
                            .put("steps", moments.count());
                    put(row, "mean", moments.mean());
                    put(row, "standard_error", moments.standardError());
                });
    }

    private static void put(ObjectNode node, String name, OptionalDouble number) {
        if (number.isPresent()) {
            node.put(name, number.getAsDouble());
        } else {
            node.putNull(name);
        }
    }
}
