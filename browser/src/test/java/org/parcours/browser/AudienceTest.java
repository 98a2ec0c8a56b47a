package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom an action changes is asked of the sample, and the list of them is taken along. */
class AudienceTest {
    /** Milliseconds for a dozen models on a machine that does other things. */
    private static final double COMPARED = 120_000;

    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void theSampleSaysWhetherPersonalisingPaysAndGivesTheList() throws IOException {
        Page page = STUDIO.open("/audience");
        button(page, "Try it with the sample").click();
        Locator verdict = page.locator("#audience-verdict");
        assertThat(verdict).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(COMPARED));
        assertThat(verdict).hasText(Pattern.compile("ersonalising (pays|does not pay)"));
        assertThat(page.getByText(Pattern.compile("“Loyalty status”, 40,000 customers, outcome “kept”")))
                .isVisible();

        // by lot there is nothing to be found, and the interval says so
        Locator random = page.locator(".audience-references tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Random")));
        assertThat(random).hasText(Pattern.compile("−0\\.0\\d+ to 0\\.0\\d+"));
        assertThat(page.locator(".audience-references tr")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Permuted treatment"))))
                .isVisible();
        button(page, "Show “Qini curve” as a table").click();
        assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^90%"))))
                .isVisible();

        // in words, those who are changed most first
        Locator segments = page.locator(".audience-segments").first().locator("li");
        assertThat(segments.first())
                .hasText(Pattern.compile("^Customers with .+ \\(\\d.*% of all\\): .*points more “kept”$"));

        page.getByLabel("Customers at most").fill("25");
        assertThat(page.locator(".panel-figures > div")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^To be treated"))))
                .hasText(Pattern.compile("^To be treated25"));
        Download list = page.waitForDownload(
                () -> button(page, "Download the list (CSV)").click());
        List<String> lines = Files.readAllLines(list.path());
        Assertions.assertThat(lines.get(0))
                .isEqualTo("customer_id,treatment,expected_value,expected_cost,expected_profit");
        Assertions.assertThat(lines).hasSize(26);

        page.reload();
        assertThat(verdict).isVisible();
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Control"))).hasValue("reminder");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }
}
