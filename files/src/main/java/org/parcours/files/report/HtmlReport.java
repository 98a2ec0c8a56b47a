package org.parcours.files.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.parcours.files.AtomicFile;
import org.parcours.files.BadFile;

/**
 * A result as one page for people: tables and plots, drawn by a script inside the page from a JSON block inside the
 * page. It loads nothing, and its content security policy forbids the browser to.
 */
public final class HtmlReport {
    /** The kinds of page that the bundle draws. */
    private static final List<String> KINDS = List.of(
            "simulation",
            "plan",
            "policy",
            "log-statistics",
            "learning",
            "bandit",
            "frontier",
            "prototypes",
            "second-wave",
            "response-scores",
            "experiment",
            "experiment-design",
            "proof",
            "improvement",
            "uplift-evaluation",
            "uplift-comparison");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String POLICY = "default-src 'none'; script-src '%s'; style-src 'unsafe-inline'; "
            + "img-src data: blob:; base-uri 'none'; form-action 'none'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="%s">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Parcours">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <div class="frame">
            <header><h1>%s</h1></header>
            <noscript><p>This report draws its tables and plots with a script inside this file. Allow scripts for it, \
            or read the JSON at the end of the file.</p></noscript>
            <main></main>
            </div>
            <script type="application/json" id="document" data-kind="%s">%s</script>
            <script>%s</script>
            </body>
            </html>
            """;

    private HtmlReport() {}

    /**
     * Writes a page, whole or not at all.
     *
     * @param target the file to make or to replace
     * @param kind {@code simulation}, {@code plan}, {@code policy}, {@code log-statistics}, {@code learning}, {@code
     *     bandit}, {@code frontier}, {@code prototypes}, {@code second-wave}, {@code response-scores}, {@code experiment},
     *     {@code experiment-design}, {@code proof}, {@code improvement}, {@code uplift-evaluation} or {@code
     *     uplift-comparison}
     * @param title the heading, such as the campaign's name; any text
     * @param document what the command of that kind answers with {@code --json}
     * @throws BadFile when this build has no plot bundle, so that no page can be made
     */
    public static void write(Path target, String kind, String title, JsonNode document) {
        Page page = page(kind, title, document)
                .orElseThrow(() -> BadFile.whole(
                        target,
                        "no report was written, because this build has no plot bundle;"
                                + " build parcours-studio without -Dstudio.skip"));
        AtomicFile.write(target, page.html());
    }

    /**
     * A page to be served.
     *
     * @param html the whole page
     * @param policy the content security policy under which it works and loads nothing
     */
    public record Page(String html, String policy) {}

    /** Makes a page; empty when this build has no plot bundle. */
    public static Optional<Page> page(String kind, String title, JsonNode document) {
        return PlotBundle.find(HtmlReport.class.getClassLoader())
                .map(bundle -> new Page(page(bundle, kind, title, document), POLICY.formatted(bundle.scriptHash())));
    }

    static String page(PlotBundle bundle, String kind, String title, JsonNode document) {
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(
                    "There is no report of kind \"%s\", but only of %s.".formatted(kind, String.join(", ", KINDS)));
        }
        String heading = markup(title);
        return PAGE.formatted(
                POLICY.formatted(bundle.scriptHash()),
                heading,
                bundle.style(),
                heading,
                kind,
                json(document),
                bundle.script());
    }

    /** Text as HTML. */
    private static String markup(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** JSON in which nothing looks like a tag: in JSON these characters can only stand inside strings. */
    private static String json(JsonNode document) {
        try {
            return MAPPER.writeValueAsString(document)
                    .replace("<", "\\u003c")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a document that cannot be written", impossible);
        }
    }
}
