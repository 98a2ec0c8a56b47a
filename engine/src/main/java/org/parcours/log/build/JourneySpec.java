package org.parcours.log.build;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parcours.log.Iso8601;
import org.parcours.num.Decimal;

/**
 * How raw events become journeys.
 *
 * @param columns which columns of the events are what
 * @param customers which column of the customers' table is the customer; empty without such a table
 * @param everyCustomer whether every customer of the table has a journey, not only those with an event
 * @param decisions when a step begins
 * @param actions which events are actions
 * @param reactions which event types are which reaction, weakest first
 * @param rewards what events of a type pay
 * @param state the facts that make the state
 * @param ending what ends a journey
 * @param propensity how likely the logged action was; empty when not known
 */
public record JourneySpec(
        Columns columns,
        Optional<String> customers,
        boolean everyCustomer,
        Decisions decisions,
        Actions actions,
        Map<String, Set<String>> reactions,
        List<Reward> rewards,
        List<Fact> state,
        Ending ending,
        Optional<Propensity> propensity) {
    public JourneySpec {
        rewards = List.copyOf(rewards);
        state = List.copyOf(state);
        if (everyCustomer && customers.isEmpty()) {
            throw new IllegalArgumentException("A journey for every customer needs a table of customers; name one.");
        }
        if (propensity
                .filter(known ->
                        !known.byAction().isEmpty() && !known.byAction().containsKey(actions.none()))
                .isPresent()) {
            throw new IllegalArgumentException("The table of propensities lacks the action \"" + actions.none()
                    + "\" of a step without an action event; add it.");
        }
    }

    /**
     * The columns of an event.
     *
     * @param customer the column with whose it is
     * @param time the column with when it was
     * @param type the column with what it is
     * @param unit what times are counted in when they are moments in ISO 8601; empty when they are plain numbers
     */
    public record Columns(String customer, String time, String type, Optional<Duration> unit) {
        /** The time that a text says, in units since 1970 for moments; not a number when it says none. */
        public double time(String text) {
            if (unit.isEmpty()) {
                return Decimal.parse(text.toCharArray(), 0, text.length());
            }
            try {
                Instant moment = Iso8601.moment(text);
                double seconds = moment.getEpochSecond() + moment.getNano() * 1e-9;
                return seconds / unit.get().toSeconds();
            } catch (DateTimeException noMoment) {
                return Double.NaN;
            }
        }

        /** What a time looks like, for advice. */
        public String example() {
            return unit.isEmpty() ? "a decimal number" : "a moment in ISO 8601 such as 2026-03-01T12:00:00Z";
        }
    }

    /**
     * When steps begin: step i takes [t_i, t_i+1), the last one up to {@code until}, excluded.
     *
     * @param times the given times, rising; empty for one every so often
     * @param every the time between two, where they are not given
     * @param from the first, where they are not given; empty for the time of the first event
     * @param until where the last step ends; empty for the end of the data, its last event included
     */
    public record Decisions(List<Double> times, double every, Optional<Double> from, Optional<Double> until) {}

    /**
     * Which events are actions.
     *
     * @param types the types of action events
     * @param column the column that names the action; empty when the type does
     * @param none the action of a step without an action event
     * @param several what to do with several in one step
     */
    public record Actions(Set<String> types, Optional<String> column, String none, Several several) {}

    /** What to do with several action events in one step. */
    public enum Several {
        /** Refuse them: a step has one action. */
        REFUSE,
        /** Take the first. */
        FIRST,
        /** Take the last. */
        LAST
    }

    /** What an event of some types pays. */
    public record Reward(Set<String> types, Amount amount) {}

    /**
     * What ends a journey.
     *
     * @param types event types in whose step the journey ends
     * @param otherwiseCutOff whether a journey without such an event is cut off, rather than ended, by the last step
     */
    public record Ending(Set<String> types, boolean otherwiseCutOff) {}

    /**
     * How likely the logged action was.
     *
     * @param byAction by the name of the action, summing to 1; empty for a constant
     * @param constant the same for every action, used when there is no table
     */
    public record Propensity(Map<String, Double> byAction, double constant) {
        public Propensity {
            double sum =
                    byAction.values().stream().mapToDouble(Double::doubleValue).sum();
            if (!byAction.isEmpty() && !(Math.abs(sum - 1) <= 1e-9)) {
                throw new IllegalArgumentException(
                        "has propensities that sum to " + sum + ", expected 1 within 1e-9 over all actions");
            }
        }
    }
}
