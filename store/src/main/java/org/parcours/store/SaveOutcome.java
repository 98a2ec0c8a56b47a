package org.parcours.store;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What came of saving something of which the writer had seen a certain version.
 *
 * @param <V> what stands for a version of it
 */
public sealed interface SaveOutcome<V> {
    /** It is kept as this version, durably. */
    record Saved<V>(V version) implements SaveOutcome<V> {}

    /** Nothing was changed: somebody saved this version since. */
    record Conflict<V>(V current) implements SaveOutcome<V> {}

    /** Nothing was changed: there is no such thing, or not any more. */
    record Missing<V>() implements SaveOutcome<V> {}

    /** Handles every case. */
    default <R> R fold(Function<Saved<V>, R> saved, Function<Conflict<V>, R> conflict, Supplier<R> missing) {
        if (this instanceof Saved<V> s) {
            return saved.apply(s);
        }
        if (this instanceof Conflict<V> c) {
            return conflict.apply(c);
        }
        return missing.get();
    }
}
