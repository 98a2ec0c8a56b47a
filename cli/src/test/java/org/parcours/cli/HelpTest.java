package org.parcours.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The help of every command is readable. */
class HelpTest {
    static Stream<CommandLine> commands() {
        return withSubcommands(Parcours.commandLine());
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }

    /** A percent sign that is not doubled keeps a line from being formatted, of which picocli warns on standard error. */
    @ParameterizedTest
    @MethodSource("commands")
    void everyLineIsFormatted(CommandLine command) {
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(warnings, true, UTF_8));
        try {
            assertThat(command.getUsageMessage()).doesNotContain("%n");
        } finally {
            System.setErr(before);
        }
        assertThat(warnings.toString(UTF_8))
                .as(command.getCommandSpec().qualifiedName())
                .isEmpty();
    }
}
