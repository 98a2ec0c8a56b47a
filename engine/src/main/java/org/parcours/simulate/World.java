package org.parcours.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A world that answers campaigns, as data: what a step costs, how customers react to it, and how history changes that.
 *
 * @param name what campaigns call it
 * @param economics what it counts in
 * @param timing how long and how dense journeys are
 * @param reactions exactly one of them negative, at least one a conversion
 * @param messages names of the messages
 * @param channels the channels, at most 62
 * @param behaviour how customers answer
 * @param control control rewards and discounts
 * @param sources where a number comes from, or {@code assumed}, by the number's path such as {@code channels.sms.cost}
 */
public record World(
        String name,
        Economics economics,
        Timing timing,
        List<Reaction> reactions,
        List<String> messages,
        List<Channel> channels,
        Behaviour behaviour,
        Control control,
        Map<String, String> sources) {
    public World {
        reactions = List.copyOf(reactions);
        messages = List.copyOf(messages);
        channels = List.copyOf(channels);
        sources = Map.copyOf(sources);
        requireDistinct(reactions.stream().map(Reaction::name).toList(), "reaction");
        requireDistinct(messages, "message");
        requireDistinct(channels.stream().map(Channel::name).toList(), "channel");
        requireRoles(reactions);
        boolean hidden =
                behaviour.affinityVariation() > 0 || channels.stream().anyMatch(channel -> channel.reach() < 1);
        if (economics.wholePeople() && (hidden || behaviour.organic() > 0)) {
            throw new IllegalArgumentException("Whole people need customers who are all alike: leave out "
                    + "whole_people, or affinity, reach and organic conversions.");
        }
        if (behaviour.organic() > 0 && control.environmentDiscount() < 1) {
            throw new IllegalArgumentException("Organic conversions know no discount: leave out either of the two.");
        }
    }

    /** The same with another margin. */
    public World withMargin(double margin) {
        return new World(
                name, economics.withMargin(margin), timing, reactions, messages, channels, behaviour, control, sources);
    }

    /** The same, with every reward worth as much as one of the first step. */
    World withoutDiscounts() {
        Control undiscounted = new Control(control.rewards(), 1, 1);
        return new World(name, economics, timing, reactions, messages, channels, behaviour, undiscounted, sources);
    }

    /** The same with another channel in a place. */
    World withChannel(int position, Channel channel) {
        List<Channel> others = new ArrayList<>(channels);
        others.set(position, channel);
        return new World(name, economics, timing, reactions, messages, others, behaviour, control, sources);
    }

    /** The same with customers who answer in another way. */
    World withBehaviour(Behaviour other) {
        return new World(name, economics, timing, reactions, messages, channels, other, control, sources);
    }

    /** Whether customers differ in what nobody sees: affinities or reach. */
    public boolean hasHiddenTypes() {
        return behaviour.affinityVariation() > 0 || channels.stream().anyMatch(channel -> channel.reach() < 1);
    }

    /** The position of a channel; an unknown name is refused with those that are known. */
    public int channel(String wanted) {
        return position(wanted, channels.stream().map(Channel::name).toList(), "channel");
    }

    /** The position of a message; an unknown name is refused with those that are known. */
    public int message(String wanted) {
        return position(wanted, messages, "message");
    }

    /** The position of a reaction; an unknown name is refused with those that are known. */
    public int reaction(String wanted) {
        return position(wanted, reactions.stream().map(Reaction::name).toList(), "reaction");
    }

    /** The position of the negative reaction. */
    public int negative() {
        for (int k = 0; k < reactions.size(); k++) {
            if (reactions.get(k).role() == Reaction.Role.NEGATIVE) {
                return k;
            }
        }
        throw new IllegalStateException("a world without a negative reaction");
    }

    private int position(String wanted, List<String> known, String what) {
        int position = known.indexOf(wanted);
        if (position < 0) {
            throw new IllegalArgumentException(
                    "unknown %s \"%s\"; world \"%s\" has %s".formatted(what, wanted, name, String.join(", ", known)));
        }
        return position;
    }

    private static void requireDistinct(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("The %s \"%s\" is there twice.".formatted(what, name));
            }
        }
        if (names.isEmpty() || names.size() > 62) {
            throw new IllegalArgumentException(
                    "The world has %d %ss, but must have 1 to 62.".formatted(names.size(), what));
        }
    }

    private static void requireRoles(List<Reaction> reactions) {
        long negatives = reactions.stream()
                .filter(reaction -> reaction.role() == Reaction.Role.NEGATIVE)
                .count();
        if (negatives != 1) {
            throw new IllegalArgumentException(
                    "The world has %d negative reactions, but must have exactly 1.".formatted(negatives));
        }
        if (reactions.stream().noneMatch(reaction -> reaction.role() == Reaction.Role.CONVERSION)) {
            throw new IllegalArgumentException("The world has no conversion, but must have at least 1.");
        }
    }
}
