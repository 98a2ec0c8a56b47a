package org.parcours.journey.rules;

/**
 * Which actions are meant.
 *
 * @param channel a channel's name, or {@value #ANY} for all
 * @param message a message's name, or {@value #ANY} for all and for none
 */
public record ActionPattern(String channel, String message) {
    /** In place of a name: every name. */
    public static final String ANY = "*";

    /** Every action. */
    public static final ActionPattern EVERY = new ActionPattern(ANY, ANY);

    public ActionPattern {
        if (channel.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException(
                    "An action is named by channel \"%s\" and message \"%s\"; write * for every one."
                            .formatted(channel, message));
        }
    }

    /** Reads {@code email}, {@code email/promotion}, {@code *}{@code /promotion} or {@code *}. */
    public static ActionPattern of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new ActionPattern(text, ANY)
                : new ActionPattern(text.substring(0, slash), text.substring(slash + 1));
    }

    /** Whether an action is meant. */
    public boolean matches(ActionName action) {
        return (channel.equals(ANY) || channel.equals(action.channel()))
                && (message.equals(ANY) || message.equals(action.message()));
    }

    @Override
    public String toString() {
        return message.equals(ANY) ? channel : channel + "/" + message;
    }
}
