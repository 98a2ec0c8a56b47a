package org.parcours.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.parcours.journey.Campaign;
import org.parcours.num.Seed;

/**
 * A campaign run on customers drawn one by one. Customers are numbered, and each draws words of the seed that belong to
 * its number alone; ends are counted as whole numbers. The result is therefore the same on any number of threads.
 */
public final class SampledSimulation {
    private static final long CHUNK = 1 << 16;

    private SampledSimulation() {}

    /**
     * Runs a campaign.
     *
     * @param threads how many work at once, at least 1
     */
    public static CampaignResult run(World world, Campaign campaign, Seed seed, int threads) {
        return run(world, campaign, seed, threads, customers -> {});
    }

    /**
     * Runs a campaign, and tells now and then from any thread how many customers are behind.
     *
     * @param threads how many work at once, at least 1
     */
    public static CampaignResult run(World world, Campaign campaign, Seed seed, int threads, LongConsumer progress) {
        StepTree tree = new StepTree(world, campaign);
        CustomerWords words = new CustomerWords(world, seed);
        boolean alike = !world.hasHiddenTypes() && world.behaviour().organic() == 0 && tree.size() > 0;
        Sampler sampler = alike ? new PlainSampler(world, tree, words) : new HiddenSampler(world, tree, words);
        long audience = campaign.audience().orElse(world.economics().audience());
        long[] counts = sample(sampler, audience, threads, progress);
        return new SampledFigures(world, tree, audience).result(campaign, seed, sampler.endings(counts));
    }

    private static long[] sample(Sampler sampler, long audience, int threads, LongConsumer progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("Sampling on %d threads; take at least 1.".formatted(threads));
        }
        AtomicLong next = new AtomicLong();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<long[]>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                parts.add(workers.submit(() -> chunks(sampler, audience, next, progress)));
            }
            long[] counts = new long[sampler.cells()];
            for (Future<long[]> part : parts) {
                long[] some = part.get();
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += some[i];
                }
            }
            return counts;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("sampling was interrupted", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("sampling failed", failure.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static long[] chunks(Sampler sampler, long audience, AtomicLong next, LongConsumer progress) {
        long[] counts = new long[sampler.cells()];
        long from = next.getAndAdd(CHUNK);
        while (from < audience && !Thread.currentThread().isInterrupted()) {
            sampler.sample(from, Math.min(audience, from + CHUNK), counts);
            progress.accept(from);
            from = next.getAndAdd(CHUNK);
        }
        return counts;
    }
}
