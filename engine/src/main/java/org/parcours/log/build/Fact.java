package org.parcours.log.build;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Something known of a customer at a decision. The facts of a spec, in their order, make the state. */
public sealed interface Fact {
    /** What it is called in the state. */
    String name();

    /** What it says at a decision, from nothing but what came before. */
    String value(Moment now);

    /** Which decision it is, from 1. */
    record Decision(String name) implements Fact {
        @Override
        public String value(Moment now) {
            return Integer.toString(now.decision() + 1);
        }
    }

    /**
     * The action of the step before, {@code start} at the first.
     *
     * @param groups what to call an action; one that is not among them keeps its name
     */
    record LastAction(String name, Map<String, String> groups) implements Fact {
        @Override
        public String value(Moment now) {
            return now.lastAction()
                    .map(action -> groups.getOrDefault(action, action))
                    .orElse("start");
        }
    }

    /**
     * The latest reaction, {@code none} when there is none; of those at one time the one named last in the spec.
     *
     * @param within how long it is remembered
     */
    record LastReaction(String name, double within) implements Fact {
        @Override
        public String value(Moment now) {
            return now.lastReaction(within).orElse("none");
        }
    }

    /**
     * How many events of some types there were, capped: {@code 3+} for 3 and more with a cap of 3.
     *
     * @param within how long back they count
     * @param cap the largest number that is told, at least 1
     */
    record Count(String name, Set<String> types, double within, int cap) implements Fact {
        @Override
        public String value(Moment now) {
            return capped(now.count(types, within), cap);
        }
    }

    /**
     * The sum of an amount over the events of some types, in bands.
     *
     * @param within how long back they count
     */
    record Sum(String name, Set<String> types, Amount amount, double within, Bands bands) implements Fact {
        @Override
        public String value(Moment now) {
            return bands.of(now.sum(types, amount, within));
        }
    }

    /** How long ago the latest event of some types was, in bands; {@code never} when there was none. */
    record Recency(String name, Set<String> types, Bands bands) implements Fact {
        @Override
        public String value(Moment now) {
            return now.sinceLast(types).map(bands::of).orElse("never");
        }
    }

    /**
     * How many action events still run, capped.
     *
     * @param lasts how long an action of a name runs; one that is not among them does not
     * @param endedBy types of events that end a running action of their own name
     */
    record Active(String name, Map<String, Double> lasts, Set<String> endedBy, int cap) implements Fact {
        @Override
        public String value(Moment now) {
            return capped(now.active(lasts, endedBy), cap);
        }
    }

    /**
     * A column of the customers' table.
     *
     * @param bands the bands of a column of numbers; empty to take the text as it is
     * @param unknown texts that say nothing, called {@code unknown}; so is an empty one
     */
    record Customer(String name, String column, Optional<Bands> bands, Set<String> unknown) implements Fact {
        @Override
        public String value(Moment now) {
            String text = now.customer(column);
            if (text.isEmpty() || unknown.contains(text)) {
                return "unknown";
            }
            return bands.map(cuts -> cuts.of(now.customerNumber(column))).orElse(text);
        }
    }

    private static String capped(int number, int cap) {
        return number < cap ? Integer.toString(number) : cap + "+";
    }
}
