package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.browser.CampaignScreen.ENTRY;
import static org.parcours.browser.CampaignScreen.containing;
import static org.parcours.browser.CampaignScreen.named;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Script in names and notes is text: it is shown as it was written, and nothing of it runs. */
class HostileTextTest {
    private static final String SCRIPT = "<img src=x onerror=\"window.ran=true\"><script>window.ran=true</script>";

    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void inTheNameAndTheNotes() {
        JsonObject start = new JsonObject();
        start.addProperty("channel", "email");
        start.addProperty("message", "brand");
        start.addProperty("note", SCRIPT);
        JsonObject document = new JsonObject();
        document.addProperty("name", SCRIPT);
        document.addProperty("world", "stories");
        document.addProperty("note", SCRIPT);
        document.add("start", start);
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addCampaign(document.toString()));
        assertThat(screen.name()).hasValue(SCRIPT);
        assertThat(screen.step(ENTRY)).hasAccessibleName(containing(SCRIPT));
        screen.launch();
        assertNothingRan(screen.page());
        Page list = STUDIO.open("/campaigns");
        assertThat(list.getByRole(AriaRole.LINK, named(SCRIPT))).isVisible();
        assertNothingRan(list);
    }

    private static void assertNothingRan(Page page) {
        assertThat(page.evaluate("window.ran")).isNull();
    }
}
