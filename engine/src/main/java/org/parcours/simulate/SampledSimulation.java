package org.parcours.simulate;

import java.util.List;
import java.util.Optional;
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
        List<Ending> endings = sampler.endings(sample(sampler, 0, audience, threads, progress));
        SampledFigures figures = new SampledFigures(world, audience);
        figures.add(tree, endings);
        return new CampaignResult(
                campaign.name(),
                world,
                audience,
                Optional.of(seed),
                figures.figures(),
                SampledSteps.of(world, tree, endings),
                List.of());
    }

    /**
     * Runs a campaign whose customers are divided: each part of them through its plain campaign. All are watched for the
     * longest period, so that purchases without us are comparable.
     *
     * @param threads how many work at once, at least 1
     * @param progress is told now and then from any thread how many customers are behind
     */
    public static CampaignResult run(World world, Division division, Seed seed, int threads, LongConsumer progress) {
        List<Division.Portion> portions = division.portions(world);
        CustomerWords words = CustomerWords.of(world, seed);
        int lastDay = Division.lastDay(portions);
        long audience = division.audience(world);
        SampledFigures figures = new SampledFigures(world, audience);
        DrawnSteps drawn = new DrawnSteps(division, world);
        for (Division.Portion portion : portions) {
            Sampler sampler = sampler(world, portion.tree(), words, lastDay);
            long[] counts = sample(
                    sampler,
                    portion.first(),
                    portion.customers(),
                    threads,
                    done -> progress.accept(portion.first() + done));
            List<Ending> endings = sampler.endings(counts);
            figures.add(portion.tree(), endings);
            drawn.add(portion, SampledSteps.of(world, portion.tree(), endings));
        }
        return new CampaignResult(
                division.campaign().name(),
                world,
                audience,
                Optional.of(seed),
                figures.figures(),
                drawn.steps(),
                drawn.branches());
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

    private static long[] sample(Sampler sampler, long first, long customers, int threads, LongConsumer progress) {
        List<long[]> parts = Chunks.run(
                customers,
                threads,
                progress,
                () -> new long[sampler.cells()],
                (counts, from, some) -> sampler.sample(first + from, first + from + some, counts));
        long[] counts = new long[sampler.cells()];
        for (long[] part : parts) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += part[i];
            }
        }
        return counts;
    }
}
