package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parcours.files.report.HtmlReport;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogStatistics;
import org.parcours.log.StateFlow;
import org.parcours.model.TransitionCounts;
import org.parcours.num.Moments;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Describes a journey log. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = "Describe a journey log: journeys, lengths, returns, reward by action, transitions.")
final class LogStatsCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    /** How many first steps the flow of journeys shows. */
    private static final int FLOW_STEPS = 8;

    @Mixin
    private final LogSource source = new LogSource();

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write the description as one page.")
    private @Nullable Path report;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        JourneyLog log = source.read().log();
        LogStatistics statistics = new LogStatistics(log);
        TransitionCounts counts = TransitionCounts.of(log);
        if (report != null) {
            HtmlReport.write(report, "log-statistics", "Log " + log.source(), document(log, statistics, counts));
        }
        output.answer(() -> document(log, statistics, counts), out -> print(log, statistics, counts, out));
        return ExitCode.OK;
    }

    private static ObjectNode document(JourneyLog log, LogStatistics statistics, TransitionCounts counts) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("file", log.source());
        document.put("journeys", log.journeys());
        document.put("steps", log.steps());
        document.put("states", log.states().size());
        document.put("actions", log.actions().size());
        ObjectNode lengths = document.putObject("lengths");
        statistics.lengths().forEach((length, journeys) -> lengths.put(Integer.toString(length), journeys));
        document.put("cut_offs", log.cutOffs());
        ObjectNode returns = document.putObject("return");
        Moments moments = statistics.returns();
        put(returns, "mean", moments.mean());
        put(returns, "standard_deviation", moments.standardDeviation());
        put(returns, "standard_error", moments.standardError());
        putRewards(log, statistics, document.putArray("reward_by_action"));
        TransitionsDocument.put(counts, document);
        putFlow(log, counts, document.putArray("flow"));
        document.put("flow_listed_at_most", TransitionsDocument.LISTED);
        return document;
    }

    private static void putFlow(JourneyLog log, TransitionCounts counts, ArrayNode flow) {
        for (StateFlow.Move move : StateFlow.of(log, FLOW_STEPS, TransitionsDocument.LISTED)) {
            ObjectNode row = flow.addObject();
            row.put("step", move.step());
            row.put("from", log.states().name(move.from()));
            row.put(
                    "to",
                    move.to() == counts.end() ? counts.endName() : log.states().name(move.to()));
            row.put("count", move.count());
        }
    }

    private static void putRewards(JourneyLog log, LogStatistics statistics, ArrayNode rewards) {
        for (int action = 0; action < log.actions().size(); action++) {
            Moments moments = statistics.rewards(action);
            ObjectNode row = rewards.addObject();
            row.put("action", log.actions().name(action));
            row.put("steps", moments.count());
            put(row, "mean", moments.mean());
            put(row, "standard_error", moments.standardError());
        }
    }

    private static void put(ObjectNode node, String name, OptionalDouble number) {
        if (number.isPresent()) {
            node.put(name, number.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    private static void print(JourneyLog log, LogStatistics statistics, TransitionCounts counts, PrintWriter out) {
        String size = Numbers.size(
                log.journeys(), log.steps(), log.states().size(), log.actions().size());
        out.println(size + ", " + Numbers.counted(log.cutOffs(), "journey") + " cut off");
        Moments returns = statistics.returns();
        out.println("return of a journey: mean " + text(returns.mean()) + ", standard deviation "
                + text(returns.standardDeviation()) + ", standard error " + text(returns.standardError()));
        out.println();
        Table lengths = new Table("steps", "journeys").right(0).right(1);
        statistics.lengths().forEach((length, journeys) -> lengths.row("" + length, "%,d".formatted(journeys)));
        lengths.print(out);
        out.println();
        Table rewards = new Table("action", "steps", "mean reward", "± standard error")
                .right(1)
                .right(2)
                .right(3);
        for (int action = 0; action < log.actions().size(); action++) {
            Moments moments = statistics.rewards(action);
            rewards.row(
                    log.actions().name(action),
                    "%,d".formatted(moments.count()),
                    text(moments.mean()),
                    text(moments.standardError()));
        }
        rewards.print(out);
        out.println();
        printTransitions(counts, out);
    }

    private static void printTransitions(TransitionCounts counts, PrintWriter out) {
        List<Transition> largest = Transition.largest(counts, SHOWN);
        Table transitions = new Table("state", "action", "next state", "steps").right(3);
        for (Transition transition : largest) {
            transitions.row(
                    transition.state(), transition.action(), transition.next(), "%,d".formatted(transition.count()));
        }
        transitions.print(out);
        if (counts.triples() > largest.size()) {
            out.printf(
                    "and %,d more transitions; --json lists the largest %d%n",
                    counts.triples() - largest.size(), TransitionsDocument.LISTED);
        }
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? "%.4f".formatted(number.getAsDouble()) : "–";
    }
}
