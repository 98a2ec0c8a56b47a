package org.parcours.simulate;

/**
 * The whole numbers from {@code least} to {@code most}, ends included.
 *
 * @param least at least 0
 * @param most at least {@code least}; {@link Integer#MAX_VALUE} for no upper end
 */
public record Span(int least, int most) {
    /** Every number. */
    public static final Span ANY = new Span(0, Integer.MAX_VALUE);

    public Span {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "A range goes from %d to %d, but must go upwards from at least 0.".formatted(least, most));
        }
    }

    /** Just this number. */
    public static Span exactly(int number) {
        return new Span(number, number);
    }

    /** This number and all above. */
    public static Span atLeast(int number) {
        return new Span(number, Integer.MAX_VALUE);
    }

    /** The smallest number from which on all are treated alike. */
    int cap() {
        return most == Integer.MAX_VALUE ? least : most + 1;
    }
}
