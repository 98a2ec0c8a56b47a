package org.parcours.simulate;

/**
 * What a world counts in.
 *
 * @param currency ISO 4217 code, such as {@code EUR}
 * @param margin money earned by one conversion
 * @param audience customers who enter a campaign that does not say otherwise, at least 1
 * @param wholePeople whether expected people are rounded half-up to whole persons on every branch, and money to cents
 */
public record Economics(String currency, double margin, long audience, boolean wholePeople) {
    public Economics {
        if (!Double.isFinite(margin)) {
            throw new IllegalArgumentException("The margin is %s, but must be a number.".formatted(margin));
        }
        if (audience < 1) {
            throw new IllegalArgumentException("The audience is %d, but must be at least 1.".formatted(audience));
        }
    }

    /** The same with another margin. */
    public Economics withMargin(double other) {
        return new Economics(currency, other, audience, wholePeople);
    }
}
