package org.parcours.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as the command prints them for people. */
final class Numbers {
    private Numbers() {}

    /** People and other counts: whole, thousands apart. */
    static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    /** A count with its noun, such as {@code 1 journey} or {@code 2,000 journeys}. */
    static String counted(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    /** The size of a log in words: journeys, steps, states, actions. */
    static String size(long journeys, long steps, long states, long actions) {
        return String.join(
                ", ",
                counted(journeys, "journey"),
                counted(steps, "step"),
                counted(states, "state"),
                counted(actions, "action"));
    }

    /** Money to the cent; amounts below a cent with two significant digits. */
    static String money(double amount, String currency) {
        boolean tiny = amount != 0 && Math.abs(amount) < 0.01;
        return (tiny ? significant(amount, 2) : String.format(Locale.ROOT, "%,.2f", amount)) + " " + currency;
    }

    /** A share in percent with two significant digits; a dash where nothing is to be shared. */
    static String percent(double part, double whole) {
        return whole == 0 ? "–" : significant(100 * part / whole, 2) + " %";
    }

    /** A number with so many significant digits, at least those before the point. */
    static String significant(double number, int digits) {
        if (number == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(digits));
        return rounded.scale() < 0 ? String.format(Locale.ROOT, "%.0f", number) : rounded.toPlainString();
    }
}
