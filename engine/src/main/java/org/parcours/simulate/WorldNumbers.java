package org.parcours.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * The numbers of a world that decide on profit and that somebody had to estimate. Left out are those that are chosen
 * (audience, depth, spacings), control rewards and discounts, which are no money, and numbers of 0.
 */
final class WorldNumbers {
    private static final double ENDLESS = Double.MAX_VALUE;

    /** Odds against the negative reaction need something to be left for it. */
    private static final double LEFT_FOR_NEGATIVE = 1e-9;

    private final World world;
    private final List<WorldNumber> numbers = new ArrayList<>();

    private WorldNumbers(World world) {
        this.world = world;
    }

    static List<WorldNumber> of(World world) {
        WorldNumbers found = new WorldNumbers(world);
        found.add("margin", world.economics().margin(), -ENDLESS, ENDLESS, world::withMargin);
        for (int c = 0; c < world.channels().size(); c++) {
            found.channel(c);
        }
        found.behaviour(world.behaviour());
        return List.copyOf(found.numbers);
    }

    private void add(String path, double value, double least, double most, DoubleFunction<World> with) {
        if (value != 0) {
            numbers.add(new WorldNumber(path, value, least, most, with));
        }
    }

    private void channel(int position) {
        Channel channel = world.channels().get(position);
        String path = "channels." + channel.name() + ".";
        Function<Channel, World> with = other -> world.withChannel(position, other);
        add(path + "cost", channel.cost(), 0, ENDLESS, number -> with.apply(channel.withCost(number)));
        if (!world.economics().wholePeople()) {
            add(path + "reach", channel.reach(), 0, 1, number -> with.apply(channel.withReach(number)));
        }
        add(
                path + "opt_out_value",
                channel.optOutValue(),
                0,
                ENDLESS,
                number -> with.apply(channel.withOptOutValue(number)));
        double sum = channel.rates().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        double left = world.behaviour().scale() == Behaviour.Scale.ODDS ? LEFT_FOR_NEGATIVE : 0;
        for (Reaction reaction : world.reactions()) {
            double rate = channel.rates().getOrDefault(reaction.name(), 0.0);
            add(
                    path + "rates." + reaction.name(),
                    rate,
                    0,
                    1 - left - (sum - rate),
                    number -> with.apply(channel.withRates(with(channel.rates(), reaction.name(), number))));
        }
    }

    private void behaviour(Behaviour behaviour) {
        BiFunction<Double, Double, World> hidden = (variation, organic) -> world.withBehaviour(
                new Behaviour(behaviour.scale(), behaviour.rules(), behaviour.pressure(), variation, organic));
        add(
                "affinity.variation",
                behaviour.affinityVariation(),
                0,
                10,
                number -> hidden.apply(number, behaviour.organic()));
        add(
                "organic.conversion",
                behaviour.organic(),
                0,
                0.999_999,
                number -> hidden.apply(behaviour.affinityVariation(), number));
        behaviour.pressure().ifPresent(this::pressure);
        for (int i = 0; i < behaviour.rules().size(); i++) {
            rule(behaviour, i);
        }
    }

    private void pressure(Pressure pressure) {
        add(
                "pressure.half_life_days",
                pressure.halfLifeDays(),
                Double.MIN_NORMAL,
                ENDLESS,
                number -> with(new Pressure(number, pressure.exponents())));
        for (Reaction reaction : world.reactions()) {
            String name = reaction.name();
            double exponent = pressure.exponents().getOrDefault(name, 0.0);
            add(
                    "pressure.exponents." + name,
                    exponent,
                    -ENDLESS,
                    ENDLESS,
                    number -> with(new Pressure(pressure.halfLifeDays(), with(pressure.exponents(), name, number))));
        }
    }

    private World with(Pressure pressure) {
        Behaviour behaviour = world.behaviour();
        return world.withBehaviour(new Behaviour(
                behaviour.scale(),
                behaviour.rules(),
                Optional.of(pressure),
                behaviour.affinityVariation(),
                behaviour.organic()));
    }

    private void rule(Behaviour behaviour, int position) {
        Rule rule = behaviour.rules().get(position);
        for (Reaction reaction : world.reactions()) {
            String name = reaction.name();
            double factor = rule.factors().getOrDefault(name, 0.0);
            add("rules." + position + ".times." + name, factor, 0, ENDLESS, number -> {
                List<Rule> rules = new ArrayList<>(behaviour.rules());
                rules.set(position, new Rule(rule.name(), rule.when(), with(rule.factors(), name, number)));
                return world.withBehaviour(new Behaviour(
                        behaviour.scale(),
                        rules,
                        behaviour.pressure(),
                        behaviour.affinityVariation(),
                        behaviour.organic()));
            });
        }
    }

    private static Map<String, Double> with(Map<String, Double> numbers, String name, double number) {
        Map<String, Double> changed = new LinkedHashMap<>(numbers);
        changed.put(name, number);
        return changed;
    }
}
