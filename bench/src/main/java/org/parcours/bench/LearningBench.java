package org.parcours.bench;

import java.nio.file.Path;
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
import org.parcours.files.WorldFile;
import org.parcours.num.Seed;
import org.parcours.plan.learn.LearningRun;
import org.parcours.plan.learn.LearningSettings;
import org.parcours.plan.learn.QLearning;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

/** Q-learning from nothing on 10,000,000 customers, with every choice valued exactly, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LearningBench {
    private static final LearningSettings SETTINGS = LearningSettings.of(10_000_000, new Seed(1));

    /** The world. */
    @Param({"stories", "benchmark"})
    public String world = "stories";

    private Course course = course("stories");

    /** Loads the world. */
    @Setup
    public void load() {
        course = course(world);
    }

    /** A run from the first customer to the last. */
    @Benchmark
    public LearningRun learn() {
        return LearningRun.of(new QLearning(), course, SETTINGS, progress -> {});
    }

    private static Course course(String name) {
        World world = WorldFile.load(name, Path.of("."));
        return Course.ofExpectations(world, new HiddenTypes(world, HiddenTypes.DEFAULT_NODES), 0);
    }
}
