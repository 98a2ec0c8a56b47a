package org.parcours.num;

/**
 * Numbers written as decimal text, such as {@code -12.50} or {@code 3e-4}, read without making a String.
 *
 * <p>Nothing but a decimal number is one: no {@code NaN}, {@code Infinity}, hexadecimal, blank, {@code 1f} or
 * {@code 1,000}. A number of up to 15 significant digits and a small exponent is read exactly by one multiplication or
 * division; the others by {@link Double#parseDouble}. Source: W. D. Clinger, "How to read floating point numbers
 * accurately", PLDI 1990, section 3.
 */
public final class Decimal {
    private static final int EXACT_DIGITS = 15;
    private static final int EXACT_EXPONENT = 22;
    private static final double[] POWERS = powers();

    private Decimal() {}

    /** The number in a stretch of text; NaN, which no text can say, when it is not a finite decimal number. */
    public static double parse(char[] text, int from, int length) {
        int end = from + length;
        boolean negative = length > 0 && text[from] == '-';
        int at = negative || (length > 0 && text[from] == '+') ? from + 1 : from;
        long mantissa = 0;
        int digits = 0;
        int significant = 0;
        int scale = 0;
        boolean point = false;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                scale += point ? 1 : 0;
                significant += significant > 0 || digit > 0 ? 1 : 0;
                mantissa = significant <= EXACT_DIGITS ? mantissa * 10 + digit : mantissa;
            } else if (text[at] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (at < end || significant > EXACT_DIGITS || scale > EXACT_EXPONENT) {
            return slow(text, from, at, end);
        }
        double number = scale == 0 ? mantissa : mantissa / POWERS[scale];
        return negative ? -number : number;
    }

    /** Reads what the fast way cannot, once an exponent is all that may follow the digits. */
    private static double slow(char[] text, int from, int rest, int end) {
        if (rest < end && !isExponent(text, rest, end)) {
            return Double.NaN;
        }
        double number = Double.parseDouble(new String(text, from, end - from));
        return Double.isFinite(number) ? number : Double.NaN;
    }

    private static boolean isExponent(char[] text, int from, int end) {
        int at = from + 1;
        if (text[from] != 'e' && text[from] != 'E') {
            return false;
        }
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        int first = at;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at == end && at > first;
    }

    private static double[] powers() {
        double[] powers = new double[EXACT_EXPONENT + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
