package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Takes the pictures of the documentation anew: see CONTRIBUTING. */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PicturesTest {
    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    /** First, while the studio holds its examples only. */
    @Test
    @Order(1)
    void lists() {
        Page page = STUDIO.open("/campaigns");
        assertThat(page.getByRole(AriaRole.HEADING, named("Campaigns"))).isVisible();
        take("studio-campaigns");
    }

    @Test
    void launched() {
        launch("brand-first");
        take("studio-launched");
    }

    @Test
    void fifteenSteps() {
        for (int[] size : new int[][] {{1440, 900}, {1024, 768}, {390, 844}}) {
            STUDIO.reopen(StudioInBrowser.habits().setViewportSize(size[0], size[1]));
            CampaignScreen screen = launch("four-levels");
            take("studio-15-steps-" + size[0]);
            screen.showAll();
            take("studio-15-steps-whole-" + size[0]);
        }
    }

    @Test
    void secondWave() {
        CampaignScreen screen = launch("brand-first");
        Page page = screen.page();
        page.getByRole(AriaRole.BUTTON, named("Second wave")).click();
        page.getByRole(AriaRole.BUTTON, named("Start the second wave")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Accept all"))).isVisible(patiently());
        take("studio-second-wave");
    }

    @Test
    void learningTime() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("brand-first"));
        Page page = screen.page();
        page.getByRole(AriaRole.BUTTON, named("Second wave")).click();
        page.getByRole(AriaRole.TAB, named("Learning time")).click();
        page.getByRole(AriaRole.BUTTON, named("Measure learning time")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Measure again …"))).isVisible(patiently());
        take("studio-learning-time");
    }

    @Test
    void comparison() {
        STUDIO.api().addTemplate("one-sms");
        Page page = STUDIO.open("/compare");
        choose(page, "Entry 1: Campaign", "Promote to the engaged");
        choose(page, "Entry 2: Campaign", "One promotional SMS");
        page.getByRole(AriaRole.BUTTON, named("Compare")).click();
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("^Conversions")))
                        .first())
                .isVisible(patiently());
        assertThat(page.locator("canvas, svg[role=img], .plot svg").first()).isVisible();
        take("studio-compare");
    }

    @Test
    void proof() {
        Page page = STUDIO.open("/proof");
        page.getByRole(AriaRole.BUTTON, named("Simulate one")).click();
        page.getByRole(AriaRole.BUTTON, named("Simulate")).click();
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("New policy")))
                .hasValue("Advertisement, then large discount");
        page.getByRole(AriaRole.BUTTON, named("Prove")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Better"))).isVisible();
        take("studio-proof");
    }

    @Test
    void experiments() {
        Page page = STUDIO.open("/experiments");
        assertThat(page.getByText("3,841").first()).isVisible();
        take("studio-experiment-plan");
        page.getByRole(AriaRole.TAB, named("Read-out")).click();
        page.getByRole(AriaRole.BUTTON, named("Simulate one")).click();
        page.getByRole(AriaRole.BUTTON, named("Simulate and read")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Who should get which")))
                .isVisible();
        page.locator("#experiment-verdict").scrollIntoViewIfNeeded();
        take("studio-experiment-reading");
    }

    @Test
    void audience() {
        STUDIO.reopen(StudioInBrowser.habits().setViewportSize(1440, 1240));
        Page page = STUDIO.open("/audience");
        page.getByRole(AriaRole.BUTTON, named("Try it with the sample")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Download the list (CSV)")))
                .isVisible(patiently());
        page.locator(".audience-segments").last().evaluate("list => list.closest('.panel-pair').scrollIntoView()");
        take("studio-audience");
    }

    @Test
    void world() {
        Page page = STUDIO.open("/worlds/benchmark");
        assertThat(page.getByRole(AriaRole.HEADING, named("Rules"))).isVisible();
        take("studio-world");
    }

    @Test
    void walk() {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("brand-first"));
        Page page = screen.page();
        page.getByRole(AriaRole.TAB, named("Step")).click();
        page.getByText("Walk a customer", new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^Engagement")))
                .click();
        page.getByRole(AriaRole.BUTTON, named("Step forward")).click();
        assertThat(page.getByText("Step 2 of 2")).isVisible();
        take("studio-walk");
    }

    @Test
    void frenchAndDark() {
        STUDIO.reopen(StudioInBrowser.habits().setLocale("fr-FR").setColorScheme(ColorScheme.DARK));
        CampaignScreen screen =
                new CampaignScreen(STUDIO.open("/campaigns/" + STUDIO.api().addTemplate("welcome-series")));
        Page page = screen.page();
        page.getByRole(AriaRole.BUTTON, named("Lancer")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Recommencer"))).isVisible();
        take("studio-french-dark");
    }

    private static CampaignScreen launch(String template) {
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate(template));
        screen.launch();
        return screen;
    }

    private static void choose(Page page, String field, String option) {
        page.getByRole(AriaRole.COMBOBOX, named(field)).click();
        page.getByRole(AriaRole.OPTION, named(option)).first().click();
    }

    private static void take(String name) {
        Page page = STUDIO.page();
        page.mouse().move(0, 0);
        Locator loading = page.locator("[role=progressbar], .mantine-Loader-root");
        assertThat(loading).hasCount(0);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Studio.file(System.getProperty("pictures")).resolve(name + ".png"))
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(300_000);
    }
}
