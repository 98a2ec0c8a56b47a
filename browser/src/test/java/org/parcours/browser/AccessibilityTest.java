package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No screen has a serious finding of axe, neither in the light nor in the dark. */
class AccessibilityTest {
    private static final String AXE = "studio/node_modules/axe-core/axe.min.js";

    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void lists(ColorScheme scheme) throws IOException {
        STUDIO.reopen(StudioInBrowser.habits().setColorScheme(scheme));
        Page campaigns = STUDIO.open("/campaigns");
        assertThat(campaigns.getByText("Win back with patience")).isVisible();
        assertNoSeriousFinding(campaigns);
        Page worlds = STUDIO.open("/worlds");
        assertThat(worlds.getByRole(AriaRole.LINK, named("Benchmark"))).isVisible();
        assertNoSeriousFinding(worlds);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void worldsAndComparison(ColorScheme scheme) throws IOException {
        STUDIO.reopen(StudioInBrowser.habits().setColorScheme(scheme));
        Page page = STUDIO.open("/worlds/benchmark");
        assertThat(page.getByRole(AriaRole.HEADING, named("Rules"))).isVisible();
        assertNoSeriousFinding(page);
        page.getByRole(AriaRole.BUTTON, named("Edit a copy")).click();
        assertNoSeriousFinding(page);
        STUDIO.open("/compare");
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Entry 1: Campaign")))
                .isVisible();
        assertNoSeriousFinding(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void aSplit(ColorScheme scheme) throws IOException {
        STUDIO.reopen(StudioInBrowser.habits().setColorScheme(scheme));
        String table = STUDIO.api().addTable("letters.csv", "id,effect_letter,city\na,0.1,Bern\nb,-0.1,Riga\n");
        String divided = """
                {"name": "Divided", "world": "stories", "customers": {"table": "%s"}, "start": {"split": [
                  {"name": "moved", "when": {"column": "effect_letter", "at_least": 0},
                   "then": {"channel": "sms", "message": "brand"}},
                  {"name": "Bern", "when": {"column": "city", "is": "Bern"}}]}}""".formatted(table);
        Page page =
                CampaignScreen.opened(STUDIO, STUDIO.api().addCampaign(divided)).page();
        page.getByRole(AriaRole.TAB, named("Step")).click();
        assertThat(page.getByText("50% of the customers here · 1 in the table").first())
                .isVisible();
        assertNoSeriousFinding(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theCampaign(ColorScheme scheme) throws IOException {
        STUDIO.reopen(StudioInBrowser.habits().setColorScheme(scheme));
        assertNoSeriousFinding(CampaignScreen.created(STUDIO).page());
        CampaignScreen screen = CampaignScreen.opened(STUDIO, STUDIO.api().addTemplate("four-levels"));
        Page page = screen.page();
        assertNoSeriousFinding(page);
        screen.launch();
        assertThat(screen.figure("Conversions")).isVisible();
        assertNoSeriousFinding(page);
        for (String tab : List.of("Step", "Information")) {
            page.getByRole(AriaRole.TAB, named(tab)).click();
            assertNoSeriousFinding(page);
        }
        page.getByRole(AriaRole.BUTTON, named("Second wave")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Start the second wave")))
                .isVisible();
        assertNoSeriousFinding(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theProof(ColorScheme scheme) throws IOException {
        STUDIO.reopen(StudioInBrowser.habits().setColorScheme(scheme));
        Page page = STUDIO.open("/proof");
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Journey log"))).isVisible();
        assertNoSeriousFinding(page);
        page.getByRole(AriaRole.BUTTON, named("Simulate one")).click();
        assertNoSeriousFinding(page);
        page.getByRole(AriaRole.BUTTON, named("Simulate")).click();
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("New policy")))
                .hasValue("Advertisement, then large discount");
        page.getByRole(AriaRole.BUTTON, named("Prove")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Better"))).isVisible();
        page.getByText("How it is computed").click();
        assertNoSeriousFinding(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theExperiments(ColorScheme scheme) throws IOException {
        STUDIO.reopen(StudioInBrowser.habits().setColorScheme(scheme));
        Page page = STUDIO.open("/experiments");
        assertThat(page.getByText("3,841").first()).isVisible();
        assertNoSeriousFinding(page);
        page.getByRole(AriaRole.TAB, named("Read-out")).click();
        page.getByRole(AriaRole.BUTTON, named("Simulate one")).click();
        assertNoSeriousFinding(page);
        page.getByRole(AriaRole.BUTTON, named("Simulate and read")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Who should get which")))
                .isVisible();
        page.getByText("How it is read").click();
        page.getByText("Units of each arm").click();
        assertNoSeriousFinding(page);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theAudience(ColorScheme scheme) throws IOException {
        STUDIO.reopen(StudioInBrowser.habits().setColorScheme(scheme));
        Page page = STUDIO.open("/audience");
        assertThat(page.getByText("Choose an experiment, upload one, or take the sample."))
                .isVisible();
        assertNoSeriousFinding(page);
        page.getByRole(AriaRole.BUTTON, named("Simulate one")).click();
        assertThat(page.locator("#audience-verdict"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        assertThat(page.getByRole(AriaRole.BUTTON, named("Download the list (CSV)")))
                .isVisible();
        page.getByText("Choose learners").click();
        assertNoSeriousFinding(page);
    }

    private static void assertNoSeriousFinding(Page page) throws IOException {
        page.evaluate(Files.readString(Studio.file(AXE)));
        Object findings = page.evaluate("""
                async () => {
                  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
                  return violations
                    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                    .flatMap(({ id, help, nodes }) =>
                      nodes.map(({ html, failureSummary }) => `${id}: ${help}\\n${html}\\n${failureSummary}`));
                }
                """);
        assertThat((List<?>) findings).as("findings on %s", page.url()).isEmpty();
    }
}
