package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parcours.browser.CampaignScreen.containing;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rules of a world are written without its file, and the customers keep to them. */
class WorldRulesTest {
    private static final String RIGHT = "Everything is right: this world can be saved.";

    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    /**
     * By hand: the e-mail brings 10,000,000 · 0.0005 · 1.375 = 6,875 conversions and 10,000,000 · 0.01 · 1.3 · 4 =
     * 520,000 engagements, of whom the text message converts 0.0015 · 1.375 · 2 · 20 · 2 = 16.5 %; the new rule halves
     * that: 6,875 + 520,000 · 8.25 % = 49,775.
     */
    @Test
    void aRuleThatIsAddedToACopyChangesWhatACampaignBrings() {
        Page page = copyOfStories("Slow second step");
        page.getByRole(AriaRole.BUTTON, named("Add a rule")).click();
        page.getByRole(AriaRole.TEXTBOX, named("Name of rule 17")).fill("tired at the second step");
        Locator rule = rule(page, "tired at the second step");
        button(rule, "Add a condition").click();
        page.getByRole(AriaRole.MENUITEM, named("Number of the step")).click();
        assertThat(rule).containsText("Applies: it is step 2.");
        rule.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("factor on conversion: value"))
                .fill("1/2");
        assertThat(page.getByText(RIGHT)).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Save as a new world")).click();
        assertThat(page.getByText("tired at the second step")).isVisible();
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        page.getByRole(AriaRole.COMBOBOX, named("World")).click();
        page.getByRole(AriaRole.OPTION, named("Slow second step")).click();
        screen.awaitSaved(2);
        screen.launch();
        assertThat(screen.figure("Conversions")).hasText(containing("49,775"));
    }

    @Test
    void whatTheServerRefusesStandsAtItsRuleWhileItIsWritten() {
        Page page = copyOfStories("Never");
        Locator rule = rule(page, "same channel as the step before");
        button(rule, "Change when it applies").click();
        button(rule, "Add a condition").click();
        page.getByRole(AriaRole.MENUITEM, named("Number of the step")).click();
        rule.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Number of the step: from"))
                .fill("1");
        rule.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Number of the step: to"))
                .fill("1");
        assertThat(rule.getByRole(AriaRole.ALERT)).containsText("this rule can never fire");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Save as a new world")))
                .isDisabled();
        button(rule, "Remove: Number of the step").click();
        assertThat(page.getByText(RIGHT)).isVisible();
    }

    private static Page copyOfStories(String name) {
        Page page = STUDIO.open("/worlds/stories");
        page.getByRole(AriaRole.BUTTON, named("Edit a copy")).click();
        page.getByRole(AriaRole.TEXTBOX, named("Name of the new world")).fill(name);
        return page;
    }

    private static Locator rule(Page page, String name) {
        return page.getByRole(AriaRole.LISTITEM, named(name));
    }

    private static Locator button(Locator where, String name) {
        return where.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
