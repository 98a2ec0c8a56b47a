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
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftModel;

/** One customer after another scored live by a forest of 100 trees, each row another one, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ForestRowBench {
    private final UpliftData data = TrialMaker.make(20_000, new Seed(2));
    private final UpliftModel model =
            UpliftForestBench.learner("cts-forest").fit(data, Propensities.shares(data), new Seed(1));
    private final double[] features = new double[TrialMaker.WIDTH];
    private final double[] effects = new double[1];
    private int row;

    /** A row copied from the table and scored. */
    @Benchmark
    public double row() {
        row = row + 1 < data.rows() ? row + 1 : 0;
        data.customers().table().copyRow(row, features);
        model.effects(features, effects);
        return effects[0];
    }
}
