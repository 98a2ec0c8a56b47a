package org.parcours.log.build;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount that an event pays, as a sum of its columns, such as {@code +amount}, {@code -reward} or
 * {@code 0.3*amount - 1}.
 *
 * @param terms what is added up
 */
public record Amount(List<Term> terms) {
    private static final Pattern TERM = Pattern.compile(
            "\\s*(?<sign>[+\\-\u2212]?)\\s*(?:(?<factor>\\d+(?:\\.\\d+)?)\\s*(?:\\*\\s*(?<column>[A-Za-z_]\\w*))?"
                    + "|(?<alone>[A-Za-z_]\\w*))\\s*");

    /**
     * A number times a column, or alone where the column is empty.
     *
     * @param factor any number
     * @param column the name of a column of the events, or empty
     */
    public record Term(double factor, String column) {}

    public Amount {
        terms = List.copyOf(terms);
    }

    /** The amount that a text says. */
    public static Amount parse(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at)
                    || matcher.start() != at
                    || (at > 0 && matcher.group("sign").isEmpty())) {
                throw new IllegalArgumentException(
                        "is \"" + text + "\", expected a sum of columns such as +amount, -reward or 0.3*amount - 1");
            }
            terms.add(term(matcher));
            at = matcher.end();
        }
        return new Amount(terms);
    }

    private static Term term(Matcher matcher) {
        double sign = matcher.group("sign").isEmpty() || matcher.group("sign").equals("+") ? 1 : -1;
        String alone = matcher.group("alone");
        if (alone != null) {
            return new Term(sign, alone);
        }
        String column = matcher.group("column");
        return new Term(sign * Double.parseDouble(matcher.group("factor")), column == null ? "" : column);
    }
}
