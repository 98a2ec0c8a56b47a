package org.parcours.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The other proof: randomised experiments are planned, drawn and read. */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        description = "Plan a randomised experiment, draw who gets what, and read what came of it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ExperimentDesignCommand.class,
            ExperimentAssignCommand.class,
            ExperimentAnalyzeCommand.class,
            ExperimentSampleCommand.class,
            ExperimentTruthCommand.class
        })
final class ExperimentCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name a command of experiment: design, assign, analyze, sample or truth.");
    }
}
