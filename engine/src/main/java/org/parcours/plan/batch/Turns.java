package org.parcours.plan.batch;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.parcours.num.Workers;

/**
 * Several pieces of work that take turns, so that they end at about the same time and no thread has to wait for another's
 * long piece: three pieces on two threads take the time of one and a half.
 */
final class Turns {
    private Turns() {}

    /**
     * Does all of the work. What it makes does not depend on the number of threads.
     *
     * @param threads at least 1; more than pieces are of no use
     * @param pieces each makes itself ready at its first turn, and then does a part at every turn for as long as it answers
     *     true
     */
    static void run(int threads, List<Supplier<BooleanSupplier>> pieces) {
        Queue<Supplier<BooleanSupplier>> unready = new ConcurrentLinkedQueue<>(pieces);
        Queue<BooleanSupplier> ready = new ConcurrentLinkedQueue<>();
        Workers.run(Math.min(threads, pieces.size()), () -> {
            for (var piece = unready.poll(); piece != null; piece = unready.poll()) {
                ready.add(piece.get());
            }
            for (var part = ready.poll(); part != null; part = ready.poll()) {
                if (part.getAsBoolean()) {
                    ready.add(part);
                }
            }
            return pieces;
        });
    }
}
