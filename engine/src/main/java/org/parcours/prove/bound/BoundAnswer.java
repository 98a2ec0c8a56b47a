package org.parcours.prove.bound;

import java.util.function.Function;
import org.parcours.num.Interval;

/** An interval, or why there is none. */
public sealed interface BoundAnswer {
    /**
     * The estimate is bounded.
     *
     * @param interval its upper end is infinite where the method bounds from below only
     */
    record Bounded(Interval interval) implements BoundAnswer {}

    /**
     * There is no honest interval.
     *
     * @param reason what is lacking, and what to do
     */
    record Refused(String reason) implements BoundAnswer {}

    /** Handles both. */
    default <R> R fold(Function<Bounded, R> bounded, Function<Refused, R> refused) {
        return this instanceof Bounded known ? bounded.apply(known) : refused.apply((Refused) this);
    }
}
