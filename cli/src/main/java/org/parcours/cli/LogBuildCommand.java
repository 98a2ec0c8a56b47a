package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parcours.files.LogWriter;
import org.parcours.files.SpecFile;
import org.parcours.files.TableReader;
import org.parcours.files.TableSource;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogStatistics;
import org.parcours.log.TextTable;
import org.parcours.log.build.JourneyMaker;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a journey log from raw events. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Make a journey log from raw events, as a spec says.")
final class LogBuildCommand implements Callable<Integer> {
    @Mixin
    private final LogSource events = new LogSource();

    @Option(names = "--spec", required = true, paramLabel = "SPEC.yaml", description = "How events become journeys.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path spec;

    @Option(
            names = "--customers",
            paramLabel = "FILE",
            description = "The customers' table, instead of the spec's, which is looked for beside the events.")
    private @Nullable Path customers;

    @Option(
            names = {"-o", "--out", "--output"},
            required = true,
            paramLabel = "LOG",
            description = "The log to write: .csv, .csv.gz or .parquet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path log;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        SpecFile file = SpecFile.read(spec);
        TextTable table = TableReader.read(events.table());
        Optional<TextTable> people = file.customers().map(named -> TableReader.read(TableSource.file(beside(named))));
        JourneyLog made = JourneyMaker.make(file.spec(), table, people);
        LogWriter.write(made, log);
        double mean = new LogStatistics(made).returns().mean().orElseThrow();
        output.answer(
                () -> document(made, mean),
                out -> out.printf(
                        "%s, mean return %.4f, in %s%n",
                        Numbers.size(
                                made.journeys(),
                                made.steps(),
                                made.states().size(),
                                made.actions().size()),
                        mean,
                        log));
        return ExitCode.OK;
    }

    private Path beside(Path named) {
        if (customers != null) {
            return customers;
        }
        return events.location().startsWith("jdbc:")
                ? named
                : Path.of(events.location()).resolveSibling(named);
    }

    private ObjectNode document(JourneyLog made, double mean) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("file", log.toString());
        document.put("journeys", made.journeys());
        document.put("steps", made.steps());
        document.put("states", made.states().size());
        document.put("actions", made.actions().size());
        document.put("return_mean", mean);
        return document;
    }
}
