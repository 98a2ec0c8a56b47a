package org.parcours.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a command answers: with {@code --json} exactly one document, without it text for people. */
final class Output {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Option(names = "--json", description = "Answer with one JSON document on standard output.")
    private boolean json;

    /** Whether the answer is a document, so that everything else must go to standard error. */
    boolean isJson() {
        return json;
    }

    /** Writes the document or the text, whichever was asked for; only that one is made. */
    void answer(Supplier<? extends JsonNode> document, Consumer<PrintWriter> text) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            out.println(toText(document.get()));
        } else {
            text.accept(out);
        }
        out.flush();
    }

    /** A line for people beside the answer, on standard error. */
    void note(String line) {
        PrintWriter err = command.commandLine().getErr();
        err.println(line);
        err.flush();
    }

    /** A document as indented JSON. */
    static String toText(JsonNode document) {
        try {
            return MAPPER.writer(PRETTY).writeValueAsString(document);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new UncheckedIOException("a document that cannot be written", impossible);
        }
    }
}
