package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The studio in French, in the dark and on a telephone. */
class LookTest {
    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void inFrench() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        Page page = screen.page();
        page.getByRole(AriaRole.BUTTON, named("Language: en")).click();
        page.getByRole(AriaRole.MENUITEM, named("Français")).click();
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        page.reload();
        page.getByRole(AriaRole.BUTTON, named("Lancer")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Recommencer"))).isVisible();
        // French separates thousands by a narrow space
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)
                        .getByText(Pattern.compile("92\\s675"))
                        .first())
                .isVisible();
    }

    @Test
    void aFrenchBrowserIsAnsweredInFrench() {
        STUDIO.reopen(StudioInBrowser.habits().setLocale("fr-FR"));
        Page page = STUDIO.open("/campaigns");
        assertThat(page.getByRole(AriaRole.HEADING, named("Campagnes"))).isVisible();
    }

    @Test
    void inTheDark() {
        Page page = STUDIO.open("/campaigns");
        Locator root = page.locator("html");
        assertThat(root).hasAttribute("data-mantine-color-scheme", "light");
        page.getByRole(AriaRole.BUTTON, named("Switch to dark colours")).click();
        assertThat(root).hasAttribute("data-mantine-color-scheme", "dark");
        page.reload();
        assertThat(root).hasAttribute("data-mantine-color-scheme", "dark");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Switch to light colours")))
                .isVisible();
    }

    @Test
    void aDarkMachineIsDarkFromTheStart() {
        STUDIO.reopen(StudioInBrowser.habits().setColorScheme(ColorScheme.DARK));
        Page page = STUDIO.open("/campaigns");
        assertThat(page.locator("html")).hasAttribute("data-mantine-color-scheme", "dark");
    }

    @Test
    void nothingIsCutOffOnATelephone() {
        STUDIO.reopen(StudioInBrowser.habits().setViewportSize(390, 844).setHasTouch(true));
        String id = STUDIO.api().addTemplate("four-levels");
        for (String path : List.of("/campaigns", "/campaigns/" + id, "/worlds", "/worlds/stories", "/compare")) {
            Page page = STUDIO.open(path);
            assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
            assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
            assertThat((int) page.evaluate("document.scrollingElement.scrollWidth"))
                    .as("width of %s", path)
                    .isLessThanOrEqualTo(390);
        }
    }

    @Test
    void everyToolIsReachedOnATelephone() {
        STUDIO.reopen(StudioInBrowser.habits().setViewportSize(390, 844).setHasTouch(true));
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("four-levels"));
        Page page = screen.page();
        for (String tool : List.of(
                "Launch",
                "Second wave",
                "Show regret",
                "Campaign settings",
                "Version history …",
                "Search",
                "Zoom in",
                "Show the whole tree",
                "Open the inspector",
                "Undo",
                "Redo")) {
            Locator button = page.getByRole(AriaRole.BUTTON, named(tool));
            assertThat(button).isVisible();
            assertThat(isOnTop(button)).as("\"%s\" can be pressed", tool).isTrue();
        }
        page.getByRole(AriaRole.BUTTON, named("Open the inspector")).click();
        assertThat(page.getByRole(AriaRole.TAB, named("Results"))).isVisible();
    }

    /** Whether what lies at the middle of a button is the button. */
    private static boolean isOnTop(Locator button) {
        return (boolean) button.evaluate("""
                element => {
                  const { left, top, width, height } = element.getBoundingClientRect();
                  const there = document.elementFromPoint(left + width / 2, top + height / 2);
                  return there !== null && (element.contains(there) || there.contains(element));
                }
                """);
    }
}
