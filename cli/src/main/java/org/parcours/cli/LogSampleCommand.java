package org.parcours.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parcours.files.LogWriter;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;
import org.parcours.simulate.NextBestAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a journey log whose truth is known, from a testbed or from a world. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Draw a journey log of simulated customers, of whom it is known what any policy is worth.",
        footer = {
            "%nIn a world a state says the whole journey so far; what is done is a contact such as email/brand, or stop.",
            "What the policy that leads the customers is worth is computed exactly and told with the log."
        })
final class LogSampleCommand implements Callable<Integer> {
    /** The testbed of three offers. */
    static final String NEXT_BEST_ACTION = "next-best-action";

    @Parameters(
            paramLabel = "SOURCE",
            description = "A world's name or file; or next-best-action: three offers in 100 ticks, drawn uniformly; the"
                    + " best order is worth 13.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String source;

    @Option(names = "--customers", paramLabel = "N", defaultValue = "1000", description = "How many; default 1,000.")
    private int customers;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Where all chance comes from; default 1.")
    private long seed;

    @Option(names = "--ticks", description = "next-best-action: a row a tick instead of a row a decision.")
    private boolean ticks;

    @Option(
            names = "--campaign",
            paramLabel = "CAMPAIGN",
            description = "In a world: the campaign that leads the customers; default: every action with equal chance.")
    private @Nullable Path campaign;

    @Option(
            names = "--exploration",
            paramLabel = "E",
            description = "With --campaign: the share of steps in which it is left for any action; default 0.2.")
    private @Nullable Double exploration;

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where to write the log: CSV (also .gz) or Parquet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path target;

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        boolean isTestbed = source.equals(NEXT_BEST_ACTION);
        requireMeaning("--ticks", ticks && !isTestbed, "next-best-action");
        requireMeaning("--campaign", campaign != null && isTestbed, "a world");
        requireMeaning("--exploration", exploration != null && campaign == null, "--campaign");
        if (isTestbed) {
            NextBestAction.Rows rows = ticks ? NextBestAction.Rows.TICKS : NextBestAction.Rows.DECISIONS;
            write(NextBestAction.log(customers, rows, new Seed(seed)), OptionalDouble.empty());
        } else {
            WorldSample sample = WorldSample.of(source, campaign, exploration);
            write(sample.log(customers, new Seed(seed)), sample.value());
        }
        return ExitCode.OK;
    }

    private void requireMeaning(String option, boolean isMeaningless, String where) {
        if (isMeaningless) {
            throw new ParameterException(spec.commandLine(), option + " has a meaning only with " + where + ".");
        }
    }

    private void write(JourneyLog log, OptionalDouble value) {
        LogWriter.write(log, target);
        output.answer(() -> document(log, value), out -> {
            out.println(target + ": "
                    + Numbers.size(
                            log.journeys(),
                            log.steps(),
                            log.states().size(),
                            log.actions().size()));
            value.ifPresent(known ->
                    out.println("what led them is worth " + Numbers.significant(known, 6) + " a journey, exactly"));
        });
    }

    private ObjectNode document(JourneyLog log, OptionalDouble value) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("testbed", source).put("journeys", log.journeys()).put("steps", log.steps());
        value.ifPresent(known -> document.put("value", known));
        return document.put("seed", seed);
    }
}
