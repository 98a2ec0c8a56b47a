package org.parcours.journey;

/**
 * What is done to a customer at a step of a campaign: a message sent on a channel.
 *
 * @param channel the channel's name in the world, such as {@code email}
 * @param message the message's name in the world, such as {@code brand}
 */
public record Action(String channel, String message) {
    public Action {
        if (channel.isBlank() || message.isBlank()) {
            throw new IllegalArgumentException("An action is channel \"%s\" and message \"%s\", but both need a name."
                    .formatted(channel, message));
        }
    }

    /** The action as logs and policies write it: {@code channel/message}. */
    @Override
    public String toString() {
        return channel + "/" + message;
    }
}
