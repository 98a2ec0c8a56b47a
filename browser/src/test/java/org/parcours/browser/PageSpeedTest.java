package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How quick the pages are; run by {@code bench/run}, which names the file that takes the figures. */
@EnabledIfSystemProperty(named = "page.figures", matches = ".+")
class PageSpeedTest {
    private static final int DEPTH = 8;
    private static final int LAUNCHES = 15;

    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void figures() throws IOException {
        List<String> figures = List.of(
                figure("studio.load", load() / 1000), figure("studio.drawn", drawn()), figure("studio.drag", drag()));
        Files.write(Path.of(System.getProperty("page.figures")), figures);
    }

    private static String figure(String name, double value) {
        return String.format(Locale.ROOT, "%s\t%.4g", name, value);
    }

    /** Compressed bytes of JavaScript until an empty campaign can be drawn. */
    private static double load() {
        String id = STUDIO.api().addTemplate("four-levels");
        CampaignScreen screen = CampaignScreen.opened(STUDIO, id);
        assertThat(screen.step(CampaignScreen.ENTRY)).isVisible();
        return plain(screen.page().evaluate("""
                                performance.getEntriesByType('resource')
                                  .filter(({ name }) => name.endsWith('.js'))
                                  .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
                                """));
    }

    /** Milliseconds from the press of "Launch" to the frame that shows the figures of 15 steps; the median. */
    private static double drawn() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("four-levels"));
        Page page = screen.page();
        double[] times = new double[LAUNCHES];
        for (int launch = 0; launch < LAUNCHES; launch++) {
            screen.launchButton().waitFor();
            times[launch] = plain(page.evaluate("""
                    () => new Promise((resolve) => {
                      const launch = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Launch');
                      const start = performance.now();
                      const look = () =>
                        document.querySelector('.card-figures') === null
                          ? requestAnimationFrame(look)
                          : requestAnimationFrame(() => resolve(performance.now() - start));
                      launch.click();
                      requestAnimationFrame(look);
                    })
                    """));
            screen.retry().click();
        }
        return median(times);
    }

    /** Milliseconds from one frame to the next while a tree of 255 steps is dragged over the screen; the mean. */
    private static double drag() {
        STUDIO.reopen(StudioInBrowser.habits().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        STUDIO.page().context().tracing().stop();
        CampaignScreen screen = CampaignScreen.opened(STUDIO, LargeTree.add(STUDIO.api(), "deep", DEPTH));
        screen.showAll();
        Page page = screen.page();
        BoundingBox canvas = page.getByRole(AriaRole.MAIN).boundingBox();
        page.mouse().move(canvas.x + 30, canvas.y + canvas.height / 2);
        page.mouse().down();
        page.evaluate("""
                () => {
                  window.frames255 = [];
                  const note = (at) => { window.frames255.push(at); window.noting = requestAnimationFrame(note); };
                  window.noting = requestAnimationFrame(note);
                }
                """);
        for (int move = 0; move < 240; move++) {
            page.mouse().move(canvas.x + 30 + 2 * move, canvas.y + canvas.height / 2 + 60 * Math.sin(move / 10.0));
        }
        page.mouse().up();
        return plain(page.evaluate("""
                        () => {
                          cancelAnimationFrame(window.noting);
                          const { frames255: at } = window;
                          return (at.at(-1) - at[0]) / (at.length - 1);
                        }
                        """));
    }

    /** Numbers without a fraction come from the page as whole ones. */
    private static double plain(Object number) {
        return ((Number) number).doubleValue();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
