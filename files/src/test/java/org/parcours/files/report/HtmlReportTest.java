package org.parcours.files.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final PlotBundle BUNDLE = new PlotBundle("body { margin: 0 }", "show()");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!-- <script>",
                "<\u2028line\u2029",
                "\"quotes\" & 'apostrophes' \\u003c",
                "Ünïcode 顧客 %s %d 🛒"
            })
    void everyNameComesBackAsItWas(String name) throws IOException {
        ObjectNode document = MAPPER.createObjectNode().put("campaign", name).put(name, 1.5);
        String page = HtmlReport.page(BUNDLE, "simulation", name, document);
        assertThat(block(page)).isEqualTo(document);
        assertThat(count(page, "(?i)<script")).isEqualTo(2);
        assertThat(count(page, "(?i)</script")).isEqualTo(2);
        assertThat(page).doesNotContain("<!--");
    }

    @Test
    void aTitleIsTextAndNeverMarkup() {
        String page = HtmlReport.page(BUNDLE, "policy", "<b>\"A & B\"</b>", MAPPER.createObjectNode());
        assertThat(page)
                .contains("<title>&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;</title>")
                .contains("<h1>&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;</h1>");
    }

    @Test
    void thePageLoadsNothingAndForbidsLoading() {
        String page = HtmlReport.page(BUNDLE, "policy", "Policy", MAPPER.createObjectNode());
        assertThat(page)
                .doesNotContainPattern("(?i)\\s(src|href|srcset|action)\\s*=")
                .doesNotContainPattern("(?i)@import|url\\(|https?://")
                .contains("default-src 'none'");
    }

    @Test
    void thePolicyNamesTheOneScriptThatMayRun(@TempDir Path folder) throws Exception {
        Path target = folder.resolve("report.html");
        HtmlReport.write(target, "log-statistics", "Log", MAPPER.createObjectNode());
        String page = Files.readString(target);
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(found(page, "<script>(.*?)</script>").getBytes(StandardCharsets.UTF_8));
        assertThat(page)
                .contains("script-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .contains("data-kind=\"log-statistics\"");
    }

    @Test
    void aScriptThatSpeaksOfTagsStaysWhole() {
        PlotBundle bundle = new PlotBundle("", "a(\"</script></SCRIPT><!--\");\r\nb()");
        assertThat(bundle.script()).isEqualTo("a(\"<\\/script><\\/SCRIPT><\\!--\");\nb()");
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HtmlReport.page(BUNDLE, "poem", "Poem", MAPPER.createObjectNode()))
                .withMessage(
                        "There is no report of kind \"poem\", but only of simulation, plan, policy, log-statistics, learning, bandit, frontier, prototypes, second-wave, response-scores, experiment, experiment-design, proof, improvement, uplift-evaluation, uplift-comparison.");
    }

    @Test
    void aBuildWithoutTheStudioHasNoBundle() throws IOException {
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            assertThat(PlotBundle.find(empty)).isEmpty();
        }
        assertThat(PlotBundle.find(getClass().getClassLoader())).isPresent();
    }

    private static JsonNode block(String page) throws IOException {
        return MAPPER.readTree(found(page, "<script type=\"application/json\"[^>]*>(.*?)</script>"));
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static long count(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().count();
    }
}
