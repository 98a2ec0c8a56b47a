package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An experiment is planned, and another one is read. */
class ExperimentsTest {
    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    @Test
    void threeArmsFromTenToTwelvePercent() {
        Page page = STUDIO.open("/experiments");
        page.getByLabel("Share in the control").fill("10");
        page.getByLabel("Smallest effect to find").fill("2");
        assertThat(figure(page, "People per arm")).hasText(Pattern.compile("3,841"));
        page.getByRole(AriaRole.COMBOBOX, named("Correction for several arms")).click();
        page.getByRole(AriaRole.OPTION, named("Bonferroni")).click();
        assertThat(figure(page, "People per arm")).hasText(Pattern.compile("4,652"));
        assertThat(figure(page, "Days")).hasText(Pattern.compile("28")); // 3 · 4,652 people at 500 a day

        page.getByLabel("Name of the plan").fill("Autumn");
        button(page, "Keep the plan").click();
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Kept plans"))).hasValue("Autumn · 13,956 people");
        page.reload();
        assertThat(figure(page, "People per arm")).hasText(Pattern.compile("3,841"));
        page.getByRole(AriaRole.COMBOBOX, named("Kept plans")).click();
        page.getByRole(AriaRole.OPTION, named("Autumn · 13,956 people")).click();
        assertThat(figure(page, "People per arm")).hasText(Pattern.compile("4,652"));
    }

    @Test
    void theSimulatedExperimentSaysWhoShouldGetWhichAndGoesOnToTheProof() {
        Page page = STUDIO.open("/experiments?half=reading");
        button(page, "Simulate one").click();
        button(page, "Simulate and read").click();
        assertThat(page.getByText("The sample is sound")).isVisible();
        Locator choices = page.locator(".experiment-choices li");
        assertThat(choices.filter(new Locator.FilterOptions().setHasText("far")))
                .hasText(Pattern.compile("coupon"));
        assertThat(choices.filter(new Locator.FilterOptions().setHasText("near")))
                .hasText(Pattern.compile("reminder"));
        // half of them taught who should get which, the others prove it, and the truth is known
        assertThat(page.getByText("With the other 6,000 it brings more profit per customer"))
                .isVisible();
        button(page, "Show “profit: what choosing brings more than one arm for all” as a table")
                .click();
        assertThat(page.getByRole(
                        AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(Pattern.compile("^in truth"))))
                .isVisible();
        button(page, "Show “coupon against reminder, over time” as a table").click();
        assertThat(page.getByRole(
                        AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("^12,000 2026-10-28"))))
                .isVisible();
        page.reload();
        assertThat(page.getByText("The sample is sound")).isVisible();
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Control"))).hasValue("reminder");

        button(page, "Prove a policy on this").click();
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Journey log"))).hasValue("Loyalty status: log");
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("New policy"))).hasValue("Loyalty status: rule");
        button(page, "Prove").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Better"))).isVisible();
    }

    @Test
    void anUploadedTableWhoseSampleIsNotSoundIsRefusedLoudly() {
        Page page = STUDIO.open("/experiments?half=reading");
        StringBuilder csv = new StringBuilder("variant,bought\n");
        for (int i = 0; i < 1800; i++) {
            csv.append(i < 1000 ? "control," : "letter,").append(i % 8 == 0 ? "1\n" : "0\n");
        }
        page.waitForFileChooser(() -> button(page, "Upload a table").click())
                .setFiles(new FilePayload("lost.csv", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Arm"))).hasValue("variant");
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("Control"))).hasValue("control");
        button(page, "Read the experiment").click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasText(Pattern.compile("The sample is not sound"));
        assertThat(page.getByRole(AriaRole.HEADING, named("No honest number"))).isVisible();
        assertThat(page.getByText("differences from control")).hasCount(0);
    }

    private static Locator figure(Page page, String name) {
        return page.locator(".panel-figures > div")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }
}
