package org.parcours.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code parcours} command. Exit codes: 0 done, 1 refused or failed, 2 wrong usage. */
@Command(
        name = "parcours",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Customer-journey decision engine: simulate campaigns, plan the best next action, from worlds and from logs.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = "%nEvery command takes --help and --json.",
        subcommands = {
            StudioCommand.class,
            SimulateCommand.class,
            PlanCommand.class,
            LearnCommand.class,
            SecondWaveCommand.class,
            PrototypesCommand.class,
            PaceCommand.class,
            ModelCommand.class,
            LogCommand.class,
            ProveCommand.class,
            ImproveCommand.class,
            ExperimentCommand.class,
            UpliftCommand.class
        })
public final class Parcours implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // numbers read the same wherever the command runs
        CommandLine command = commandLine();
        command.setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
        System.exit(command.execute(arguments));
    }

    /** Documents are in UTF-8 whatever the terminal's own encoding. */
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }

    /** The command with its error handling, as {@code main} runs it. */
    public static CommandLine commandLine() {
        return new CommandLine(new Parcours())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .registerConverter(String.class, new Unquoted())
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(new Refusals());
    }
}
