package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.parcours.log.BadLog;
import org.parcours.log.LogProblem;
import org.parcours.log.LogProblems;
import org.parcours.log.LogReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Says whether a journey log can be trusted, and everything that is wrong with it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Check a journey log: every problem with its line and column. Exit code 0 when sound, 1 when not.")
final class LogCheckCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Mixin
    private final LogSource source = new LogSource();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        LogReading reading = source.read();
        output.answer(() -> document(reading), out -> print(reading, out));
        if (reading.problems().isEmpty()) {
            return ExitCode.OK;
        }
        throw new BadLog(reading.source(), reading.problems());
    }

    private static ObjectNode document(LogReading reading) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("file", reading.source());
        document.put("journeys", reading.journeys());
        document.put("steps", reading.steps());
        ArrayNode problems = document.putArray("problems");
        for (LogProblem problem : reading.problems().list()) {
            problems.addObject()
                    .put("line", problem.line())
                    .put("column", problem.column())
                    .put("value", problem.value())
                    .put("problem", problem.problem());
        }
        document.put("problem_count", reading.problems().count());
        document.put("problems_listed_at_most", LogProblems.KEPT);
        return document;
    }

    private static void print(LogReading reading, PrintWriter out) {
        List<LogProblem> problems = reading.problems().list();
        out.println(String.join(
                ", ",
                Numbers.counted(reading.journeys(), "journey"),
                Numbers.counted(reading.steps(), "step"),
                Numbers.counted(reading.problems().count(), "problem")));
        problems.stream().limit(SHOWN).forEach(problem -> out.println(reading.source() + ":" + problem));
        long more = reading.problems().count() - Math.min(SHOWN, problems.size());
        if (more > 0) {
            out.printf("and %,d more; --json lists them%n", more);
        }
    }
}
