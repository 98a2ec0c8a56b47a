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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.tree.CausalForest;
import org.parcours.uplift.tree.CausalSettings;
import org.parcours.uplift.tree.TreeLearners;

/** Forests of 100 trees on a trial of 100,000 customers with 20 columns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 4)
public class UpliftForestBench {
    static final int ROWS = 100_000;

    /** The learner. */
    @Param({"cts-forest", "kl-forest", "causal-forest"})
    public String learner = "cts-forest";

    private final UpliftData data = TrialMaker.make(ROWS, new Seed(1));
    private final Propensities propensities = Propensities.shares(data);

    /** A fit, from the table of doubles to the model. */
    @Benchmark
    public UpliftModel fit() {
        return learner(learner).fit(data, propensities, new Seed(1));
    }

    static UpliftLearner learner(String name) {
        return name.equals("causal-forest")
                ? new CausalForest(CausalSettings.FOREST.withTrees(100).withThreads(SamplingBench.THREADS))
                : TreeLearners.named(name, SamplingBench.THREADS);
    }
}
