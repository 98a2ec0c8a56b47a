package org.parcours.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.parcours.num.Seed;
import org.parcours.simulate.World;

/**
 * The least that a simulation of customers one by one can cost: draws the words that decide the customers' reactions, at
 * the same positions, and adds them up. Threads take turns at customers as the simulation's do.
 */
final class BareLoop {
    private static final long CHUNK = 1 << 16;

    private final Seed seed;
    /** The distance of two customers' first words, as the simulation lays them out: organic, levels, two a channel. */
    private final int stride;

    private final int levels;

    private BareLoop(Seed seed, int stride, int levels) {
        this.seed = seed;
        this.stride = stride;
        this.levels = levels;
    }

    static BareLoop of(World world, Seed seed) {
        int levels = world.timing().depth();
        return new BareLoop(seed, 1 + levels + 2 * world.channels().size(), levels);
    }

    /** The sum of the words of the first customers. */
    long sum(long customers, int threads) throws Exception {
        AtomicLong next = new AtomicLong();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                parts.add(workers.submit(() -> chunks(customers, next)));
            }
            long sum = 0;
            for (Future<Long> part : parts) {
                sum += part.get();
            }
            return sum;
        } finally {
            workers.shutdownNow();
        }
    }

    private long chunks(long customers, AtomicLong next) {
        long sum = 0;
        for (long from = next.getAndAdd(CHUNK); from < customers; from = next.getAndAdd(CHUNK)) {
            sum += chunk(from, Math.min(customers, from + CHUNK));
        }
        return sum;
    }

    private long chunk(long from, long to) {
        long sum = 0;
        for (long customer = from; customer < to; customer++) {
            long position = seed.value() + (customer * stride + 1) * Seed.STEP;
            for (int level = 0; level < levels; level++) {
                sum += Seed.mix(position);
                position += Seed.STEP;
            }
        }
        return sum;
    }
}
