package org.parcours.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;

/**
 * An open campaign, worked on by what things are called on the screen. A place is told as there: "on entry" for the
 * first step, "after engagement, negative" for what follows these reactions.
 */
final class CampaignScreen {
    /** Where the first step stands. */
    static final String ENTRY = "on entry";

    private final Page page;

    CampaignScreen(Page page) {
        this.page = page;
    }

    /** Makes an empty campaign in the list of campaigns. */
    static CampaignScreen created(StudioInBrowser studio) {
        Page page = studio.open("/campaigns");
        page.getByRole(AriaRole.BUTTON, named("New campaign")).click();
        CampaignScreen screen = new CampaignScreen(page);
        assertThat(screen.branch(ENTRY)).isVisible();
        return screen;
    }

    /** Opens a campaign by its id. */
    static CampaignScreen opened(StudioInBrowser studio, String id) {
        CampaignScreen screen = new CampaignScreen(studio.open("/campaigns/" + id));
        assertThat(screen.name()).isVisible();
        return screen;
    }

    Page page() {
        return page;
    }

    Locator name() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name of the campaign"));
    }

    Locator tree() {
        return page.getByRole(
                AriaRole.TREE, new Page.GetByRoleOptions().setName("Canvas of the campaign: a tree of steps"));
    }

    Locator steps() {
        return tree().getByRole(AriaRole.TREEITEM, treeItem("^Step \\d+: "));
    }

    Locator step(String place) {
        return tree().getByRole(AriaRole.TREEITEM, treeItem("^Step \\d+: [^;]*, " + quoted(place) + "(;|$)"));
    }

    Locator branch(String place) {
        String name = place.equals(ENTRY) ? "^Create your first step" : "^Add a step " + quoted(place) + "(;|$)";
        return tree().getByRole(AriaRole.TREEITEM, treeItem(name));
    }

    /** The choice of channel and message at a place. */
    Locator choice(String place) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Channel and message " + place));
    }

    Locator action(String place, String action) {
        return choice(place)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(action).setExact(true));
    }

    /** Adds a step at an empty place by mouse. */
    void add(String place, String action) {
        branch(place).click();
        action(place, action).click();
        assertThat(step(place)).hasAccessibleName(containing(action));
    }

    /** Opens the menu of a step and takes one of its actions. */
    void act(String place, String action) {
        step(place).click(new Locator.ClickOptions().setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^" + quoted(action))))
                .click();
    }

    void launch() {
        launchButton().click();
        assertThat(retry()).isVisible();
    }

    Locator launchButton() {
        return page.getByRole(AriaRole.BUTTON, named("Launch"));
    }

    Locator retry() {
        return page.getByRole(AriaRole.BUTTON, named("Retry"));
    }

    Locator undo() {
        return page.getByRole(AriaRole.BUTTON, startingWith("Undo"));
    }

    Locator redo() {
        return page.getByRole(AriaRole.BUTTON, startingWith("Redo"));
    }

    void undo(int times) {
        press("Control+z", times);
    }

    void redo(int times) {
        press("Control+Shift+z", times);
    }

    /** Brings the whole tree into view. */
    void showAll() {
        page.getByRole(AriaRole.BUTTON, named("Show the whole tree")).click();
    }

    /** Drags a step by mouse onto an empty branch: the middle of the card decides where it goes. */
    void drag(String from, String to) {
        showAll();
        BoundingBox card = step(from).boundingBox();
        BoundingBox target = branch(to).boundingBox();
        double x = card.x + card.width / 2;
        double y = card.y + card.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse()
                .move(target.x + target.width / 2, target.y + target.height / 2, new Mouse.MoveOptions().setSteps(10));
        page.mouse().up();
    }

    /** A key figure of the launch that is shown. */
    Locator figure(String name) {
        return page.getByRole(AriaRole.REGION, named("Key figures"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + quoted(name) + " ")));
    }

    private void press(String key, int times) {
        for (int press = 0; press < times; press++) {
            page.keyboard().press(key);
        }
    }

    /** Waits until everything on the canvas is saved. */
    void awaitSaved() {
        assertThat(page.getByText(Pattern.compile("^saved · v\\d+$"))).isVisible();
    }

    /** Waits until a version is saved. */
    void awaitSaved(int version) {
        assertThat(page.getByText("saved · v" + version, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** A pattern for a name that holds a text. */
    static Pattern containing(String text) {
        return Pattern.compile(quoted(text));
    }

    /** The browser's patterns do not know Java's own quoting. */
    private static String quoted(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }

    private static Page.GetByRoleOptions startingWith(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "\\b"));
    }

    private static Locator.GetByRoleOptions treeItem(String name) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(name));
    }
}
