package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Customers are divided by what is known of them: drawn, launched, and taken back. */
class SplitTest {
    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    /** A hundred customers; a call moves twenty of them by .2, and puts the others off. */
    private static String customers() {
        StringBuilder csv = new StringBuilder("id,effect_call,city\n");
        for (int i = 0; i < 100; i++) {
            csv.append("c%d,%s,%s\n".formatted(i, i < 20 ? "0.2" : "-0.1", i % 4 == 0 ? "Bern" : "Riga"));
        }
        return csv.toString();
    }

    @Test
    void aSplitIsDrawnLaunchedAndTakenBack() {
        STUDIO.api().addTable("calls.csv", customers());
        CampaignScreen campaign = CampaignScreen.created(STUDIO);
        Page page = campaign.page();
        campaign.add("on entry", "E-mail · Brand");
        page.getByRole(AriaRole.TAB, named("Step")).click();
        choose(page, "Table of the customers", "calls.csv");
        button(page, "Divide the customers here").click();

        // the inspector stays with the split, and begins with the effect
        Locator branch = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Branch Group 1"));
        assertThat(branch.getByRole(AriaRole.COMBOBOX, within("What is looked at")))
                .hasValue("effect of call");
        assertThat(branch).containsText("20% of the customers here · 20 in the table");
        branch.getByRole(AriaRole.TEXTBOX, within("Name")).fill("persuadable");
        Locator renamed = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Branch persuadable"));
        renamed.getByRole(AriaRole.TEXTBOX, within("At least")).fill("-0.5");
        assertThat(renamed).containsText("100% of the customers here");
        renamed.getByRole(AriaRole.TEXTBOX, within("At least")).fill("0.1");
        assertThat(renamed).containsText("20% of the customers here");

        // the step that stood there is the others', and the new branch takes one of its own
        campaign.add("on entry, for persuadable", "SMS · Promotion");
        assertThat(campaign.step("on entry, for everybody else")).hasAccessibleName(CampaignScreen.containing("Brand"));
        campaign.launch();
        assertThat(split(campaign)).hasAccessibleName(Pattern.compile("10,000,000 people"));
        assertThat(campaign.step("on entry, for persuadable"))
                .hasAccessibleName(CampaignScreen.containing("2,000,000 people"));
        assertThat(campaign.step("on entry, for everybody else"))
                .hasAccessibleName(CampaignScreen.containing("8,000,000 people"));
        campaign.retry().click();

        // it stays over a reload, and goes with an undo
        assertThat(page.getByText(Pattern.compile("^saved"))).isVisible();
        page.reload();
        assertThat(split(campaign)).isVisible();
        campaign.act("on entry, for persuadable", "Delete");
        campaign.undo(1);
        assertThat(campaign.step("on entry, for persuadable")).isVisible();
        split(campaign).click();
        button(page, "Take the split away").click();
        assertThat(campaign.steps()).hasCount(1);
        assertThat(campaign.step("on entry")).hasAccessibleName(CampaignScreen.containing("Brand"));
        campaign.undo(1);
        assertThat(split(campaign)).isVisible();

        // the menu of a step divides too, and the inspector asks by what
        campaign.act("on entry, for everybody else", "Divide the customers here");
        assertThat(split(campaign)).hasCount(2);
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Branch Group 1")))
                .isVisible();
        campaign.undo(1);
        assertThat(split(campaign)).hasCount(1);
    }

    @Test
    void theMenuLeadsToTheTableOfTheCustomersFirst() {
        STUDIO.api().addTable("others.csv", customers());
        CampaignScreen campaign = CampaignScreen.created(STUDIO);
        campaign.add("on entry", "E-mail · Brand");
        campaign.act("on entry", "Divide the customers here …");
        assertThat(campaign.page().getByRole(AriaRole.COMBOBOX, named("Table of the customers")))
                .isVisible();
    }

    private static Locator split(CampaignScreen campaign) {
        return campaign.tree()
                .getByRole(
                        AriaRole.TREEITEM,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Customers divided by effect_call")));
    }

    private static void choose(Page page, String label, String option) {
        page.getByRole(AriaRole.COMBOBOX, named(label)).click();
        page.getByRole(AriaRole.OPTION, named(option)).click();
    }

    private static Locator.GetByRoleOptions within(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }
}
