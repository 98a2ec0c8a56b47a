package org.parcours.store;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells from a database's errors those that people can do something about. */
interface Refusals {
    /** The refusal that stands for an error, if there is one; other errors are mistakes of ours. */
    Optional<StoreRefused> find(SQLException error);

    /** The refusal that stands for a failure, or else the failure itself. */
    default RuntimeException of(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                Optional<StoreRefused> refused = find(error);
                if (refused.isPresent()) {
                    return refused.get();
                }
            }
        }
        return failure;
    }
}
