package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** A percent sign that is not doubled keeps a line from being formatted, and leaves its line breaks as they are written. */
    @ParameterizedTest
    @MethodSource("commands")
    void everyLineIsFormatted(CommandLine command) {
        String footer = String.join("", command.getCommandSpec().usageMessage().footer());
        assertThat(footer.replace("%n", "").replace("%%", ""))
                .as(command.getCommandSpec().qualifiedName())
                .doesNotContain("%");
        assertThat(command.getUsageMessage())
                .as(command.getCommandSpec().qualifiedName())
                .doesNotContain("%n");
    }
}
