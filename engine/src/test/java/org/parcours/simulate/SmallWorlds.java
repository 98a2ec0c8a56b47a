package org.parcours.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parcours.simulate.Behaviour.Scale;
import org.parcours.simulate.Condition.ContactFilter;
import org.parcours.simulate.Reaction.Role;

/** Worlds small enough to be worked by hand. */
public final class SmallWorlds {
    private SmallWorlds() {}

    /** The reactions of a world in which people ignore, click, buy or leave. */
    public static final List<Reaction> REACTIONS = List.of(
            new Reaction("negative", Role.NEGATIVE),
            new Reaction("engagement", Role.ENGAGEMENT),
            new Reaction("conversion", Role.CONVERSION),
            new Reaction("opt-out", Role.OPT_OUT));

    /** A channel that reaches a share of the customers. */
    public static Channel channel(String name, double cost, double engagement, double conversion, double reach) {
        return new Channel(
                name,
                cost,
                Map.of("engagement", engagement, "conversion", conversion),
                Optional.empty(),
                Set.of(),
                reach,
                0);
    }

    /** A world with one message and a margin of 10 in which nothing but the given rules changes a rate. */
    public static World world(int depth, List<Channel> channels, List<Rule> rules, Control control) {
        return world(depth, channels, new Behaviour(Scale.RATES, rules, Optional.empty(), 0, 0), control);
    }

    /** A world with one message and a margin of 10. */
    public static World world(int depth, List<Channel> channels, Behaviour behaviour, Control control) {
        return new World(
                "small",
                new Economics("EUR", 10, 1000, false),
                new Timing(depth, 1, List.of()),
                REACTIONS,
                List.of("hello"),
                channels,
                behaviour,
                control,
                Map.of());
    }

    /** A condition on a channel's name. */
    public static Condition onChannel(String name) {
        return new Condition(
                new ContactFilter(Set.of(name), Set.of(), Set.of(), Optional.empty()),
                Span.ANY,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
