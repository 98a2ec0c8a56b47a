package org.parcours.simulate;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.parcours.num.Workers;

/** An audience dealt out to several threads in chunks of customers. */
final class Chunks {
    /** Customers at a time: a few milliseconds of work. */
    static final int SIZE = 1 << 16;

    private final long audience;
    private final LongConsumer progress;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    /** What is done with a chunk of customers. */
    @FunctionalInterface
    interface Work<T> {
        /** Adds some customers to what a thread has gathered so far. */
        void add(T gathered, long from, int customers);
    }

    private Chunks(long audience, LongConsumer progress) {
        this.audience = audience;
        this.progress = progress;
    }

    /**
     * Works through an audience and gives what each thread gathered.
     *
     * @param progress is told from any thread how many customers are behind
     * @param start what a thread gathers into
     */
    static <T> List<T> run(long audience, int threads, LongConsumer progress, Supplier<T> start, Work<T> work) {
        Chunks chunks = new Chunks(audience, progress);
        return Workers.run(threads, () -> chunks.gather(start.get(), work));
    }

    private <T> T gather(T gathered, Work<T> work) {
        for (long from = next.getAndAdd(SIZE); from < audience; from = next.getAndAdd(SIZE)) {
            Workers.requireNotInterrupted();
            int customers = (int) Math.min(SIZE, audience - from);
            work.add(gathered, from, customers);
            progress.accept(done.addAndGet(customers));
        }
        return gathered;
    }
}
