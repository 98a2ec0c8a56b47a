package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parcours.browser.CampaignScreen.ENTRY;
import static org.parcours.browser.CampaignScreen.containing;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Steps are changed, moved, copied and taken away; everything can be undone. */
class EditingTest {
    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void anEmptyCanvasTeaches() {
        CampaignScreen screen = CampaignScreen.created(STUDIO);
        Page page = screen.page();
        assertThat(screen.branch(ENTRY)).isVisible();
        assertThat(page.getByText("Or start from one of these")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Start from Brand first, then promote"))
                .click();
        assertThat(screen.steps()).hasCount(3);
    }

    @Test
    void aStepIsChangedAndKeepsWhatFollows() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("brand-first"));
        screen.act(ENTRY, "Change channel and message");
        screen.action(ENTRY, "Video · Brand").click();
        assertThat(screen.step(ENTRY)).hasAccessibleName(containing("Video · Brand"));
        assertThat(screen.steps()).hasCount(3);
    }

    @Test
    void aStepIsDuplicatedCutAndPasted() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        screen.act("after engagement", "Duplicate");
        assertThat(screen.step("after negative")).hasAccessibleName(containing("SMS · Promotion"));
        screen.act("after negative", "Cut");
        assertThat(screen.step("after negative")).hasCount(0);
        screen.branch("after engagement, negative")
                .click(new com.microsoft.playwright.Locator.ClickOptions()
                        .setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
        screen.page().getByRole(AriaRole.MENUITEM, named("Paste")).click();
        assertThat(screen.step("after engagement, negative")).hasAccessibleName(containing("SMS · Promotion"));
    }

    @Test
    void aStepIsDraggedToAnotherBranchWithAllThatFollows() {
        CampaignScreen screen = CampaignScreen.created(STUDIO);
        screen.add(ENTRY, "E-mail · Brand");
        screen.add("after engagement", "SMS · Promotion");
        screen.add("after engagement, engagement", "Video · Brand");
        screen.drag("after engagement", "after negative");
        assertThat(screen.step("after negative")).hasAccessibleName(containing("SMS · Promotion"));
        assertThat(screen.step("after negative, engagement")).hasAccessibleName(containing("Video · Brand"));
        assertThat(screen.branch("after engagement")).isVisible();
    }

    @Test
    void aNoteIsWrittenAndFoundAgain() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("brand-first"));
        Page page = screen.page();
        screen.step("after negative").click();
        page.keyboard().press("t");
        page.getByRole(AriaRole.TEXTBOX, named("Note")).fill("Ask Léa about the wording");
        page.getByRole(AriaRole.BUTTON, named("Keep the note")).click();
        assertThat(screen.step("after negative")).hasAccessibleName(containing("Note: Ask Léa about the wording"));
        page.getByRole(AriaRole.BUTTON, named("Search")).click();
        page.getByRole(AriaRole.TEXTBOX, named("Search")).fill("léa");
        assertThat(page.getByText("1 step", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void twoHundredChangesAreUndoneAndRedone() {
        CampaignScreen screen = CampaignScreen.created(STUDIO);
        screen.add(ENTRY, "E-mail · Brand");
        screen.step(ENTRY).focus();
        // each pair of keys takes the step away and puts it back: 100 times 2 changes
        screen.page().keyboard().press("Control+c");
        for (int change = 0; change < 100; change++) {
            screen.page().keyboard().press("Delete");
            screen.page().keyboard().press("Control+v");
        }
        screen.undo(200);
        assertThat(screen.step(ENTRY)).isVisible();
        screen.undo(1);
        assertThat(screen.branch(ENTRY)).isVisible();
        assertThat(screen.undo()).isDisabled();
        screen.redo(201);
        assertThat(screen.step(ENTRY)).isVisible();
        assertThat(screen.redo()).isDisabled();
    }
}
