package org.parcours.prove.estimate;

/**
 * What some estimators do with large weights.
 *
 * @param clip the largest weight of {@code clipped-ips}, above 0
 * @param switchThreshold τ of {@code switch-dr}, above 0
 * @param shrinkage λ of {@code dr-os}, above 0
 * @param bySlope whether {@link Slope} chooses these three from the log, in place of the numbers here
 */
public record Tuning(double clip, double switchThreshold, double shrinkage, boolean bySlope) {
    /** Clip 10, τ = 1 and λ = 100, as given. */
    public static final Tuning DEFAULT = new Tuning(10, 1, 100);

    public Tuning {
        requirePositive("clip", clip);
        requirePositive("switch threshold", switchThreshold);
        requirePositive("shrinkage", shrinkage);
    }

    /** Numbers that are given. */
    public Tuning(double clip, double switchThreshold, double shrinkage) {
        this(clip, switchThreshold, shrinkage, false);
    }

    static void requirePositive(String what, double number) {
        if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The " + what + " is " + number + ", but must be above 0.");
        }
    }
}
