package org.parcours.log.build;

import java.util.Optional;
import org.parcours.log.LogProblems;
import org.parcours.log.Names;
import org.parcours.log.TextTable;
import org.parcours.num.Decimal;

/** The customers of a table, or nobody where there is none. */
final class People {
    private final JourneySpec spec;
    private final Optional<TextTable> table;

    People(JourneySpec spec, Optional<TextTable> table) {
        this.spec = spec;
        this.table = table;
        if (table.isPresent() && names().size() < table.get().rows()) {
            throw new IllegalArgumentException(
                    table.get().source() + ": a customer stands in it twice; keep one row for each");
        }
    }

    /** The customers' names, in the order of a table that must be there; each stands in it once. */
    Names names() {
        TextTable people = table.orElseThrow();
        return people.names(people.column(spec.customers().orElseThrow()));
    }

    /** Refuses customers of events that are not in the table, if there is one. */
    void checkKnown(Events events, LogProblems problems) {
        if (table.isEmpty()) {
            return;
        }
        for (int customer = 0; customer < events.customers().size(); customer++) {
            String name = events.customers().name(customer);
            if (names().find(name).isEmpty()) {
                problems.add(
                        events.line(events.start(customer)),
                        spec.columns().customer(),
                        name,
                        "is not in the table of customers");
            }
        }
    }

    /** A customer, who is known where there is a table. */
    Moment.Person person(String customer) {
        return table.<Moment.Person>map(
                        people -> new Customer(people, names().find(customer).orElseThrow()))
                .orElseGet(Nobody::new);
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

    /** A customer's row, which has the number of the name. */
    private record Customer(TextTable people, int row) implements Moment.Person {
        @Override
        public String text(String column) {
            return people.text(people.column(column), row);
        }

        @Override
        public double number(String column) {
            char[] text = text(column).toCharArray();
            double number = Decimal.parse(text, 0, text.length);
            if (Double.isNaN(number)) {
                throw new IllegalArgumentException(people.source() + ":" + people.line(row) + ": " + column + " \""
                        + text(column) + "\": is not a number, but the spec sorts it into bands");
            }
            return number;
        }
    }
}
