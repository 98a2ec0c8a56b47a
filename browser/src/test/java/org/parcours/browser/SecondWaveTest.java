package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parcours.browser.CampaignScreen.containing;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The second wave proposes; the marketer accepts one change, then all, and may take everything back. */
class SecondWaveTest {
    /** Learning on millions of customers takes its time on a loaded machine. */
    private static final double LEARNING_IN_MILLISECONDS = 120_000;

    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    /** The best campaign of "stories" brings 136,868 conversions; "Promote to the engaged" brings 92,675. */
    @Test
    void oneChangeThenAllThenBackAgain() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        Locator wave = openWave(screen);
        wave.getByText("Compute", exactly()).click();
        wave.getByRole(AriaRole.BUTTON, button("Start the second wave")).click();
        Locator changes = wave.getByRole(AriaRole.LISTITEM);
        assertThat(wave.getByText(containing("The exact optimum brings"))).isVisible(learning());
        assertThat(now(wave)).hasText(containing("92,675"));
        Locator accept =
                wave.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Accept: ")));
        accept.first().click();
        assertThat(changes.getByText(containing("accepted"))).hasCount(1);
        assertThat(now(wave)).not().hasText(containing("92,675"));
        wave.getByRole(AriaRole.BUTTON, button("Accept all")).click();
        assertThat(accept).hasCount(0);
        assertThat(now(wave)).hasText(containing("136,868"));
        screen.undo().click();
        screen.undo().click();
        assertThat(now(wave)).hasText(containing("92,675"));
        screen.redo().click();
        screen.redo().click();
        screen.awaitSaved();
        screen.page().reload();
        assertThat(now(wave)).hasText(containing("136,868"));
        assertThat(accept).hasCount(0);
        wave.getByRole(AriaRole.BUTTON, button("Close the second wave")).click();
        screen.launch();
        assertThat(screen.figure("Conversions")).hasText(containing("136,868"));
    }

    /** Learning sees only simulated customers, and still comes within a hundredth of the exact optimum. */
    @Test
    void learningFindsNearlyTheOptimum() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        Locator wave = openWave(screen);
        wave.getByRole(AriaRole.BUTTON, button("Start the second wave")).click();
        assertThat(wave.getByText(
                        Pattern.compile("^Learned (99(\\.\\d+)?|100)\\s?% of the optimum from [\\d,]+ customers")))
                .isVisible(learning());
        assertThat(wave.getByRole(AriaRole.BUTTON, button("Accept all"))).isEnabled();
    }

    /** Actor-critic goes on from the drawn campaign, one customer after the other. */
    @Test
    void anotherLearnerMayBeChosen() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        Locator wave = openWave(screen);
        wave.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Learner"))
                .selectOption("actor-critic");
        assertThat(wave.getByText(containing("A critic’s estimate judges every contact")))
                .isVisible();
        wave.getByRole(AriaRole.BUTTON, button("Start the second wave")).click();
        assertThat(wave.getByText(
                        Pattern.compile("^Learned [89]\\d(\\.\\d+)?\\s?% of the optimum from [\\d,]+ customers")))
                .isVisible(learning());
        wave.getByText("How it was found", exactly()).click();
        assertThat(wave.getByText("Actor-critic", exactly())).isVisible();
    }

    @Test
    void aChangeCanBeRejectedAndReconsidered() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        Locator wave = openWave(screen);
        wave.getByText("Compute", exactly()).click();
        wave.getByRole(AriaRole.BUTTON, button("Start the second wave")).click();
        Locator reject =
                wave.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Reject: ")));
        assertThat(reject.first()).isVisible(learning());
        reject.first().click();
        Locator reconsider = wave.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Reconsider: ")));
        assertThat(reconsider).hasCount(1);
        assertThat(now(wave)).hasText(containing("92,675"));
        reconsider.click();
        assertThat(reconsider).hasCount(0);
    }

    /** A wrong rule is refused with its line, a kept one bounds the proposal, and a broken one stops both jobs. */
    @Test
    void rulesBindWhatIsProposedAndMeasured() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        Locator wave = openWave(screen);
        Locator rules = wave.getByLabel("Rules", new Locator.GetByLabelOptions().setExact(true));
        Locator start = wave.getByRole(AriaRole.BUTTON, button("Start the second wave"));
        rules.fill("name: r\nrules:\n  - name: no fax\n    cap: {channel: fax, most: 1}");
        assertThat(wave.getByText(containing("Line 4:"))).isVisible();
        assertThat(start).isDisabled();
        rules.fill("name: r\nrules:\n  - name: no display\n    cap: {channel: display, most: 0}");
        assertThat(wave.getByText(containing("Line 4:"))).hasCount(0);
        wave.getByText("Compute", exactly()).click();
        start.click();
        Locator excluded = wave.getByText(containing("What the rules excluded"));
        assertThat(excluded).isVisible(learning());
        excluded.click();
        assertThat(wave.getByText(containing("no display")).first()).isVisible();
        wave.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Learning time"))
                .click();
        Locator measure = wave.getByRole(AriaRole.BUTTON, button("Measure learning time"));
        assertThat(rules).hasValue(containing("no display"));
        assertThat(measure).isEnabled();
        rules.fill("name: r\nrules:\n  - name: no mail\n    cap: {channel: email, most: 0}");
        assertThat(wave.getByText(containing("Your campaign breaks these rules")))
                .isVisible();
        assertThat(measure).isDisabled();
    }

    private static Locator openWave(CampaignScreen screen) {
        Page page = screen.page();
        page.getByRole(AriaRole.BUTTON, named("Second wave")).click();
        return page.getByRole(AriaRole.COMPLEMENTARY, named("Second wave"));
    }

    /** What the campaign brings as it is on the canvas. */
    private static Locator now(Locator wave) {
        return wave.getByRole(
                AriaRole.ROW, new Locator.GetByRoleOptions().setName(Pattern.compile("^Your campaign now")));
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static LocatorAssertions.IsVisibleOptions learning() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(LEARNING_IN_MILLISECONDS);
    }
}
