package org.parcours.plan.batch;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.parcours.num.Workers;

/**
 * Several pieces of work that take turns, so that they end at about the same time and no thread has to wait for another's
 * long piece: three pieces on two threads take the time of one and a half.
 *
 * <p>The first piece leads for a moment, on one thread. In a program that has just started, the same work on all threads is
 * slow on all of them and leaves none to the compiler that would make it fast: on two processors, a second and a half of work
 * then takes half a second longer. What is made does not depend on how long the first one leads.
 */
final class Turns {
    /** Milliseconds, about as many as it takes until what runs most often is compiled. */
    private static final long LEAD = 300;

    private final Supplier<BooleanSupplier> first;
    private final Queue<Supplier<BooleanSupplier>> unready;
    private final Queue<BooleanSupplier> ready = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean hasLeader = new AtomicBoolean();
    private final CountDownLatch led = new CountDownLatch(1);

    private Turns(List<Supplier<BooleanSupplier>> pieces) {
        this.first = pieces.get(0);
        this.unready = new ConcurrentLinkedQueue<>(pieces.subList(1, pieces.size()));
    }

    /**
     * Does all of the work. What it makes does not depend on the number of threads.
     *
     * @param threads at least 1; more than pieces are of no use
     * @param pieces at least one; each makes itself ready at its first turn, and then does a part at every turn for as long as
     *     it answers true
     */
    static void run(int threads, List<Supplier<BooleanSupplier>> pieces) {
        Turns turns = new Turns(pieces);
        Workers.run(Math.min(threads, pieces.size()), turns::work);
    }

    private Turns work() {
        if (hasLeader.compareAndSet(false, true)) {
            lead();
            led.countDown();
        } else {
            awaitLead();
        }
        for (var piece = unready.poll(); piece != null; piece = unready.poll()) {
            ready.add(piece.get());
        }
        for (var part = ready.poll(); part != null; part = ready.poll()) {
            if (part.getAsBoolean()) {
                ready.add(part);
            }
        }
        return this;
    }

    private void lead() {
        long start = System.nanoTime();
        BooleanSupplier part = first.get();
        while (System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LEAD)) {
            if (!part.getAsBoolean()) {
                return;
            }
        }
        ready.add(part);
    }

    /** Nobody waits longer, even where the first piece is still making itself ready. */
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private void awaitLead() {
        try {
            led.await(LEAD, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            Workers.requireNotInterrupted();
        }
    }
}
