package org.parcours.num;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Numbered pieces of work that do not need each other, on several threads. */
public final class Pieces {
    private Pieces() {}

    /** Does every piece from 0 on, once. */
    public static void work(int pieces, int threads, IntConsumer piece) {
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
