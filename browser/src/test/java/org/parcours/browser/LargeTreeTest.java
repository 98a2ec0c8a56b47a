package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A tree of 255 steps from far away: one picture, in which everything can still be heard and done. */
class LargeTreeTest {
    private static final int LEVELS = 8;
    private static final int STEPS = 255;

    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void isOnePictureThatIsHeardAndWorkedOn() {
        CampaignScreen screen = opened("seen");
        Page page = screen.page();
        screen.showAll();
        assertThat(screen.steps()).hasCount(STEPS);
        assertThat(page.locator(".react-flow__node")).hasCount(0);
        assertThat(inks(page)).as("colours on the picture").isGreaterThan(20);

        screen.step("after engagement").click();
        assertThat(screen.step("after engagement")).hasAttribute("aria-selected", "true");
        page.mouse().move(5, 5);
        screen.step("after negative").hover();
        assertThat(page.locator(".far-name")).containsText("after negative");

        page.keyboard().press("Delete");
        assertThat(screen.branch("after engagement")).isAttached();
        // 255 less the 127 below the first branch
        assertThat(screen.steps()).hasCount(STEPS - 127);
        screen.undo().click();
        assertThat(screen.steps()).hasCount(STEPS);
    }

    private static CampaignScreen opened(String world) {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, LargeTree.add(STUDIO.api(), world, LEVELS));
        assertThat(screen.tree().getByRole(AriaRole.TREEITEM).first()).hasAccessibleName(Pattern.compile("^Step 1: "));
        return screen;
    }

    /** How many colours the picture has, so that an empty one is noticed. */
    private static int inks(Page page) {
        return ((Number) page.evaluate("""
                        () => {
                          const canvas = document.querySelector('.far-sheet canvas');
                          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                          return new Set(new Uint32Array(data.buffer)).size;
                        }
                        """)).intValue();
    }
}
