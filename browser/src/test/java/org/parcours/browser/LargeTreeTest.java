package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
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

    @Test
    void comesNearAsCardsAndKeepsTheKeyboard() {
        CampaignScreen screen = opened("near");
        Page page = screen.page();
        screen.showAll();
        assertThat(screen.steps()).hasCount(STEPS);
        screen.step(CampaignScreen.ENTRY).focus();
        page.keyboard().press("ArrowRight");
        assertThat(screen.step("after engagement")).isFocused();
        for (int press = 0; press < 14; press++) {
            page.keyboard().press("+");
        }
        assertThat(page.locator(".far-sheet")).hasCount(0);
        assertThat(screen.step("after engagement")).isFocused();
        assertThat(screen.step("after engagement")).isInViewport();

        // The view comes near to another place: what has the keyboard leaves the screen, and is no longer drawn.
        page.mouse().move(1000, 800);
        page.mouse().wheel(0, -3000);
        page.mouse().wheel(0, -3000);
        assertThat(screen.step("after engagement")).hasCount(0);
        page.keyboard().press("0");
        assertThat(screen.steps()).hasCount(STEPS);
        assertThat(screen.step("after engagement")).isFocused();
    }

    @Test
    void letsAStepBeDraggedInThePicture() {
        CampaignScreen screen = opened("dragged");
        Page page = screen.page();
        screen.showAll();
        screen.step("after negative").click();
        page.keyboard().press("Delete");
        assertThat(screen.steps()).hasCount(STEPS - 127);
        screen.showAll();
        BoundingBox to = screen.branch("after negative").boundingBox();
        screen.step("after engagement, negative").hover();
        assertThat(page.locator(".react-flow__node")).hasCount(1);
        page.mouse().down();
        page.mouse().move(middle(to.x, to.width), middle(to.y, to.height), new Mouse.MoveOptions().setSteps(12));
        page.mouse().up();
        assertThat(screen.step("after negative")).isAttached();
        assertThat(screen.branch("after engagement, negative")).isAttached();
        assertThat(screen.steps()).hasCount(STEPS - 127);
    }

    private static CampaignScreen opened(String world) {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, LargeTree.add(STUDIO.api(), world, LEVELS));
        assertThat(screen.tree().getByRole(AriaRole.TREEITEM).first()).hasAccessibleName(Pattern.compile("^Step 1: "));
        return screen;
    }

    private static double middle(double start, double length) {
        return start + length / 2;
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
