package org.parcours.journey.rules;

import org.parcours.journey.Action;

/**
 * An action as rules see it, by the name that logs, models and policies give it.
 *
 * @param text the whole name, such as {@code email/promotion} or {@code wait}
 * @param channel what stands before the first "/", or the whole name
 * @param message what stands after it; empty where there is none
 */
public record ActionName(String text, String channel, String message) {
    /** Reads a name. */
    public static ActionName of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new ActionName(text, text, "")
                : new ActionName(text, text.substring(0, slash), text.substring(slash + 1));
    }

    /** The name of a message sent on a channel. */
    public static ActionName of(Action action) {
        return new ActionName(action.toString(), action.channel(), action.message());
    }

    @Override
    public String toString() {
        return text;
    }
}
