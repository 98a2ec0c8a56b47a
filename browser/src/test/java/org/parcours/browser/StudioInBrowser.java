package org.parcours.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A studio of its own for a test class, and a fresh window for each test. A test that fails leaves a picture of the page
 * and a trace under {@code target/failures}; one whose page threw an error or broke the content policy fails.
 */
final class StudioInBrowser implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    /** Generous: a loaded machine is slow, and a page that never gets there fails all the same. */
    private static final double PATIENCE_IN_MILLISECONDS = 45_000;

    private static final ExtensionContext.Namespace RUN = ExtensionContext.Namespace.create(StudioInBrowser.class);

    private final List<String> faults = new ArrayList<>();
    private @Nullable Studio studio;
    private @Nullable BrowserContext window;
    private @Nullable Page page;

    Studio studio() {
        return present(studio);
    }

    Page page() {
        return present(page);
    }

    Api api() {
        return new Api(page().request(), studio().address());
    }

    /** Opens a page of the studio by its path. */
    Page open(String path) {
        page().navigate(studio().address() + path);
        return page();
    }

    /** A window in which the reader's machine has other habits, in place of the one that is open. */
    void reopen(Browser.NewContextOptions habits) {
        Browser browser = present(present(window).browser());
        present(window).close();
        openWindow(browser, habits);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_IN_MILLISECONDS);
        browser(context);
        studio = Studio.in(Files.createTempDirectory("parcours-browser").resolve("workspace"));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        openWindow(browser(context), habits());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        boolean failed = context.getExecutionException().isPresent();
        if (failed) {
            keepTrace(context);
        }
        present(window).close();
        if (!failed && !faults.isEmpty()) {
            throw new AssertionError("The page has faults: " + String.join("\n", faults));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (studio != null) {
            studio.close();
        }
    }

    /** What a reader's machine is unless a test says otherwise. */
    static Browser.NewContextOptions habits() {
        return new Browser.NewContextOptions()
                .setLocale("en-US")
                .setViewportSize(1440, 900)
                .setAcceptDownloads(true)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
    }

    private void openWindow(Browser browser, Browser.NewContextOptions habits) {
        BrowserContext opened = browser.newContext(habits);
        opened.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        opened.tracing().start(new Tracing.StartOptions().setSnapshots(true).setScreenshots(false));
        faults.clear();
        opened.onWebError(error -> faults.add(error.error()));
        opened.onConsoleMessage(this::note);
        window = opened;
        page = opened.newPage();
    }

    private void note(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy")) {
            faults.add(message.text());
        }
    }

    private void keepTrace(ExtensionContext context) {
        Path folder = Studio.file("browser/target/failures");
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        present(window).tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".trace.zip")));
    }

    private static Browser browser(ExtensionContext context) {
        return context.getRoot()
                .getStore(RUN)
                .computeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class)
                .browser();
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("Only inside a test is there a studio with a window.");
        }
        return part;
    }
}
