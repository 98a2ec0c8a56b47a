package org.parcours.prove;

import java.util.function.Function;
import java.util.function.Supplier;
import org.parcours.journey.Policy;

/** What a target policy is compared with. */
public sealed interface Baseline {
    /** The policy that wrote the log, by what its journeys earned. */
    record Behaviour() implements Baseline {}

    /**
     * Another policy, by the same estimate from the same journeys.
     *
     * @param name what people call it, such as its file
     * @param policy over the log's names
     */
    record Other(String name, Policy policy) implements Baseline {}

    /** Handles both. */
    default <R> R fold(Supplier<R> behaviour, Function<Other, R> other) {
        return this instanceof Other known ? other.apply(known) : behaviour.get();
    }

    /** Its name in a sentence. */
    default String name() {
        return fold(() -> "today's policy", Other::name);
    }
}
