package org.parcours.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** Runs the common commands once, so that their classes enter the class-data-sharing archive of this Java. */
final class WarmUp {
    private WarmUp() {}

    public static void main(String[] arguments) {
        Path examples = Path.of(arguments[0]).resolve("examples");
        String campaign = examples.resolve("brand-first.json").toString();
        run("--help");
        run("simulate", campaign);
        run("simulate", campaign, "--json", "--mode", "sampled", "--people", "1000");
        run("plan", "--world", "stories");
        run("plan", "--mdp", examples.resolve("forest.csv").toString(), "--discount", "0.9");
    }

    private static void run(String... arguments) {
        CommandLine command = Parcours.commandLine();
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        command.setOut(nowhere).setErr(nowhere).execute(arguments);
    }
}
