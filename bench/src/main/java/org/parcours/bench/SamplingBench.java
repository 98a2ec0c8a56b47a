package org.parcours.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.KeyFigure;

/** 10,000,000 customers through the best campaign of each world, one by one, and the bare loop beside them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SamplingBench {
    /** The cores that the limits speak of. */
    static final int THREADS = 2;

    private final Optimum stories = Optimum.of("stories");
    private final Optimum benchmark = Optimum.of("benchmark");
    private final BareLoop bareLoop = BareLoop.of(stories.world(), Optimum.SEED);
    private long customers;

    /** The bare loop draws as many words as the simulation: one a contact. */
    @Setup
    public void countWords() {
        double words = stories.sample(THREADS).value(KeyFigure.CONTACTS);
        customers = Math.round(words / stories.world().timing().depth());
    }

    /** The 15-step optimum of {@code stories}. */
    @Benchmark
    public CampaignResult stories() {
        return stories.sample(THREADS);
    }

    /** The random words of {@link #stories}, drawn and added. */
    @Benchmark
    public long bareLoop() throws Exception {
        return bareLoop.sum(customers, THREADS);
    }

    /** The optimum of {@code benchmark}, with affinities, reach, pressure and organic purchases. */
    @Benchmark
    public CampaignResult benchmark() {
        return benchmark.sample(THREADS);
    }
}
