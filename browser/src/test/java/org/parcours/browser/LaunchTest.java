package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parcours.browser.CampaignScreen.ENTRY;
import static org.parcours.browser.CampaignScreen.containing;
import static org.parcours.browser.CampaignScreen.named;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first wave: what a launch shows, what it locks, and what each decision costs. */
class LaunchTest {
    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void drawingIsLockedUntilRetry() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        screen.launch();
        screen.step("after engagement").click();
        screen.page().keyboard().press("Delete");
        assertThat(screen.page().getByRole(AriaRole.STATUS).getByText("Press “Retry” to edit again."))
                .isAttached();
        assertThat(screen.step("after engagement")).isVisible();
        assertThat(screen.name()).hasAttribute("readonly", "");
        assertThat(screen.undo()).isDisabled();
        screen.retry().click();
        screen.step("after engagement").click();
        screen.page().keyboard().press("Delete");
        assertThat(screen.step("after engagement")).hasCount(0);
    }

    @Test
    void keyFiguresTellTheirFormula() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("one-display"));
        screen.launch();
        // published for "display brand": 1,250 conversions at 15,000.00 EUR, which is 12 each; 200 · 1,250 − 15,000
        assertThat(screen.figure("Conversions")).hasText(Pattern.compile("1,250"));
        assertThat(screen.figure("Cost")).hasText(Pattern.compile("15,000"));
        assertThat(screen.figure("CAC")).hasText(Pattern.compile("12"));
        assertThat(screen.figure("Net profit")).hasText(Pattern.compile("235,000"));
        screen.figure("CAC").click();
        assertThat(screen.figure("CAC")).hasText(containing("cost ÷ conversions"));
    }

    @Test
    void aSampledLaunchGivesIntervals() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        Page page = screen.page();
        page.getByText("Sampled", new Page.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.BUTTON, named("Draw 10,000,000 customers")).click();
        // about 92,675 of binomial luck: five standard deviations are 5 · √92,675, which is 1,522
        assertThat(screen.figure("Conversions"))
                .hasText(Pattern.compile("9[1-4],\\d{3}.*9\\d,\\d{3} to 9\\d,\\d{3} \\(95 %\\)"));
    }

    /** The regrets on the cards and branches sum to what the campaign leaves on the table against the optimum. */
    @Test
    void regretsOnTheCanvasSumToTheGap() {
        String id = STUDIO.api().addTemplate("brand-first");
        JsonObject known = STUDIO.api().analysis("/regrets", STUDIO.api().document(id));
        CampaignScreen screen = CampaignScreen.opened(STUDIO, id);
        Page page = screen.page();
        page.getByRole(AriaRole.BUTTON, named("Show regret")).click();
        page.getByRole(AriaRole.BUTTON, named("Show the whole tree")).click();
        long costly = known.getAsJsonArray("steps").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(step -> step.get("regret").getAsDouble() > 0)
                .count();
        var marked = screen.tree()
                .getByRole(
                        AriaRole.TREEITEM,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(Pattern.compile("costs €[\\d,.]+ against the best decision")));
        assertThat(marked).hasCount((int) costly);
        double sum = marked.all().stream()
                .mapToDouble(item -> regret(item.textContent()))
                .sum();
        // 27,340,724.86 is the best of "stories", 18,561,400 what this campaign earns; each mark is rounded to 1 EUR
        assertThat(sum).isCloseTo(8_779_324.86 - 58.11, within(0.5 * costly));
        assertThat(sum).isCloseTo(known.get("gap").getAsDouble(), within(0.5 * costly));
    }

    private static double regret(String name) {
        var matcher = Pattern.compile("costs €([\\d,.]+) against").matcher(name);
        assertThat(matcher.find()).isTrue();
        return Double.parseDouble(matcher.group(1).replace(",", ""));
    }

    @Test
    void theReportIsOneSelfContainedPage() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("promote-to-the-engaged"));
        screen.launch();
        Page report = screen.page()
                .waitForPopup(() -> screen.page()
                        .getByRole(AriaRole.LINK, named("Report (HTML)"))
                        .click());
        assertThat(report.getByText("92,675").first()).isVisible();
        assertThat(report.getByText(ENTRY)
                        .or(report.getByText("Promote to the engaged"))
                        .first())
                .isVisible();
    }
}
