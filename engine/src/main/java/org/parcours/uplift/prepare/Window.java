package org.parcours.uplift.prepare;

/**
 * A stretch of days.
 *
 * @param from the first day, counted from 1970-01-01 or from anywhere else
 * @param to the last day, inclusive
 */
public record Window(long from, long to) {
    public Window {
        if (to < from) {
            throw new IllegalArgumentException(
                    "A window ends " + (from - to) + " days before it begins; let it end on its first day or later.");
        }
    }

    /** Whether a day lies in it. */
    public boolean contains(long day) {
        return from <= day && day <= to;
    }

    /** Whether another lies wholly in it. */
    public boolean contains(Window other) {
        return from <= other.from && other.to <= to;
    }
}
