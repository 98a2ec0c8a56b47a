package org.parcours.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a world answers a contact in a state, before affinity, reach and pressure: base rates and all rules that apply.
 * Thread-safe.
 */
final class Answers {
    private final World world;
    private final HistoryStates states;
    private final Matcher[] rules;
    private final double[][] factors;
    private final double[][] base;
    private final Matcher[] rewards;
    private final double[] amounts;

    /** Reads a world; a rule that names what the world does not have is refused. */
    Answers(World world) {
        this.world = world;
        List<Rule> rulesOfWorld = world.behaviour().rules();
        List<Control.Reward> rewardsOfWorld = world.control().rewards();
        states = new HistoryStates(
                world,
                Stream.concat(
                                rulesOfWorld.stream().map(Rule::when),
                                rewardsOfWorld.stream().map(Control.Reward::when))
                        .toList());
        rules = rulesOfWorld.stream()
                .map(rule -> new Matcher(world, rule.when(), states))
                .toArray(Matcher[]::new);
        factors =
                rulesOfWorld.stream().map(rule -> byReaction(rule.factors(), 1)).toArray(double[][]::new);
        rewards = rewardsOfWorld.stream()
                .map(reward -> new Matcher(world, reward.when(), states))
                .toArray(Matcher[]::new);
        amounts = rewardsOfWorld.stream().mapToDouble(Control.Reward::amount).toArray();
        base = world.channels().stream().map(this::base).toArray(double[][]::new);
    }

    /** The state of customers who enter. */
    HistoryState start() {
        return states.start();
    }

    /** The state after a contact and the reaction to it. */
    HistoryState after(HistoryState state, Contact contact, int reaction) {
        return states.after(state, contact, reaction);
    }

    /**
     * The weight of each reaction to a contact: its probability on the scale of rates, its odds against the negative
     * reaction on the scale of odds. The negative reaction's own entry is 0.
     */
    double[] weights(HistoryState state, Contact contact) {
        double[] weights = base[contact.channel()].clone();
        for (int i = 0; i < rules.length; i++) {
            if (rules[i].matches(state, contact.channel(), contact.message())) {
                for (int k = 0; k < weights.length; k++) {
                    weights[k] *= factors[i][k];
                }
            }
        }
        if (world.behaviour().scale() == Behaviour.Scale.RATES) {
            requireRates(weights, state, contact);
        }
        return weights;
    }

    /** The rules that apply to a contact in a state, in the order of the world. */
    List<Rule> rules(HistoryState state, Contact contact) {
        List<Rule> applying = new ArrayList<>();
        for (int i = 0; i < rules.length; i++) {
            if (rules[i].matches(state, contact.channel(), contact.message())) {
                applying.add(world.behaviour().rules().get(i));
            }
        }
        return applying;
    }

    /** The sum of the control rewards paid for a contact, per person. */
    double controlReward(HistoryState state, Contact contact) {
        double sum = 0;
        for (int i = 0; i < rewards.length; i++) {
            if (rewards[i].matches(state, contact.channel(), contact.message())) {
                sum += amounts[i];
            }
        }
        return sum;
    }

    private double[] base(Channel channel) {
        double[] rates = byReaction(channel.rates(), 0);
        if (world.behaviour().scale() == Behaviour.Scale.ODDS) {
            double negative = 1;
            for (double rate : rates) {
                negative -= rate;
            }
            if (!(negative > 0)) {
                throw new IllegalArgumentException(
                        ("The rates of channel \"%s\" leave nothing for the negative reaction, so that odds against it "
                                        + "are endless; they must sum to less than 1.")
                                .formatted(channel.name()));
            }
            for (int k = 0; k < rates.length; k++) {
                rates[k] /= negative;
            }
        }
        return rates;
    }

    private double[] byReaction(Map<String, Double> values, double otherwise) {
        double[] result = new double[world.reactions().size()];
        Arrays.fill(result, otherwise);
        values.forEach((name, value) -> {
            int k = world.reaction(name);
            if (k == world.negative()) {
                throw new IllegalArgumentException(
                        "\"%s\" is what the other reactions leave over; it takes no rate and no factor."
                                .formatted(name));
            }
            result[k] = value;
        });
        return result;
    }

    private void requireRates(double[] rates, HistoryState state, Contact contact) {
        double sum = 0;
        for (double rate : rates) {
            sum += rate;
        }
        if (sum > 1 + 1e-12) {
            throw new RatesAboveOne(
                    ("At step %d, %s/%s would be answered with probability %s in all; rates must sum to at most 1. "
                                    + "Lower a rate or a factor, or give the world the scale \"odds\".")
                            .formatted(
                                    state.step(),
                                    world.channels().get(contact.channel()).name(),
                                    world.messages().get(contact.message()),
                                    sum));
        }
    }
}
