package org.parcours.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** Runs the common commands once, so that their classes enter the class-data-sharing archive of this Java. */
final class WarmUp {
    private WarmUp() {}

    public static void main(String[] arguments) {
        Path checkout = Path.of(arguments[0]);
        run("--help");
        run("simulate", checkout.resolve("examples/brand-first.json").toString());
    }

    private static void run(String... arguments) {
        CommandLine command = Parcours.commandLine();
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        command.setOut(nowhere).setErr(nowhere).execute(arguments);
    }
}
