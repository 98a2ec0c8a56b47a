package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parcours.files.LogWriter;
import org.parcours.log.JourneyLog;
import org.parcours.log.JourneySplit;
import org.parcours.num.Seed;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Divides a journey log by lot. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description =
                "Divide a journey log by lot, journey by journey: one part to learn from, the other to prove with.")
final class LogSplitCommand implements Callable<Integer> {
    @Mixin
    private final LogSource source = new LogSource();

    @Option(
            names = "--share",
            paramLabel = "P",
            defaultValue = "0.5",
            description = "The share of the journeys to learn from, above 0 and below 1; default 0.5.")
    private double share = 0.5;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where the lots come from; default 1.")
    private long seed = 1;

    @Option(
            names = "--learn",
            required = true,
            paramLabel = "LOG",
            description = "The log to learn from: .csv, .csv.gz or .parquet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path learn;

    @Option(names = "--prove", required = true, paramLabel = "LOG", description = "The log of all other journeys.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path prove;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        if (learn.toAbsolutePath().normalize().equals(prove.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException(
                    "Both parts would be written to " + learn + "; give --learn and --prove files of their own.");
        }
        JourneySplit split = new JourneySplit(share, new Seed(seed));
        JourneyLog log = source.read().log();
        IntPredicate first = journey -> split.isFirst(log.journeyId(journey));
        long learnt = IntStream.range(0, log.journeys()).filter(first).count();
        if (learnt == 0 || learnt == log.journeys()) {
            throw new IllegalArgumentException(
                    "%s has %,d journeys, and one part would hold none of them; take another --share or --seed."
                            .formatted(source.location(), log.journeys()));
        }
        LogWriter.write(log, first, learn);
        LogWriter.write(log, first.negate(), prove);
        output.answer(
                () -> document(learnt, log.journeys() - learnt),
                out -> out.printf(
                        "%s to learn from in %s, %,d to prove with in %s%n",
                        Numbers.counted(learnt, "journey"), learn, log.journeys() - learnt, prove));
        return ExitCode.OK;
    }

    private ObjectNode document(long learnt, long proving) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("share", share).put("seed", seed);
        document.putObject("learn").put("file", learn.toString()).put("journeys", learnt);
        document.putObject("prove").put("file", prove.toString()).put("journeys", proving);
        return document;
    }
}
