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
import org.parcours.log.TextTable;

/**
 * Makes journeys of raw events. A step's state is what was known before it began, its action the action event within
 * it, its reward what its events pay. A log with problems is refused as a whole.
 *
 * <p>Costs O(n log n) for n events, and for each customer the number of its events times that of steps and facts.
 */
public final class JourneyMaker {
    private final JourneySpec spec;
    private final TextTable table;
    private final LogProblems problems = new LogProblems();
    private final Events events;
    private final Calendar calendar;
    private final People people;
    private final LogBuilder log;

    private JourneyMaker(JourneySpec spec, TextTable table, Optional<TextTable> customers) {
        this.spec = spec;
        this.table = table;
        this.events = new Events(table, spec, problems);
        this.people = new People(spec, customers);
        people.checkKnown(events, problems);
        refuseProblems();
        this.calendar = new Calendar(spec.decisions(), events.earliest(), events.latest());
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
        Names customers = spec.everyCustomer() ? people.names() : events.customers();
        for (int customer = 0; customer < customers.size(); customer++) {
            addJourney(customers.name(customer));
        }
        refuseProblems();
        return log.finish().log();
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new BadLog(table.source(), problems);
        }
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

    private void addJourney(String customer) {
        OptionalInt known = events.customers().find(customer);
        int first = known.isPresent() ? events.start(known.getAsInt()) : 0;
        int end = known.isPresent() ? events.end(known.getAsInt()) : 0;
        Moment.Person person = people.person(customer);
        Optional<String> lastAction = Optional.empty();
        int place = skipTo(calendar.start(0), first, end);
        boolean ended = false;
        for (int step = 0; step < calendar.steps() && !ended; step++) {
            String state = moment(person, first, place, step, lastAction).state();
            int next = skipTo(calendar.end(step), place, end);
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
        double time = step < calendar.steps() ? calendar.start(step) : calendar.end(step - 1);
        return new Moment(events, spec, person, first, until, time, step, lastAction);
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
}
