package org.parcours.store;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.function.Supplier;

/**
 * What a store takes from outside.
 *
 * @param clock tells the times that are kept, to the millisecond
 * @param ids makes names for what is kept: each new, at most 64 characters, later ones sorting after earlier ones
 * @param waiting how many changes may wait for an embedded database before more are refused as busy, at least 1
 */
public record StoreSettings(Clock clock, Supplier<String> ids, int waiting) {
    public StoreSettings {
        requireNonNull(clock, "clock");
        requireNonNull(ids, "ids");
        if (waiting < 1) {
            throw new IllegalArgumentException(waiting + " changes may wait, but there must be room for at least 1.");
        }
    }

    /** The system's clock, {@link SortableIds}, and room for 4096 waiting changes. */
    public static StoreSettings standard() {
        Clock clock = Clock.systemUTC();
        return new StoreSettings(clock, new SortableIds(clock), 4096);
    }

    /** The same with another clock; ids keep theirs. */
    public StoreSettings withClock(Clock other) {
        return new StoreSettings(other, ids, waiting);
    }

    /** The same with another source of ids. */
    public StoreSettings withIds(Supplier<String> other) {
        return new StoreSettings(clock, other, waiting);
    }

    /** The same with other room for waiting changes. */
    public StoreSettings withWaiting(int other) {
        return new StoreSettings(clock, ids, other);
    }
}
