package org.parcours.simulate;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a rule applies: every part must hold; an empty part holds always.
 *
 * @param contact what is about to be sent
 * @param steps the step's number in the journey, counted from 1
 * @param after names of reactions of which one came last; if any is named, there was a step before
 * @param sameChannel whether the step before used the same channel; if present, there was a step before
 * @param sameMessage whether the step before sent the same message; if present, there was a step before
 * @param earlier how many earlier steps of certain kinds there were
 */
public record Condition(
        ContactFilter contact,
        Span steps,
        Set<String> after,
        Optional<Boolean> sameChannel,
        Optional<Boolean> sameMessage,
        List<Earlier> earlier) {
    /** Holds at every step. */
    public static final Condition ALWAYS =
            new Condition(ContactFilter.ANY, Span.ANY, Set.of(), Optional.empty(), Optional.empty(), List.of());

    public Condition {
        after = Set.copyOf(after);
        earlier = List.copyOf(earlier);
    }

    /**
     * A count of earlier steps.
     *
     * @param contact which contacts count
     * @param reactions names of reactions that count; empty for all
     * @param same what such a contact has in common with the one about to be sent
     * @param times how many there must have been
     */
    public record Earlier(ContactFilter contact, Set<String> reactions, Same same, Span times) {
        /** What an earlier contact has in common with the one about to be sent. */
        public enum Same {
            /** Nothing is asked. */
            ANY,
            /** It used the same channel. */
            CHANNEL,
            /** It sent the same message. */
            MESSAGE
        }

        public Earlier {
            reactions = Set.copyOf(reactions);
            boolean named = (same == Same.CHANNEL && !contact.channels().isEmpty())
                    || (same == Same.MESSAGE && !contact.messages().isEmpty());
            if (named) {
                throw new IllegalArgumentException(
                        "An earlier step is asked to have the same channel or message and a named one; keep one of them.");
            }
        }

        /** The plain count that answers this one for a contact: of steps with that contact's channel or message. */
        Earlier counted(String channel, String message) {
            return new Earlier(
                    switch (same) {
                        case ANY -> contact;
                        case CHANNEL -> contact.withChannel(channel);
                        case MESSAGE -> contact.withMessage(message);
                    },
                    reactions,
                    Same.ANY,
                    Span.ANY);
        }
    }

    /**
     * Which contacts are meant.
     *
     * @param channels names of channels; empty for all
     * @param messages names of messages; empty for all
     * @param traits words of which the channel has at least one; empty for no demand
     * @param favoured whether the message is the one that the channel favours; if present, the channel favours one
     */
    public record ContactFilter(
            Set<String> channels, Set<String> messages, Set<String> traits, Optional<Boolean> favoured) {
        /** Every contact. */
        public static final ContactFilter ANY = new ContactFilter(Set.of(), Set.of(), Set.of(), Optional.empty());

        public ContactFilter {
            channels = Set.copyOf(channels);
            messages = Set.copyOf(messages);
            traits = Set.copyOf(traits);
        }

        /** Those of these contacts that use a channel. */
        ContactFilter withChannel(String channel) {
            return new ContactFilter(Set.of(channel), messages, traits, favoured);
        }

        /** Those of these contacts that send a message. */
        ContactFilter withMessage(String message) {
            return new ContactFilter(channels, Set.of(message), traits, favoured);
        }

        boolean accepts(Channel channel, String message) {
            return (channels.isEmpty() || channels.contains(channel.name()))
                    && (messages.isEmpty() || messages.contains(message))
                    && (traits.isEmpty() || traits.stream().anyMatch(channel.traits()::contains))
                    && (favoured.isEmpty()
                            || channel.favours().map(message::equals).equals(favoured));
        }
    }
}
