package org.parcours.store;

import org.jspecify.annotations.Nullable;

/** The store cannot do what was asked. The message says what, where and, on the next line, what to do. */
public final class StoreRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why the store refuses, for programs; people read the message. */
    public enum Reason {
        /** Another process holds the workspace or database. */
        IN_USE,
        /** The store may not be written, or not be read at all. */
        NOT_ALLOWED,
        /** Disk or quota is full; nothing of the refused change was kept. */
        NO_ROOM,
        /** There is something, but it is not a database of Parcours, or a damaged one. */
        NOT_A_STORE,
        /** A newer version of Parcours made the database. */
        NEWER,
        /** The database, or the device it lies on, does not answer. */
        UNREACHABLE,
        /** Too much is waiting to be written; later it may go. */
        BUSY
    }

    private final Reason reason;

    StoreRefused(Reason reason, String message) {
        this(reason, message, null);
    }

    StoreRefused(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why, for programs. */
    public Reason reason() {
        return reason;
    }
}
