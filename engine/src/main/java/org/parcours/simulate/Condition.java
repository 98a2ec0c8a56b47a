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
     * @param times how many there must have been
     */
    public record Earlier(ContactFilter contact, Set<String> reactions, Span times) {
        public Earlier {
            reactions = Set.copyOf(reactions);
        }

        /** The same count with no demand on how many. */
        Earlier counted() {
            return new Earlier(contact, reactions, Span.ANY);
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

        boolean accepts(Channel channel, String message) {
            return (channels.isEmpty() || channels.contains(channel.name()))
                    && (messages.isEmpty() || messages.contains(message))
                    && (traits.isEmpty() || traits.stream().anyMatch(channel.traits()::contains))
                    && (favoured.isEmpty()
                            || channel.favours().map(message::equals).equals(favoured));
        }
    }
}
