package org.parcours.prove.improve;

import java.util.OptionalLong;
import java.util.function.Function;
import org.parcours.journey.Policy;

/** A policy that passed its test, or none. */
public sealed interface Solution {
    /**
     * A policy that is worth what was asked, at the confidence that was asked.
     *
     * @param policy over the log's names
     */
    record Found(Policy policy) implements Solution {}

    /**
     * No solution was found: today's policy stays.
     *
     * @param why in one sentence
     * @param neededJourneys how many a log like this one would hold, in both parts, for the tested candidate to pass with
     *     even chance; empty where more journeys promise nothing
     */
    record NotFound(String why, OptionalLong neededJourneys) implements Solution {}

    /** Handles both. */
    default <R> R fold(Function<Found, R> found, Function<NotFound, R> notFound) {
        return this instanceof Found known ? found.apply(known) : notFound.apply((NotFound) this);
    }
}
