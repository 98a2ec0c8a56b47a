package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parcours.browser.CampaignScreen.ENTRY;
import static org.parcours.browser.CampaignScreen.containing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A marketer draws the published campaign "email brand; engagement: sms promotion" and reads what it brings. */
class DrawingTest {
    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void byMouse() {
        CampaignScreen screen = CampaignScreen.created(STUDIO);
        screen.add(ENTRY, "E-mail · Brand");
        screen.add("after engagement", "SMS · Promotion");
        screen.launch();
        assertBringsThePublishedFigures(screen);
    }

    @Test
    void byKeyboardAlone() {
        Page page = STUDIO.open("/campaigns");
        CampaignScreen screen = new CampaignScreen(page);
        Keyboard keyboard = new Keyboard(page);
        keyboard.tabTo(page.getByRole(AriaRole.BUTTON, CampaignScreen.named("New campaign")));
        keyboard.press("Enter");
        keyboard.tabTo(screen.branch(ENTRY));
        keyboard.press("Enter");
        choose(keyboard, screen, ENTRY, "E-mail · Brand");
        keyboard.press("ArrowRight");
        keyboard.pressUntilFocused("ArrowDown", screen.branch("after engagement"));
        keyboard.press("Enter");
        choose(keyboard, screen, "after engagement", "SMS · Promotion");
        keyboard.press("Control+Enter");
        assertBringsThePublishedFigures(screen);
    }

    /** Channels stand one below the other, sms first; brand at the left and promotion at the right. */
    private static void choose(Keyboard keyboard, CampaignScreen screen, String place, String action) {
        String left = action.replace("Promotion", "Brand");
        screen.choice(place).waitFor();
        keyboard.pressUntilFocused("ArrowDown", screen.action(place, left));
        if (!left.equals(action)) {
            keyboard.pressUntilFocused("ArrowRight", screen.action(place, action));
        }
        keyboard.press("Enter");
        assertThat(screen.step(place)).isFocused();
    }

    /**
     * By the rules of the world "stories", on 10,000,000 people: of the mail .0005 · 1.375 convert, which is 6,875, and
     * .01 · 1.3 · 4 engage, which is 520,000; of these .0015 · 1.375 · 2 · 20 · 2 convert on the SMS, which is 85,800.
     */
    private static void assertBringsThePublishedFigures(CampaignScreen screen) {
        assertThat(screen.step(ENTRY)).hasAccessibleName(containing("10,000,000 people; 6,875 conversions"));
        assertThat(screen.step("after engagement")).hasAccessibleName(containing("520,000 people; 85,800 conversions"));
        assertThat(screen.page().getByRole(AriaRole.STATUS).getByText("92,675 conversions"))
                .isAttached();
    }
}
