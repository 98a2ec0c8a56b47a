package org.parcours.log.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.parcours.log.BadLog;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogBuilder;
import org.parcours.log.LogProblems;
import org.parcours.log.Names;
import org.parcours.num.Decimal;

/**
 * Makes journeys of raw events. A step's state is what was known before it began, its action the action event within
 * it, its reward what its events pay. A log with problems is refused as a whole.
 *
 * <p>Costs O(n log n) for n events, and for each customer the number of its events times that of steps and facts.
 */
public final class JourneyMaker {
    private final JourneySpec spec;
    private final TextTable table;
    private final Optional<TextTable> customers;
    private final LogProblems problems = new LogProblems();
    private final Events events;
    private final double[] times;
    private final LogBuilder log;

    private JourneyMaker(JourneySpec spec, TextTable table, Optional<TextTable> customers) {
        this.spec = spec;
        this.table = table;
        this.customers = customers;
        this.events = new Events(table, spec, problems);
        refuseProblems();
        this.times = times();
        this.log = new LogBuilder(table.source(), titles());
    }

    /** The journeys of a table of events, with the table of customers that the spec may want. */
    public static JourneyLog make(JourneySpec spec, TextTable events, Optional<TextTable> customers) {
        if (events.rows() == 0) {
            throw new IllegalArgumentException(events.source() + ": has no event; journeys need some");
        }
        if (spec.customers().isPresent() != customers.isPresent()) {
            throw new IllegalArgumentException("The spec and the tables differ in whether there are customers.");
        }
        return new JourneyMaker(spec, events, customers).make();
    }

    private JourneyLog make() {
        if (customers.isPresent()) {
            checkCustomersKnown(customers.get());
        }
        if (spec.everyCustomer()) {
            TextTable people = customers.orElseThrow();
            int column = people.column(spec.customers().orElseThrow());
            for (int row = 0; row < people.rows(); row++) {
                addJourney(people.text(column, row));
            }
        } else {
            Names names = events.customers();
            for (int customer = 0; customer < names.size(); customer++) {
                addJourney(names.name(customer));
            }
        }
        refuseProblems();
        return log.finish().log();
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new BadLog(table.source(), problems);
        }
    }

    private double[] times() {
        JourneySpec.Decisions decisions = spec.decisions();
        if (!decisions.times().isEmpty()) {
            return decisions.times().stream().mapToDouble(Double::doubleValue).toArray();
        }
        double from = decisions.from().orElse(events.earliest());
        double last = decisions.until().map(Math::nextDown).orElse(events.latest());
        int steps = (int) Math.floor((last - from) / decisions.every()) + 1;
        double[] times = new double[Math.max(1, steps)];
        for (int step = 0; step < times.length; step++) {
            times[step] = from + step * decisions.every();
        }
        return times;
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>(List.of("journey_id", "step", "state", "action", "reward"));
        if (spec.ending().otherwiseCutOff()) {
            titles.addAll(List.of("next_state", "terminal"));
        }
        if (!spec.reactions().isEmpty()) {
            titles.add("reaction");
        }
        if (spec.propensity().isPresent()) {
            titles.add("propensity");
        }
        return titles;
    }

    private void checkCustomersKnown(TextTable people) {
        int column = people.column(spec.customers().orElseThrow());
        if (people.names(column).size() < people.rows()) {
            throw new IllegalArgumentException(
                    people.source() + ": a customer stands in it twice; keep one row for each");
        }
        for (int customer = 0; customer < events.customers().size(); customer++) {
            if (people.names(column).find(events.customers().name(customer)).isEmpty()) {
                problems.add(
                        events.line(events.start(customer)),
                        spec.columns().customer(),
                        events.customers().name(customer),
                        "is not in the table of customers");
            }
        }
        refuseProblems();
    }

    private void addJourney(String customer) {
        OptionalInt known = events.customers().find(customer);
        int first = known.isPresent() ? events.start(known.getAsInt()) : 0;
        int end = known.isPresent() ? events.end(known.getAsInt()) : 0;
        Moment.Person person = person(customer);
        Optional<String> lastAction = Optional.empty();
        int place = skipTo(times[0], first, end);
        boolean ended = false;
        for (int step = 0; step < times.length && !ended; step++) {
            String state = moment(person, first, place, step, lastAction).state();
            int next = skipTo(until(step), place, end);
            String action = action(place, next);
            ended = happens(spec.ending().types(), place, next);
            List<String> cells = new ArrayList<>(
                    List.of(customer, Integer.toString(step), state, action, Double.toString(reward(place, next))));
            lastAction = Optional.of(action);
            if (spec.ending().otherwiseCutOff()) {
                cells.add(
                        ended
                                ? ""
                                : moment(person, first, next, step + 1, lastAction)
                                        .state());
                cells.add(Boolean.toString(ended));
            }
            if (!spec.reactions().isEmpty()) {
                cells.add(reaction(place, next));
            }
            spec.propensity().ifPresent(propensity -> cells.add(Double.toString(propensity(propensity, action))));
            log.row(step + 1L, cells.toArray(String[]::new));
            place = next;
        }
    }

    private Moment moment(Moment.Person person, int first, int until, int step, Optional<String> lastAction) {
        double time = step < times.length ? times[step] : until(step - 1);
        return new Moment(events, spec, person, first, until, time, step, lastAction);
    }

    /** Where a step ends, excluded. */
    private double until(int step) {
        if (step + 1 < times.length) {
            return times[step + 1];
        }
        return spec.decisions().until().orElse(Math.nextUp(events.latest()));
    }

    private int skipTo(double time, int from, int end) {
        int place = from;
        while (place < end && events.time(place) < time) {
            place++;
        }
        return place;
    }

    private String action(int from, int to) {
        JourneySpec.Actions actions = spec.actions();
        String action = "";
        for (int place = from; place < to; place++) {
            if (actions.types().contains(events.type(place))) {
                String name = name(place);
                if (!action.isEmpty() && actions.several() == JourneySpec.Several.REFUSE) {
                    problems.add(
                            events.line(place),
                            spec.columns().type(),
                            events.type(place),
                            "is a second action within one step; cut time finer, or say under actions: several: first");
                }
                action = action.isEmpty() || actions.several() == JourneySpec.Several.LAST ? name : action;
                checkPropensity(action, place);
            }
        }
        return action.isEmpty() ? actions.none() : action;
    }

    private String name(int place) {
        return spec.actions().column().map(column -> events.text(column, place)).orElseGet(() -> events.type(place));
    }

    private void checkPropensity(String action, int place) {
        spec.propensity().ifPresent(propensity -> {
            if (!propensity.byAction().isEmpty() && !propensity.byAction().containsKey(action)) {
                problems.add(
                        events.line(place),
                        spec.actions().column().orElse(spec.columns().type()),
                        action,
                        "is an action that the spec's table of propensities lacks; add it");
            }
        });
    }

    private static double propensity(JourneySpec.Propensity propensity, String action) {
        Double known = propensity.byAction().get(action);
        return known == null ? propensity.constant() : known;
    }

    private double reward(int from, int to) {
        double sum = 0;
        for (int place = from; place < to; place++) {
            for (JourneySpec.Reward reward : spec.rewards()) {
                sum += reward.types().contains(events.type(place)) ? events.amount(reward.amount(), place) : 0;
            }
        }
        return sum;
    }

    /** The strongest reaction of a step, empty when there is none. */
    private String reaction(int from, int to) {
        String strongest = "";
        for (Map.Entry<String, Set<String>> reaction : spec.reactions().entrySet()) {
            strongest = happens(reaction.getValue(), from, to) ? reaction.getKey() : strongest;
        }
        return strongest;
    }

    private boolean happens(Set<String> types, int from, int to) {
        for (int place = from; place < to; place++) {
            if (types.contains(events.type(place))) {
                return true;
            }
        }
        return false;
    }

    private Moment.Person person(String customer) {
        if (customers.isEmpty()) {
            return new Nobody();
        }
        TextTable people = customers.get();
        int column = people.column(spec.customers().orElseThrow());
        return new Customer(people, people.names(column).find(customer).orElseThrow());
    }

    /** A customer of whom no table tells. */
    private record Nobody() implements Moment.Person {
        @Override
        public String text(String column) {
            throw new IllegalArgumentException("The state looks at the customer's " + column
                    + ", but the spec names no table of customers; add customers: with a file.");
        }

        @Override
        public double number(String column) {
            throw new IllegalStateException("a number of a customer without a text");
        }
    }

    /** A customer's row; customers stand in their table once, so that the row has the number of the name. */
    private record Customer(TextTable people, int row) implements Moment.Person {
        @Override
        public String text(String column) {
            return people.text(people.column(column), row);
        }

        @Override
        public double number(String column) {
            double number =
                    Decimal.parse(text(column).toCharArray(), 0, text(column).length());
            if (Double.isNaN(number)) {
                throw new IllegalArgumentException(people.source() + ":" + people.line(row) + ": " + column + " \""
                        + text(column) + "\": is not a number, but the spec sorts it into bands");
            }
            return number;
        }
    }
}
