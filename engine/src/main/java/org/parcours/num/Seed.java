package org.parcours.num;

/**
 * Where randomness comes from: one number that a result names, so that anybody can draw it again.
 *
 * <p>Random words are addressed, not drawn in turn: word {@code i} of a seed is a function of the seed and {@code i}
 * alone, so that any split of the work over threads gives the same numbers. The function is the output of SplitMix64
 * at position {@code i}, a generator that passes the BigCrush battery.
 *
 * <p>Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, fig. 14
 * (with the variant 13 mixing constants of D. Stafford).
 *
 * @param value any number; equal values give equal words
 */
public record Seed(long value) {
    /** The distance between two positions: 2^64 divided by the golden ratio, made odd. */
    public static final long STEP = 0x9E3779B97F4A7C15L;

    /** A probability of 1 on the scale of {@link #threshold}. */
    private static final double SCALE = 0x1p62;

    /** The 64 random bits at a position. */
    public long word(long position) {
        return mix(value + position * STEP);
    }

    /** A number in (0, 1), never 0 nor 1, with 52 random bits, at a position. */
    public double uniform(long position) {
        return uniformOf(word(position));
    }

    /** A seed for another purpose: words of the two have nothing to do with each other. */
    public Seed child(long purpose) {
        return new Seed(mix(mix(value) + purpose * STEP));
    }

    /** A number in (0, 1), never 0 nor 1, from 64 random bits. */
    public static double uniformOf(long word) {
        return ((word >>> 12) + 0.5) * 0x1p-52;
    }

    /** The number t such that {@code (word >>> 2) < t} holds with the given probability, to within 2^-62; always for 1. */
    public static long threshold(double probability) {
        return (long) (probability * SCALE);
    }

    /** SplitMix64's finaliser: a bijection of 64 bits in which each input bit moves each output bit half of the time. */
    public static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
