package org.parcours.log.build;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of a customer at a decision: the events before it, the action of the step before, and the customer. */
final class Moment {
    private final Events events;
    private final JourneySpec spec;
    private final Person person;
    private final int first;
    private final int until;
    private final double time;
    private final int decision;
    private final Optional<String> lastAction;

    /** A customer's row in the customers' table, where there is one. */
    interface Person {
        String text(String column);

        double number(String column);
    }

    /** The moment at a time; the customer's events lie at the places from {@code first} to {@code until}, excluded. */
    Moment(
            Events events,
            JourneySpec spec,
            Person person,
            int first,
            int until,
            double time,
            int decision,
            Optional<String> lastAction) {
        this.events = events;
        this.spec = spec;
        this.person = person;
        this.first = first;
        this.until = until;
        this.time = time;
        this.decision = decision;
        this.lastAction = lastAction;
    }

    /** The state: each fact's name and what it says. */
    String state() {
        StringBuilder state = new StringBuilder();
        for (Fact fact : spec.state()) {
            state.append(state.isEmpty() ? "" : " ")
                    .append(fact.name())
                    .append('=')
                    .append(fact.value(this));
        }
        return state.isEmpty() ? "any" : state.toString();
    }

    int decision() {
        return decision;
    }

    Optional<String> lastAction() {
        return lastAction;
    }

    String customer(String column) {
        return person.text(column);
    }

    double customerNumber(String column) {
        return person.number(column);
    }

    Optional<String> lastReaction(double within) {
        String latest = "";
        double at = time - within;
        for (int place = first; place < until; place++) {
            for (Map.Entry<String, Set<String>> reaction : spec.reactions().entrySet()) {
                if (events.time(place) >= at && reaction.getValue().contains(events.type(place))) {
                    boolean stronger = events.time(place) > at || rank(reaction.getKey()) >= rank(latest);
                    latest = stronger ? reaction.getKey() : latest;
                    at = events.time(place);
                }
            }
        }
        return latest.isEmpty() ? Optional.empty() : Optional.of(latest);
    }

    private int rank(String reaction) {
        int rank = 0;
        for (String name : spec.reactions().keySet()) {
            if (name.equals(reaction)) {
                return rank;
            }
            rank++;
        }
        return -1;
    }

    int count(Set<String> types, double within) {
        int count = 0;
        for (int place = first; place < until; place++) {
            count += isOne(types, within, place) ? 1 : 0;
        }
        return count;
    }

    double sum(Set<String> types, Amount amount, double within) {
        double sum = 0;
        for (int place = first; place < until; place++) {
            sum += isOne(types, within, place) ? events.amount(amount, place) : 0;
        }
        return sum;
    }

    Optional<Double> sinceLast(Set<String> types) {
        for (int place = until - 1; place >= first; place--) {
            if (types.contains(events.type(place))) {
                return Optional.of(time - events.time(place));
            }
        }
        return Optional.empty();
    }

    int active(Map<String, Double> lasts, Set<String> endedBy) {
        int active = 0;
        for (int place = first; place < until; place++) {
            if (spec.actions().types().contains(events.type(place))) {
                Double duration = lasts.get(name(place));
                boolean runs = duration != null && events.time(place) + duration > time;
                active += runs && !isEnded(place, endedBy) ? 1 : 0;
            }
        }
        return active;
    }

    private boolean isEnded(int action, Set<String> endedBy) {
        for (int place = action + 1; place < until; place++) {
            if (endedBy.contains(events.type(place)) && name(place).equals(name(action))) {
                return true;
            }
        }
        return false;
    }

    private String name(int place) {
        return spec.actions().column().map(column -> events.text(column, place)).orElseGet(() -> events.type(place));
    }

    private boolean isOne(Set<String> types, double within, int place) {
        return events.time(place) >= time - within && types.contains(events.type(place));
    }
}
