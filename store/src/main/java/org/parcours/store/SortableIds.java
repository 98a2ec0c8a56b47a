package org.parcours.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Ids of 20 characters (digits and lower-case letters but i, l, o, u) that sort by the time they were made: 10 characters
 * of milliseconds since 1970, then 50 random bits, which count up within one millisecond. Two makers collide with a
 * probability of 2^-50 a pair of ids of one millisecond. An id is a name, not a secret.
 *
 * <p>Source of the idea: A. Feerasta, "Universally Unique Lexicographically Sortable Identifier", 2016; the alphabet is
 * D. Crockford's base 32.
 */
public final class SortableIds implements Supplier<String> {
    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int DIGITS_PER_PART = 10;
    private static final long PART = 1L << 50;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long lastTime = -1;
    private long lastTail;

    public SortableIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized String get() {
        long time = clock.millis();
        if (time > lastTime) {
            lastTime = time;
            // half of the range stays free to count up in
            lastTail = random.nextLong(PART / 2);
        } else {
            lastTail++;
        }
        return digits(lastTime) + digits(lastTail);
    }

    private static String digits(long value) {
        char[] text = new char[DIGITS_PER_PART];
        for (int i = DIGITS_PER_PART - 1; i >= 0; i--) {
            text[i] = DIGITS[(int) (value & 31)];
            value >>>= 5;
        }
        return new String(text);
    }
}
