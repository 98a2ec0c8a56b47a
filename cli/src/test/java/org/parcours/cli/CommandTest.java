package org.parcours.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;

/** Calls the command as a user would, and keeps what the last call said. */
abstract class CommandTest {
    static final Path ROOT = Path.of(System.getProperty("parcours.root", ".."));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    /** The exit code of a call. */
    final int run(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        return Parcours.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }

    /** The one document on standard output. */
    final JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }
}
