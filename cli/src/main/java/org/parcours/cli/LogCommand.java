package org.parcours.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What happened: journey logs are checked, made from events, and described. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = "Check a journey log, make one from raw events or a testbed, or describe one.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LogCheckCommand.class, LogBuildCommand.class, LogStatsCommand.class, LogSampleCommand.class})
final class LogCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command of log: check, build, stats or sample.");
    }
}
