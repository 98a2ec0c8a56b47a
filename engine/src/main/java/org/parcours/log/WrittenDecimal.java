package org.parcours.log;

/**
 * Plain decimal numbers such as {@code -12.50} in 63 bits, of which the very text can be made again: digits, their sign, and how
 * many of them stand behind the point.
 */
final class WrittenDecimal {
    /** No number: the text says none, or cannot be made again from so few bits. */
    static final long NONE = Long.MIN_VALUE;

    private static final int PLACES_BITS = 5;
    private static final int MOST_PLACES = (1 << PLACES_BITS) - 1;
    private static final long MOST = (1L << (Long.SIZE - 2 - PLACES_BITS)) - 1;
    private static final long EXACT = 1L << 53;
    private static final int EXACT_PLACES = 22;
    private static final double[] POWERS = powers();

    private WrittenDecimal() {}

    /** The number that a text writes, of about 17 digits at most; {@link #NONE} for any other. */
    static long of(String text) {
        int length = text.length();
        boolean negative = length > 0 && text.charAt(0) == '-';
        int first = negative ? 1 : 0;
        long digits = 0;
        int point = length;
        for (int at = first; at < length; at++) {
            int digit = text.charAt(at) - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
                if (digits > MOST) {
                    return NONE;
                }
            } else if (text.charAt(at) == '.' && point == length) {
                point = at;
            } else {
                return NONE;
            }
        }
        int places = point == length ? 0 : length - point - 1;
        boolean isPlain = point > first && (text.charAt(first) != '0' || point == first + 1) && length != point + 1;
        return !isPlain || places > MOST_PLACES || (negative && digits == 0)
                ? NONE
                : (negative ? -digits : digits) << PLACES_BITS | places;
    }

    /** The text of a number. */
    static String text(long number) {
        long digits = number >> PLACES_BITS;
        int places = places(number);
        StringBuilder text = new StringBuilder(Long.toString(Math.abs(digits)));
        if (places > 0) {
            text.insert(0, "0".repeat(Math.max(0, places + 1 - text.length()))).insert(text.length() - places, '.');
        }
        return digits < 0 ? text.insert(0, '-').toString() : text.toString();
    }

    /** The nearest double to a number; one division where both of its parts are doubles themselves. */
    static double value(long number) {
        long digits = number >> PLACES_BITS;
        int places = places(number);
        return Math.abs(digits) <= EXACT && places <= EXACT_PLACES
                ? digits / POWERS[places]
                : Double.parseDouble(text(number));
    }

    private static int places(long number) {
        return (int) number & MOST_PLACES;
    }

    private static double[] powers() {
        double[] powers = new double[EXACT_PLACES + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
