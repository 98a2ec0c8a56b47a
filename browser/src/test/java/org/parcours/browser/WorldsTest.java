package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parcours.browser.CampaignScreen.ENTRY;
import static org.parcours.browser.CampaignScreen.containing;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A world is looked at, changed in a copy, and used by a campaign. */
class WorldsTest {
    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void aCopyWithAnotherRateGivesOtherFigures() {
        Page page = STUDIO.open("/worlds/stories");
        page.getByRole(AriaRole.BUTTON, named("Edit a copy")).click();
        page.getByRole(AriaRole.TEXTBOX, named("Name of the new world")).fill("Twice the margin");
        page.getByRole(AriaRole.TEXTBOX, named("Margin per conversion: value")).fill("400");
        page.getByRole(AriaRole.BUTTON, named("Save as a new world")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Twice the margin"))).isVisible();
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        page.getByRole(AriaRole.COMBOBOX, named("World")).click();
        page.getByRole(AriaRole.OPTION, named("Twice the margin")).click();
        screen.awaitSaved(2);
        screen.launch();
        // 92,675 conversions · 400
        assertThat(screen.figure("Net profit")).hasText(containing("37,070,000"));
    }

    @Test
    void aNumberThatIsNoneIsRefusedWhereItStands() {
        Page page = STUDIO.open("/worlds/benchmark");
        page.getByRole(AriaRole.BUTTON, named("Edit a copy")).click();
        page.getByRole(AriaRole.TEXTBOX, named("Margin per conversion: value")).fill("much");
        assertThat(page.getByText("Write a number such as 0.05, or a fraction such as 1/3."))
                .isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Save as a new world")))
                .isDisabled();
    }

    @Test
    void aWorldTellsWhereItsNumbersComeFrom() {
        Page page = STUDIO.open("/worlds/benchmark");
        assertThat(page.getByText("This world ships with Parcours and stays as it is. Edit a copy to change it."))
                .isVisible();
        assertThat(page.getByText("assumed", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    @Test
    void oneCustomerIsWalkedAndHisAnswerChanged() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        Page page = screen.page();
        page.getByRole(AriaRole.TAB, named("Step")).click();
        page.getByText("Walk", new Page.GetByTextOptions().setExact(false))
                .first()
                .click();
        assertThat(page.getByText("Step 1 of 1")).isVisible();
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Engagement")))
                .check();
        assertThat(page.getByText("Step 1 of 2")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Step forward")).click();
        assertThat(page.getByText("Step 2 of 2")).isVisible();
        assertThat(screen.step("after engagement")).hasAttribute("data-walked", "true");
        assertThat(screen.step(ENTRY)).hasAttribute("data-walked", "true");
        page.getByRole(AriaRole.BUTTON, named("His own answers again")).click();
        assertThat(page.getByText("Step 1 of 1")).isVisible();
    }

    @Test
    void campaignsAreComparedOnTheSameCustomers() {
        String reference = STUDIO.api().addCampaign("""
                {"name": "Display alone", "world": "stories", "start": {"channel": "display", "message": "brand"}}
                """);
        STUDIO.api().addCampaign("""
                {"name": "SMS alone", "world": "stories", "start": {"channel": "sms", "message": "promotion"}}
                """);
        Page page = STUDIO.open("/compare?with=" + reference);
        page.getByRole(AriaRole.COMBOBOX, named("Entry 2: Campaign")).click();
        page.getByRole(AriaRole.OPTION, named("SMS alone")).click();
        page.getByRole(AriaRole.BUTTON, named("Compare")).click();
        // of 1,000,000 customers 125 and 4,125 are expected; five standard deviations are about 330
        assertThat(page.getByRole(
                                AriaRole.ROW,
                                new Page.GetByRoleOptions().setName(java.util.regex.Pattern.compile("^Conversions")))
                        .first())
                .hasText(java.util.regex.Pattern.compile(
                        "Conversions1[0-9]{2}4,[0-4]\\d{2}\\+[34],\\d{3}, [34],\\d{3} to 4,\\d{3}"));
    }
}
