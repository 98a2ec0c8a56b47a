package org.parcours.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The one browser of a test run. */
final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS)
                        .setTimeout(120_000));
    }

    /** Starts a browser; where there is none and none can be got, the tests are skipped, except in continuous integration. */
    static Chromium launch() {
        return new Chromium(program());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path program() {
        try {
            Process search = new ProcessBuilder(
                            Studio.file("browser/ensure-browser").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String path = new String(search.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (search.waitFor() != 0) {
                refuse();
            }
            return Path.of(path);
        } catch (IOException failure) {
            throw new UncheckedIOException("the search for a browser cannot be run", failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted while a browser was looked for", interrupted);
        }
    }

    private static void refuse() {
        String message = "There is no browser for these tests; the line above says what to do.";
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(message);
        }
        Assumptions.abort(message);
    }
}
