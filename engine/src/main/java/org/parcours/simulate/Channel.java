package org.parcours.simulate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A way to reach customers.
 *
 * @param name the channel's name in campaigns
 * @param cost money per delivered contact, at least 0
 * @param rates base rate in [0, 1] by reaction, before any rule; the negative reaction has none
 * @param favours the message that suits the channel, if one does
 * @param traits words that rules can ask for, such as {@code direct}
 * @param reach probability in [0, 1] that a customer can be reached on it at all, fixed for life
 * @param optOutValue money lost when a customer opts out of it, at least 0
 */
public record Channel(
        String name,
        double cost,
        Map<String, Double> rates,
        Optional<String> favours,
        Set<String> traits,
        double reach,
        double optOutValue) {
    public Channel {
        requireAtLeastZero(cost, "cost");
        requireAtLeastZero(optOutValue, "opt-out value");
        requireProbability(reach, "reach");
        rates = Map.copyOf(rates);
        traits = Set.copyOf(traits);
        double sum = 0;
        for (Map.Entry<String, Double> rate : rates.entrySet()) {
            requireProbability(rate.getValue(), "rate of \"" + rate.getKey() + "\"");
            sum += rate.getValue();
        }
        if (sum > 1) {
            throw new IllegalArgumentException(
                    "The rates sum to %s, but one contact has one reaction; they must sum to at most 1."
                            .formatted(sum));
        }
    }

    /** The same at another cost. */
    Channel withCost(double other) {
        return new Channel(name, other, rates, favours, traits, reach, optOutValue);
    }

    /** The same with another reach. */
    Channel withReach(double other) {
        return new Channel(name, cost, rates, favours, traits, other, optOutValue);
    }

    /** The same with another opt-out value. */
    Channel withOptOutValue(double other) {
        return new Channel(name, cost, rates, favours, traits, reach, other);
    }

    /** The same with other rates. */
    Channel withRates(Map<String, Double> other) {
        return new Channel(name, cost, other, favours, traits, reach, optOutValue);
    }

    /** Money spent on delivered contacts and lost by opt-outs. */
    double spent(double contacts, double optOuts) {
        return contacts * cost + optOuts * optOutValue;
    }

    private static void requireAtLeastZero(double amount, String what) {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The %s is %s, but must be at least 0.".formatted(what, amount));
        }
    }

    private static void requireProbability(double probability, String what) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("The %s is %s, but must lie in [0, 1].".formatted(what, probability));
        }
    }
}
