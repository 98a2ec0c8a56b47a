package org.parcours.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.prove.bound.Bootstrap;
import org.parcours.prove.estimate.JourneyTerms;

/** BCa intervals with 10,000 replicates on 10,000 journeys, of a mean, of a ratio and of a sum of ten ratios. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 4)
public class BootstrapBench {
    static final int JOURNEYS = 10_000;
    static final int REPLICATES = 10_000;
    private static final int STEPS = 10;
    private static final Seed SEED = new Seed(11);

    /** Of a mean. */
    @Benchmark
    public Interval mean() {
        return interval(JourneyTerms.mean(JOURNEYS, BootstrapBench::earned));
    }

    /** Of a ratio of means. */
    @Benchmark
    public Interval ratio() {
        return interval(JourneyTerms.ratio(JOURNEYS, BootstrapBench::earned, BootstrapBench::weight));
    }

    /** Of one ratio for each of ten steps. */
    @Benchmark
    public Interval steps() {
        return interval(new Steps());
    }

    private static Interval interval(JourneyTerms terms) {
        return new Bootstrap(terms, REPLICATES, new Seed(1), SamplingBench.THREADS).biasCorrectedAccelerated(0.95);
    }

    private static double weight(int journey) {
        return -Math.log(SEED.uniform(journey));
    }

    static double earned(int journey) {
        return weight(journey) * SEED.uniform(journey + JOURNEYS);
    }

    private static final class Steps implements JourneyTerms {
        @Override
        public int journeys() {
            return JOURNEYS;
        }

        @Override
        public int ratios() {
            return STEPS;
        }

        @Override
        public void fill(int journey, double[] numerators, double[] denominators) {
            for (int step = 0; step < STEPS; step++) {
                denominators[step] = weight(journey);
                numerators[step] = denominators[step] * SEED.uniform(journey + (step + 1L) * JOURNEYS);
            }
        }
    }
}
