package org.parcours.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parcours.num.Seed;
import org.parcours.uplift.EffectScorer;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.tree.CausalForest;
import org.parcours.uplift.tree.CausalSettings;

/** One customer after another scored live by a causal forest of 200 deep trees, each row another one, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class CausalRowBench {
    /** How many customers the forest learnt from; more make its trees deeper. */
    @Param({"20000", "100000"})
    public int customers = 20_000;

    private final double[] features = new double[TrialMaker.WIDTH];
    private final double[] effects = new double[1];
    private UpliftData data = TrialMaker.make(100, new Seed(2));
    private EffectScorer scorer = (from, into) -> {};
    private int row;

    /** Grows the forest. */
    @Setup
    public void grow() {
        data = TrialMaker.make(customers, new Seed(2));
        scorer = new CausalForest(CausalSettings.FOREST.withThreads(SamplingBench.THREADS))
                .fit(data, Propensities.shares(data), new Seed(1))
                .scorer();
    }

    /** A row copied from the table and scored. */
    @Benchmark
    public double row() {
        row = row + 1 < data.rows() ? row + 1 : 0;
        data.customers().table().copyRow(row, features);
        scorer.effects(features, effects);
        return effects[0];
    }
}
