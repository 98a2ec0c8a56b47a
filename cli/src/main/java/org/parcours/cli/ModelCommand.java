package org.parcours.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What would happen: models of the environment learnt from logs. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = "Learn from a journey log what happens next and who responds, and how well that is foretold.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ModelFitCommand.class, ModelScoreCommand.class})
final class ModelCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command of model: fit or score.");
    }
}
