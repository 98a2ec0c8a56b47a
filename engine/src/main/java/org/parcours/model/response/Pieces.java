package org.parcours.model.response;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.parcours.num.Workers;

/** Numbered pieces of work that do not need each other, on several threads. */
final class Pieces {
    private Pieces() {}

    /** Does every piece from 0 on, once. */
    static void work(int pieces, int threads, IntConsumer piece) {
        AtomicInteger next = new AtomicInteger();
        Workers.run(Math.min(threads, pieces), () -> {
            int done = 0;
            for (int own = next.getAndIncrement(); own < pieces; own = next.getAndIncrement()) {
                Workers.requireNotInterrupted();
                piece.accept(own);
                done++;
            }
            return done;
        });
    }
}
