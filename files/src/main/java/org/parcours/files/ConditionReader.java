package org.parcours.files;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parcours.simulate.Condition;
import org.parcours.simulate.Condition.ContactFilter;
import org.parcours.simulate.Condition.Earlier;
import org.parcours.simulate.Condition.Earlier.Same;
import org.parcours.simulate.Span;

/** Reads the {@code when} of a world's rule. */
final class ConditionReader {
    private final Collection<String> channels;
    private final Collection<String> messages;
    private final Collection<String> traits;
    private final Collection<String> reactions;
    private final int depth;

    ConditionReader(
            Collection<String> channels,
            Collection<String> messages,
            Collection<String> traits,
            Collection<String> reactions,
            int depth) {
        this.channels = channels;
        this.messages = messages;
        this.traits = traits;
        this.reactions = reactions;
        this.depth = depth;
    }

    Condition condition(LocatedNode node) {
        node.only(
                "channel", "message", "trait", "favoured", "step", "after", "same_channel", "same_message", "earlier");
        return new Condition(
                contact(node),
                node.findField("step").map(this::steps).orElse(Span.ANY),
                names(node, "after", reactions, "reaction"),
                node.findField("same_channel").map(LocatedNode::bool),
                node.findField("same_message").map(LocatedNode::bool),
                node.findField("earlier").map(this::allEarlier).orElse(List.of()));
    }

    private ContactFilter contact(LocatedNode node) {
        return new ContactFilter(
                names(node, "channel", channels, "channel"),
                names(node, "message", messages, "message"),
                names(node, "trait", traits, "trait"),
                node.findField("favoured").map(LocatedNode::bool));
    }

    private Span steps(LocatedNode node) {
        if (!node.isObject()) {
            return Span.exactly(node.whole(1, depth));
        }
        node.only("at_least", "at_most");
        return span(node, 1);
    }

    private List<Earlier> allEarlier(LocatedNode node) {
        return node.isList() ? node.items().stream().map(this::earlier).toList() : List.of(earlier(node));
    }

    private Earlier earlier(LocatedNode node) {
        node.only("channel", "message", "trait", "favoured", "reaction", "same", "exactly", "at_least", "at_most");
        Optional<LocatedNode> exactly = node.findField("exactly");
        Span times = exactly.map(number -> Span.exactly(number.whole(0, depth))).orElseGet(() -> span(node, 0));
        if (times.equals(Span.ANY)) {
            throw node.refusal("demands nothing; say how often with exactly, at_least or at_most");
        }
        if (exactly.isPresent()
                && (node.findField("at_least").isPresent()
                        || node.findField("at_most").isPresent())) {
            throw node.refusal("says exactly beside at_least or at_most; keep one of them");
        }
        Same same = node.findField("same")
                .map(word -> Same.valueOf(KnownName.of(word, List.of("channel", "message"), "word")
                        .toUpperCase(Locale.ROOT)))
                .orElse(Same.ANY);
        Set<String> counted = names(node, "reaction", reactions, "reaction");
        return node.guarded(() -> new Earlier(contact(node), counted, same, times));
    }

    private Span span(LocatedNode node, int least) {
        int low =
                node.findField("at_least").map(number -> number.whole(0, depth)).orElse(least);
        int high =
                node.findField("at_most").map(number -> number.whole(0, depth)).orElse(Integer.MAX_VALUE);
        if (high < low) {
            throw node.refusal("has at_least " + low + " above at_most " + high);
        }
        return low == 0 && high == Integer.MAX_VALUE ? Span.ANY : new Span(low, high);
    }

    /** One name or a list of names, each known. */
    private static Set<String> names(LocatedNode node, String field, Collection<String> known, String what) {
        Set<String> names = new LinkedHashSet<>();
        node.findField(field)
                .ifPresent(value -> (value.isList() ? value.items() : List.of(value))
                        .forEach(name -> names.add(KnownName.of(name, known, what))));
        return names;
    }
}
