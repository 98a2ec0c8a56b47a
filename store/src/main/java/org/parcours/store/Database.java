package org.parcours.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A database with Parcours' tables: reads go beside each other, each write is a transaction of its own. */
interface Database extends AutoCloseable {
    /** Reads what was committed before the call. */
    <T> T read(Function<Handle, T> work);

    /**
     * Changes something whole or not at all, and returns when it is durable. The work may be done more than once before
     * it counts, so it must not change anything but the database.
     */
    <T> T write(Function<Handle, T> work);

    @Override
    void close();
}
