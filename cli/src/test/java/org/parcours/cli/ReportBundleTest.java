package org.parcours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parcours.files.report.HtmlReport;

/** The command's class path holds the real plot bundle. */
class ReportBundleTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path FIXTURES = Path.of(System.getProperty("parcours.root"), "studio/test/fixtures");

    @BeforeEach
    void needsTheStudio() {
        assumeTrue(
                HtmlReport.class.getClassLoader().getResource("org/parcours/studio/report.js") != null,
                "this build left out the studio by -Dstudio.skip");
    }

    @ParameterizedTest
    @CsvSource({
        "simulation, simulation-sampled.json",
        "policy, policy.json",
        "log-statistics, log-statistics-without-flow.json"
    })
    void aReportIsOnePageWithItsDataAndItsProgram(String kind, String fixture, @TempDir Path folder)
            throws IOException {
        JsonNode document = MAPPER.readTree(FIXTURES.resolve(fixture).toFile());
        Path target = folder.resolve(kind + ".html");
        HtmlReport.write(target, kind, "Report", document);
        String page = Files.readString(target);
        assertThat(Pattern.compile("(?i)</script").matcher(page).results()).hasSize(2);
        assertThat(page).contains("data-kind=\"" + kind + "\"").endsWith("</html>\n");
        assertThat(folder).isDirectoryContaining("glob:**.html").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theProgramLoadsNothing(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("report.html");
        HtmlReport.write(target, "policy", "Report", MAPPER.createObjectNode());
        assertThat(Files.readString(target))
                .doesNotContainPattern("\\b(fetch|importScripts|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\\(")
                .doesNotContainPattern("(?i)@import|<link|<img|<iframe");
    }
}
