package org.parcours.plan;

/** The refusal of a tolerance that cannot be certified. */
final class TooTight {
    private TooTight() {}

    static IllegalArgumentException refusal(double tolerance, double reachable) {
        if (!Double.isFinite(reachable)) {
            return new IllegalArgumentException("""
                    No bound can be given for this model, as where its values exceed 1.8e308, the largest number there is.
                    Give rewards in a larger unit, such as millions.""");
        }
        return new IllegalArgumentException(
                "A tolerance of %s cannot be certified for this model: rounding leaves a bound of %.2g. Ask for a tolerance of at least %.1g."
                        .formatted(tolerance, reachable, 2 * reachable));
    }
}
