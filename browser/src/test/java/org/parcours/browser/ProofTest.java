package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A policy is proved on a log before anybody meets it. */
class ProofTest {
    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void anUploadedLogSaysWhichPolicyIsBetterAndRefusesWhatItNeverSaw() {
        Page page = STUDIO.open("/proof");
        upload(page, "Upload a log", "examples/prove/journeys.csv");
        assertThat(page.getByText("600 journeys, 1,200 steps")).isVisible();
        upload(page, "Upload a policy", "examples/prove/policy.json");
        prove(page);
        assertThat(verdict(page, "Better")).isVisible();
        assertThat(page.getByText(Pattern.compile("earns between .* more a journey")))
                .isVisible();
        page.reload();
        assertThat(verdict(page, "Better")).isVisible();

        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Journey log"))).hasValue("journeys.csv");
        upload(page, "Upload a policy", "examples/prove/caller.json");
        prove(page);
        assertThat(verdict(page, "No honest number")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Show “Value of a journey by estimator” as a table"))
                .click();
        Locator refused = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("^wis ")));
        assertThat(refused).hasText(Pattern.compile("no logged journey could have been the target's"));
        assertThat(page.getByRole(
                        AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("^new letter 100%"))))
                .isVisible();
    }

    @Test
    void aSimulatedLogShowsTheTruthBesideTheEstimates() {
        Page page = STUDIO.open("/proof");
        page.getByRole(AriaRole.BUTTON, named("Simulate one")).click();
        page.getByRole(AriaRole.BUTTON, named("Simulate")).click();
        assertThat(page.getByText(Pattern.compile("simulated: 5,000 customers, seed 1; the truth is known")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("New policy")))
                .hasValue("Advertisement, then large discount");
        prove(page);
        assertThat(verdict(page, "Better")).isVisible();
        // 50 ticks at .04 and 50 at .22
        assertThat(page.getByRole(
                        AriaRole.IMG,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("The dashed line stands at the truth, 13\\."))))
                .isVisible();
        assertThat(page.locator(".panel-figures > div")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Truth"))))
                .hasText(Pattern.compile("Truth13"));
    }

    @Test
    void aBadLogIsRefusedWhereItIsBad() {
        Page page = STUDIO.open("/proof");
        byte[] log = "journey_id,step,state,action,reward\na,0,new,mail,much\n".getBytes(StandardCharsets.UTF_8);
        page.waitForFileChooser(() -> button(page, "Upload a log").click())
                .setFiles(new FilePayload("bad.csv", "text/csv", log));
        assertThat(page.getByRole(AriaRole.ALERT)).hasText(Pattern.compile("bad\\.csv:2: reward \"much\""));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static void upload(Page page, String name, String file) {
        Path path = Studio.file(file);
        page.waitForFileChooser(() -> button(page, name).click()).setFiles(path);
        String kept = path.getFileName().toString().replaceFirst("\\.json$", "");
        assertThat(page.getByRole(AriaRole.COMBOBOX, named(name.endsWith("log") ? "Journey log" : "New policy")))
                .hasValue(kept);
    }

    private static void prove(Page page) {
        button(page, "Prove").click();
    }

    private static Locator verdict(Page page, String word) {
        return page.getByRole(AriaRole.HEADING, named(word));
    }
}
