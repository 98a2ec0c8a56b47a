package org.parcours.plan;

import java.util.OptionalInt;

/**
 * What to plan for, and how.
 *
 * @param criterion what to make as large as possible; with a discount of 1 and no horizon it must be the total
 * @param discounts the discounts; without meaning for the average
 * @param horizon the number of steps after which everything ends, at least 1; empty where nothing but the model ends it
 * @param method the algorithm; {@link Method#AUTO} chooses
 * @param tolerance how far a value (or for the average the gain) may lie from the optimum at most, above 0, in the unit
 *     of the rewards
 * @param threads the number of threads, at least 1; results do not depend on it
 */
public record PlanSettings(
        Criterion criterion, Discounts discounts, OptionalInt horizon, Method method, double tolerance, int threads) {
    /** The tolerance unless another is asked for. */
    public static final double TOLERANCE = 1e-9;

    public PlanSettings {
        if (!(tolerance > 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The tolerance is " + tolerance + ", but must be a finite number above 0.");
        }
        if (horizon.isPresent() && horizon.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "The horizon is " + horizon.getAsInt() + ", but must be at least 1 step.");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("The number of threads is " + threads + ", but must be at least 1.");
        }
        if (criterion == Criterion.AVERAGE && horizon.isPresent()) {
            throw new IllegalArgumentException(
                    "An average reward in the long run has no horizon; leave the horizon or the criterion out.");
        }
    }

    /** Discounted rewards for ever; a discount of 1 means the total. */
    public static PlanSettings discounted(double discount) {
        return of(discount == 1 ? Criterion.TOTAL : Criterion.DISCOUNTED, Discounts.same(discount));
    }

    /** The plain sum of rewards until the end. */
    public static PlanSettings total() {
        return of(Criterion.TOTAL, Discounts.same(1));
    }

    /** The reward per step in the long run. */
    public static PlanSettings average() {
        return of(Criterion.AVERAGE, Discounts.same(1));
    }

    private static PlanSettings of(Criterion criterion, Discounts discounts) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new PlanSettings(criterion, discounts, OptionalInt.empty(), Method.AUTO, TOLERANCE, threads);
    }

    /** A copy with other discounts. */
    public PlanSettings withDiscounts(Discounts other) {
        return new PlanSettings(criterion, other, horizon, method, tolerance, threads);
    }

    /** A copy that ends after a number of steps. */
    public PlanSettings withHorizon(int steps) {
        return new PlanSettings(criterion, discounts, OptionalInt.of(steps), method, tolerance, threads);
    }

    /** A copy with another method. */
    public PlanSettings withMethod(Method other) {
        return new PlanSettings(criterion, discounts, horizon, other, tolerance, threads);
    }

    /** A copy with another tolerance. */
    public PlanSettings withTolerance(double other) {
        return new PlanSettings(criterion, discounts, horizon, method, other, threads);
    }

    /** A copy with another number of threads. */
    public PlanSettings withThreads(int other) {
        return new PlanSettings(criterion, discounts, horizon, method, tolerance, other);
    }
}
