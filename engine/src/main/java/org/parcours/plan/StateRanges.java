package org.parcours.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The states cut into fixed ranges, which threads take in turn. The cut does not depend on the number of threads, so
 * neither does any number that is computed range by range.
 */
final class StateRanges implements AutoCloseable {
    /** Enough work to be worth a turn (some 20 microseconds), little enough to keep two threads even. */
    private static final int LENGTH = 1024;

    /** What is done with the states {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    interface Work {
        void on(int range, int from, int to);
    }

    private final int states;
    private final int helpers;
    private final ExecutorService pool;

    StateRanges(int states, int threads) {
        this.states = states;
        helpers = Math.max(0, Math.min(threads, count()) - 1);
        pool = Executors.newFixedThreadPool(Math.max(1, helpers), work -> {
            Thread thread = new Thread(work, "parcours-plan");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The number of ranges. */
    int count() {
        return (int) (((long) states + LENGTH - 1) / LENGTH);
    }

    /** Does the work on every range and returns when all of it is done. */
    void run(Work work) {
        AtomicInteger turn = new AtomicInteger();
        List<Future<?>> others = new ArrayList<>(helpers);
        for (int i = 0; i < helpers; i++) {
            others.add(pool.submit(() -> takeTurns(turn, work)));
        }
        takeTurns(turn, work);
        others.forEach(StateRanges::await);
    }

    private void takeTurns(AtomicInteger turn, Work work) {
        for (int range = turn.getAndIncrement(); range < count(); range = turn.getAndIncrement()) {
            int from = range * LENGTH;
            work.on(range, from, (int) Math.min(states, (long) from + LENGTH));
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while planning", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a thread that plans has failed", failed.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
