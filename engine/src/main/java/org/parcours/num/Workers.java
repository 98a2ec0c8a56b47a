package org.parcours.num;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The same work on several threads at once. Whoever waits for it may be interrupted: then all threads are stopped and
 * have ended before the {@link CancellationException} arrives, and no part of a result is ever given out.
 */
public final class Workers {
    private Workers() {}

    /**
     * Runs the work once on each thread and gives what they made, in no order that could be relied on. What one of them
     * throws stops the others and is thrown here.
     *
     * @param threads how many, at least 1
     * @param work calls {@link #requireNotInterrupted} every few milliseconds
     */
    public static <T> List<T> run(int threads, Supplier<T> work) {
        if (threads < 1) {
            throw new IllegalArgumentException("Work on %d threads; take at least 1.".formatted(threads));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CompletionService<T> done = new ExecutorCompletionService<>(pool);
            for (int t = 0; t < threads; t++) {
                done.submit(work::get);
            }
            List<T> results = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                results.add(done.take().get());
            }
            // An interrupt that came while the last of them ended counts as one before.
            requireNotInterrupted();
            return results;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw cancelled();
        } catch (ExecutionException failure) {
            throw asItWas(failure);
        } finally {
            end(pool);
        }
    }

    /** Ends work whose thread was interrupted, by a {@link CancellationException}; the thread stays interrupted. */
    public static void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled();
        }
    }

    private static CancellationException cancelled() {
        return new CancellationException("The work was cancelled before it was done; there is no result.");
    }

    private static RuntimeException asItWas(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
