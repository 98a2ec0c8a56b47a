package org.parcours.simulate;

import java.util.List;
import java.util.function.LongConsumer;
import org.parcours.journey.Campaign;
import org.parcours.num.Seed;

/**
 * A campaign run on customers drawn one by one. Customers are numbered, and each draws words of the seed that belong to
 * its number alone; ends are counted as whole numbers. The result is therefore the same on any number of threads.
 */
public final class SampledSimulation {
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
     * Runs a campaign, and tells now and then from any thread how many customers are behind. An interrupt ends it with
     * a {@link java.util.concurrent.CancellationException}.
     *
     * @param threads how many work at once, at least 1
     */
    public static CampaignResult run(World world, Campaign campaign, Seed seed, int threads, LongConsumer progress) {
        StepTree tree = new StepTree(world, campaign);
        Sampler sampler = sampler(world, tree, CustomerWords.of(world, seed), tree.lastDay());
        long audience = campaign.audience().orElse(world.economics().audience());
        long[] counts = sample(sampler, audience, threads, progress);
        return new SampledFigures(world, tree, audience).result(campaign, seed, sampler.endings(counts));
    }

    /**
     * What sends customers through a campaign.
     *
     * @param lastDay of the longest journey; customers are watched for at least that long
     */
    static Sampler sampler(World world, StepTree tree, CustomerWords words, int lastDay) {
        boolean alike = !world.hasHiddenTypes() && world.behaviour().organic() == 0 && tree.size() > 0;
        return alike ? new PlainSampler(world, tree, words) : new HiddenSampler(world, tree, words, lastDay);
    }

    private static long[] sample(Sampler sampler, long audience, int threads, LongConsumer progress) {
        List<long[]> parts = Chunks.run(
                audience,
                threads,
                progress,
                () -> new long[sampler.cells()],
                (counts, from, customers) -> sampler.sample(from, from + customers, counts));
        long[] counts = new long[sampler.cells()];
        for (long[] part : parts) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += part[i];
            }
        }
        return counts;
    }
}
