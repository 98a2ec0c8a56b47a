package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parcours.browser.CampaignScreen.ENTRY;
import static org.parcours.browser.CampaignScreen.containing;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What cannot be launched is marked on the step it concerns while it is drawn, and says what to do. */
class MarksTest {
    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void stepsBeyondTheWorldsDepth() {
        // "stories" allows 4 steps in a row; 3 below the first of 2 make 5
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addCampaign("""
                {"name": "Deep", "world": "stories", "start": {"channel": "email", "message": "brand", "on": {
                  "engagement": {"channel": "sms", "message": "promotion"},
                  "negative": {"channel": "email", "message": "promotion", "on": {
                    "negative": {"channel": "display", "message": "brand", "on": {
                      "negative": {"channel": "video", "message": "brand"}}}}}}}}
                """));
        screen.step("after negative").click();
        screen.page().keyboard().press("Control+c");
        screen.step("after engagement").click();
        screen.page().keyboard().press("n");
        screen.action("after engagement, engagement", "E-mail · Brand").click();
        screen.step("after engagement, engagement").click();
        screen.page().keyboard().press("Control+v");
        assertThat(screen.step("after engagement, engagement, negative, negative"))
                .hasAccessibleName(containing("allows 4 steps in a row. Delete this step or move it up."));
        assertCannotBeLaunched(screen);
        screen.undo().click();
        assertCanBeLaunched(screen);
    }

    @Test
    void aChannelThatTheChosenWorldLacks() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addCampaign("""
                {"name": "Push", "world": "benchmark", "start": {"channel": "push", "message": "promotion"}}
                """));
        assertCanBeLaunched(screen);
        Page page = screen.page();
        page.getByRole(AriaRole.COMBOBOX, named("World")).click();
        page.getByRole(AriaRole.OPTION, named("Stories")).click();
        assertThat(screen.step(ENTRY)).hasAccessibleName(containing("has no channel “Push”. Choose another."));
        assertCannotBeLaunched(screen);
    }

    @Test
    void aCampaignThatCostsMoreThanItsBudget() {
        // a video to 10,000,000 people at 0.01 costs 100,000
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addCampaign("""
                {"name": "Video", "world": "stories", "start": {"channel": "video", "message": "promotion"}}
                """));
        Page page = screen.page();
        page.getByRole(AriaRole.BUTTON, named("Campaign settings")).click();
        page.getByRole(AriaRole.TEXTBOX, named("Budget")).fill("99999");
        assertThat(screen.step(ENTRY))
                .hasAccessibleName(Pattern.compile("costs €100,000\\S*, more than its budget of €99,999"));
        page.getByRole(AriaRole.TEXTBOX, named("Budget")).fill("100000");
        assertThat(screen.step(ENTRY)).not().hasAccessibleName(containing("budget"));
    }

    @Test
    void aCampaignWithoutAFirstStep() {
        assertCannotBeLaunched(CampaignScreen.created(STUDIO));
    }

    private static void assertCannotBeLaunched(CampaignScreen screen) {
        assertThat(screen.launchButton()).hasAttribute("aria-disabled", "true");
    }

    private static void assertCanBeLaunched(CampaignScreen screen) {
        assertThat(screen.launchButton()).hasAttribute("aria-disabled", "false");
    }
}
