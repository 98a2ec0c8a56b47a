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
import org.parcours.model.Mdp;
import org.parcours.plan.ExactPlanner;
import org.parcours.plan.Method;
import org.parcours.plan.PlanSettings;
import org.parcours.plan.Solution;

/** The exact discounted solution of {@link RandomModel}, certified to the tolerance. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SolveBench {
    static final double DISCOUNT = 0.99;
    static final double TOLERANCE = 1e-3;

    /** The size of the model. */
    @Param({"10000", "50000"})
    public int states;

    private Mdp mdp = RandomModel.of(1);

    /** Makes the model, which is not measured. */
    @Setup
    public void makeModel() {
        mdp = RandomModel.of(states);
    }

    /** What the planner chooses by itself. */
    @Benchmark
    public Solution solve() {
        return solve(mdp, Method.AUTO);
    }

    /** Plain value iteration: what one sweep after the other costs. */
    @Benchmark
    public Solution valueIteration() {
        return solve(mdp, Method.VALUE_ITERATION);
    }

    static Solution solve(Mdp mdp, Method method) {
        PlanSettings settings = PlanSettings.discounted(DISCOUNT)
                .withTolerance(TOLERANCE)
                .withThreads(SamplingBench.THREADS)
                .withMethod(method);
        return ExactPlanner.solve(mdp, settings);
    }
}
