package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.browser.CampaignScreen.ENTRY;
import static org.parcours.browser.CampaignScreen.containing;
import static org.parcours.browser.CampaignScreen.named;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work is kept: every change is a version, files come back byte by byte, and a server that ends loses nothing. */
class KeepingTest {
    @RegisterExtension
    static final StudioInBrowser STUDIO = new StudioInBrowser();

    /** As nobody's program would write it: the spaces, the order and the last line must come back. */
    private static final String FILE = """
            {"world" : "stories", "name":"Été à Paris",
               "start": {"message": "brand",   "channel": "email" } }

            """;

    @Test
    void everyChangeIsAVersionThatCanBeRestored() {
        CampaignScreen screen = CampaignScreen.created(STUDIO);
        screen.add(ENTRY, "E-mail · Brand");
        screen.awaitSaved(2);
        screen.add("after engagement", "SMS · Promotion");
        screen.awaitSaved(3);
        Page page = screen.page();
        page.getByRole(AriaRole.BUTTON, named("Version history …")).click();
        assertThat(page.getByText("Added SMS · Promotion after an engagement")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Restore version 2")).click();
        assertThat(screen.step("after engagement")).hasCount(0);
        assertThat(screen.step(ENTRY)).isVisible();
        screen.awaitSaved(4);
        screen.undo().click();
        assertThat(screen.step("after engagement")).isVisible();
    }

    @Test
    void whatIsOnTheCanvasIsThereAfterLoadingThePageAnew() {
        CampaignScreen screen = CampaignScreen.created(STUDIO);
        screen.name().fill("Spring");
        screen.name().press("Enter");
        screen.add(ENTRY, "Display · Promotion");
        screen.awaitSaved();
        screen.page().reload();
        assertThat(screen.step(ENTRY)).hasAccessibleName(containing("Display · Promotion"));
        assertThat(screen.name()).hasValue("Spring");
        Page list = STUDIO.open("/campaigns");
        assertThat(list.getByRole(AriaRole.LINK, named("Spring"))).isVisible();
    }

    @Test
    void aFileThatIsImportedIsExportedByteByByte() throws IOException {
        Page page = STUDIO.open("/campaigns");
        FileChooser chooser = page.waitForFileChooser(
                () -> page.getByRole(AriaRole.BUTTON, named("Import")).click());
        chooser.setFiles(new FilePayload("paris.json", "application/json", FILE.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByRole(AriaRole.LINK, named("Été à Paris"))).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Actions for Été à Paris")).click();
        Download download = page.waitForDownload(() ->
                page.getByRole(AriaRole.MENUITEM, named("Export as a file")).click());
        assertThat(Files.readAllBytes(download.path()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(FILE);
    }

    @Test
    void aFileThatIsNoCampaignIsRefusedByName() {
        Page page = STUDIO.open("/campaigns");
        FileChooser chooser = page.waitForFileChooser(
                () -> page.getByRole(AriaRole.BUTTON, named("Import")).click());
        chooser.setFiles(
                new FilePayload("shopping.json", "application/json", "{\"milk\": 2}".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("“shopping.json” was not imported.")).isVisible();
    }

    @Test
    void templatesAreCampaignsToStartFrom() {
        Page page = STUDIO.open("/campaigns");
        var templates =
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Start from “")));
        assertThat(templates.nth(7)).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Start from “Brand first, then promote”"))
                .click();
        CampaignScreen screen = new CampaignScreen(page);
        assertThat(screen.step(ENTRY)).hasAccessibleName(containing("E-mail · Brand"));
        assertThat(screen.steps()).hasCount(3);
    }

    @Test
    void aServerThatEndsWhileSomebodyDrawsLosesNothing() {
        CampaignScreen screen = CampaignScreen.created(STUDIO);
        screen.add(ENTRY, "E-mail · Brand");
        screen.awaitSaved();
        STUDIO.studio().stop();
        screen.add("after engagement", "SMS · Promotion");
        Page page = screen.page();
        page.getByRole(AriaRole.BUTTON, named("could not save")).click();
        assertThat(page.getByText("The studio’s server does not answer.")).isVisible();
        assertThat(page.getByText("Your work stays on this canvas.")).isVisible();
        STUDIO.studio().start();
        screen.awaitSaved(3);
        page.reload();
        assertThat(screen.step("after engagement")).isVisible();
    }
}
