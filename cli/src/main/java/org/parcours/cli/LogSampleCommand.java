package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parcours.files.LogWriter;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;
import org.parcours.simulate.NextBestAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a journey log from a testbed whose truth is known. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Draw a journey log from a testbed whose best policy is known.")
final class LogSampleCommand implements Callable<Integer> {
    private static final String NEXT_BEST_ACTION = "next-best-action";

    @Parameters(
            paramLabel = "TESTBED",
            description = "next-best-action: three offers in 100 ticks, drawn uniformly; the best order is worth 13.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String testbed;

    @Option(names = "--customers", paramLabel = "N", defaultValue = "1000", description = "How many; default 1,000.")
    private int customers;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where all chance comes from; default 1.")
    private long seed;

    @Option(names = "--ticks", description = "A row a tick instead of a row a decision.")
    private boolean ticks;

    @Option(
            names = {"--out", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where to write the log: CSV (also .gz) or Parquet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path target;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        if (!testbed.equals(NEXT_BEST_ACTION)) {
            throw new IllegalArgumentException(
                    "There is no testbed \"" + testbed + "\"; there is " + NEXT_BEST_ACTION + ".");
        }
        NextBestAction.Rows rows = ticks ? NextBestAction.Rows.TICKS : NextBestAction.Rows.DECISIONS;
        JourneyLog log = NextBestAction.log(customers, rows, new Seed(seed));
        LogWriter.write(log, target);
        output.answer(
                () -> document(log),
                out -> out.println(target + ": "
                        + Numbers.size(
                                log.journeys(),
                                log.steps(),
                                log.states().size(),
                                log.actions().size())));
        return ExitCode.OK;
    }

    private ObjectNode document(JourneyLog log) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("testbed", testbed).put("journeys", log.journeys()).put("steps", log.steps());
        return document.put("seed", seed);
    }
}
