package org.parcours.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A reader without a mouse. */
final class Keyboard {
    /** More presses than any page needs to be gone round once. */
    private static final int MOST_PRESSES = 80;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until something has the keyboard. */
    void tabTo(Locator target) {
        pressUntilFocused("Tab", target);
    }

    /** Presses a key until something has the keyboard. */
    void pressUntilFocused(String key, Locator target) {
        target.waitFor();
        for (int presses = 0; presses < MOST_PRESSES && !hasKeyboard(target); presses++) {
            page.keyboard().press(key);
        }
        if (!hasKeyboard(target)) {
            throw new AssertionError("%d times %s did not lead to %s".formatted(MOST_PRESSES, key, target));
        }
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    private static boolean hasKeyboard(Locator target) {
        return (boolean) target.evaluate("element => element === document.activeElement");
    }
}
