package org.parcours.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.parcours.num.Seed;

/**
 * Campaigns run on the same customers, drawn one by one: each keeps his luck, reach, affinities and organic purchase in
 * every campaign (common random numbers), so that what happens alike in two campaigns cancels out of their difference.
 *
 * <p>Worlds may differ. Customers then share luck and organic purchase, and reach and affinity on channels of the same
 * name; with other depths or channels they are not the customers that {@link SampledSimulation} would draw for one of
 * the worlds alone. All are watched for the longest period, so that organic purchases are comparable.
 *
 * <p>Source of the method: A. M. Law, <i>Simulation Modeling and Analysis</i>, 5th edition, 2015, section 11.2.
 *
 * @param seed what the customers were drawn from
 * @param results of each campaign, in the order given
 * @param differences of each campaign after the first: how much more it has than the first
 */
public record PairedComparison(Seed seed, List<CampaignResult> results, List<PairedDifferences> differences) {
    public PairedComparison {
        results = List.copyOf(results);
        differences = List.copyOf(differences);
    }

    /**
     * Compares campaigns with the first of them. The result is the same on any number of threads; an interrupt ends the
     * work with a {@link java.util.concurrent.CancellationException}.
     *
     * @param contenders at least two, with the same audience and currency
     * @param threads how many work at once, at least 1
     * @param progress is told now and then from any thread how many customers are behind
     */
    public static PairedComparison run(List<Contender> contenders, Seed seed, int threads, LongConsumer progress) {
        requireComparable(contenders);
        long audience = contenders.get(0).audience();
        List<DividedSampler> samplers = samplers(contenders, seed);
        List<Joint> parts = Chunks.run(audience, threads, progress, () -> new Joint(samplers), Joint::add);
        Joint all = parts.get(0);
        parts.subList(1, parts.size()).forEach(all::addAll);
        List<CampaignResult> results = new ArrayList<>();
        List<PairedDifferences> differences = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            results.add(samplers.get(i).result(seed, all.counts(i)));
            if (i > 0) {
                differences.add(new PairedFigures(
                                contenders.get(0),
                                samplers.get(0),
                                contenders.get(i),
                                samplers.get(i),
                                all.pairs(i),
                                audience)
                        .differences());
            }
        }
        return new PairedComparison(seed, results, differences);
    }

    private static List<DividedSampler> samplers(List<Contender> contenders, Seed seed) {
        int period = 0;
        for (Contender contender : contenders) {
            int lastDay = Division.lastDay(contender.division().portions(contender.world()));
            period = Math.max(period, new Organic(contender.world(), lastDay).period());
        }
        List<CustomerWords> words =
                CustomerWords.shared(contenders.stream().map(Contender::world).toList(), seed);
        List<DividedSampler> samplers = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            samplers.add(new DividedSampler(contenders.get(i), words.get(i), period));
        }
        return samplers;
    }

    private static void requireComparable(List<Contender> contenders) {
        if (contenders.size() < 2) {
            throw new IllegalArgumentException(
                    "A comparison of %d campaigns; name at least 2.".formatted(contenders.size()));
        }
        Contender first = contenders.get(0);
        for (Contender contender : contenders) {
            if (contender.audience() != first.audience()) {
                throw new IllegalArgumentException(
                        "Campaign \"%s\" has %d customers and \"%s\" has %d; compare them on the same audience."
                                .formatted(first.name(), first.audience(), contender.name(), contender.audience()));
            }
            String currency = contender.world().economics().currency();
            if (!Objects.equals(currency, first.world().economics().currency())) {
                throw new IllegalArgumentException(
                        "World \"%s\" counts in %s and \"%s\" in %s; compare worlds of the same currency."
                                .formatted(
                                        first.world().name(),
                                        first.world().economics().currency(),
                                        contender.world().name(),
                                        currency));
            }
        }
    }

    /** What one thread has counted: of each campaign after the first, its cells jointly with those of the first. */
    private static final class Joint {
        private final List<DividedSampler> samplers;
        private final List<JointCounts> counts = new ArrayList<>();
        private final int[] first = new int[Chunks.SIZE];
        private final int[] other = new int[Chunks.SIZE];

        Joint(List<DividedSampler> samplers) {
            this.samplers = samplers;
            samplers.subList(1, samplers.size()).forEach(sampler -> counts.add(new JointCounts(sampler.cells())));
        }

        void add(long from, int customers) {
            samplers.get(0).ends(from, customers, first);
            for (int i = 1; i < samplers.size(); i++) {
                samplers.get(i).ends(from, customers, other);
                counts.get(i - 1).add(first, other, customers);
            }
        }

        void addAll(Joint part) {
            for (int i = 0; i < counts.size(); i++) {
                counts.get(i).addAll(part.counts.get(i));
            }
        }

        List<JointCounts.Pair> pairs(int campaign) {
            return counts.get(campaign - 1).pairs();
        }

        /** Customers by cell of one campaign alone. */
        long[] counts(int campaign) {
            long[] alone = new long[samplers.get(campaign).cells()];
            for (JointCounts.Pair pair : pairs(Math.max(1, campaign))) {
                alone[campaign == 0 ? pair.first() : pair.second()] += pair.customers();
            }
            return alone;
        }
    }
}
