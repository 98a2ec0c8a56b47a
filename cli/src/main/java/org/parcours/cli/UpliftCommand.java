package org.parcours.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whom an action changes: effects of treatments on each customer, what they are worth, and whom to treat. */
@Command(
        name = "uplift",
        mixinStandardHelpOptions = true,
        description = "Find out whom an action really changes, and what it is worth.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpliftPrepareCommand.class,
            UpliftCheckCommand.class,
            UpliftCompareCommand.class,
            UpliftFitCommand.class,
            UpliftScoreCommand.class,
            UpliftExplainCommand.class,
            UpliftEvaluateCommand.class,
            UpliftTargetCommand.class,
            UpliftAnnotateCommand.class
        })
final class UpliftCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command of uplift: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet()) + ".");
    }
}
