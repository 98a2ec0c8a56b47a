package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guide and the pages of the examples say what the command does: every line {@code $ ./parcours …} of an indented block is run, in order, and must
 * print the lines that follow. A line {@code …} stands for any lines left out, and times in milliseconds may differ.
 *
 * <p>With {@code -Dguide.write=true} the pages are rewritten with what the commands print.
 */
class GuideTest {
    private static final Path ROOT = Path.of(System.getProperty("parcours.root", ".."));
    private static final String PROMPT = "    $ ./parcours ";
    private static final String LEFT_OUT = "    …";
    private static final boolean WRITE = Boolean.getBoolean("guide.write");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    static List<Path> pages() throws IOException {
        try (Stream<Path> guide = Files.list(ROOT.resolve("docs/guide"));
                Stream<Path> examples = Files.walk(ROOT.resolve("examples"))) {
            return Stream.concat(guide, examples)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysWhatTheCommandDoes(Path page) throws IOException, InterruptedException {
        copy(ROOT.resolve("examples"), folder.resolve("examples"));
        List<String> lines = Files.readAllLines(page);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            written.add(lines.get(i));
            if (lines.get(i).startsWith(PROMPT)) {
                List<String> said = block(lines, i + 1);
                List<String> printed = run(lines.get(i).substring(PROMPT.length()));
                Pattern shown = pattern(timeless(said));
                if (WRITE) {
                    written.addAll(shown.matcher(timeless(printed)).matches() ? said : printed);
                } else {
                    assertThat(timeless(printed)).as(lines.get(i).strip()).matches(shown);
                }
                i += said.size();
            }
        }
        if (WRITE) {
            Files.write(page, written);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** The indented lines that follow a command, up to the next command or the end of the block. */
    private static List<String> block(List<String> lines, int from) {
        int to = from;
        while (to < lines.size() && !lines.get(to).startsWith(PROMPT) && insideBlock(lines, to)) {
            to++;
        }
        return lines.subList(from, to);
    }

    private static boolean insideBlock(List<String> lines, int at) {
        if (!lines.get(at).isBlank()) {
            return lines.get(at).startsWith("    ");
        }
        return at + 1 < lines.size()
                && lines.get(at + 1).startsWith("    ")
                && !lines.get(at + 1).startsWith(PROMPT);
    }

    private List<String> run(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.parcours.cli.Parcours"));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.lines()
                .map(line -> line.isBlank() ? "" : ("    " + line).stripTrailing())
                .toList();
    }

    private static String timeless(List<String> lines) {
        return String.join("\n", lines).stripTrailing().replaceAll("[0-9.]+ ms\\b", "… ms");
    }

    private static Pattern pattern(String said) {
        StringBuilder pattern = new StringBuilder();
        for (String part : said.split("(?m)^" + LEFT_OUT + "$", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }
}
