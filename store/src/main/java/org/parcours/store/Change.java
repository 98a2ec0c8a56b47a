package org.parcours.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A change that somebody waits for: done by the writer, perhaps more than once, and then settled once. */
final class Change<T> {
    private final Function<Handle, T> work;
    private final CompletableFuture<T> settled = new CompletableFuture<>();
    private @Nullable Runnable outcome;

    Change(Function<Handle, T> work) {
        this.work = work;
    }

    /** Does the work; what comes of it is told by {@link #settle}. */
    void apply(Handle handle) {
        T result = work.apply(handle);
        outcome = () -> settled.complete(result);
    }

    /** The work failed, and nothing of it is left; {@link #settle} tells. */
    void refuse(RuntimeException failure) {
        outcome = () -> settled.completeExceptionally(failure);
    }

    /** Tells who waits what came of the work. */
    void settle() {
        if (outcome == null) {
            throw new IllegalStateException("a change is told before it was done");
        }
        outcome.run();
    }

    /** Tells who waits, unless he was told before, that nothing came of it. */
    void fail(RuntimeException failure) {
        settled.completeExceptionally(failure);
    }

    /** Waits, through interrupts too, until the change is settled. */
    T outcome() {
        try {
            return settled.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
