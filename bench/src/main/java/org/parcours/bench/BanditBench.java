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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parcours.files.WorldFile;
import org.parcours.num.Seed;
import org.parcours.plan.bandit.Bandit;
import org.parcours.plan.bandit.BanditRun;
import org.parcours.plan.bandit.BanditSettings;
import org.parcours.plan.bandit.BetaThompson;
import org.parcours.plan.bandit.EpsilonGreedy;
import org.parcours.plan.bandit.FirstContact;
import org.parcours.plan.bandit.LinUcb;
import org.parcours.plan.bandit.LinearThompson;
import org.parcours.plan.bandit.OneStepProblem;
import org.parcours.plan.bandit.SquareCb;
import org.parcours.plan.bandit.Ucb1;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

/** One customer after the other meets a bandit in {@code stories}: drawn, decided for, answered, learnt from. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BanditBench {
    /** Customers of a run. */
    public static final int CUSTOMERS = 20_000;

    private static final BanditSettings SETTINGS = new BanditSettings(CUSTOMERS, 1, new Seed(1));

    /** The method. */
    @Param({"epsilon-greedy", "ucb", "thompson", "linucb", "linear-thompson", "squarecb"})
    public String method = "epsilon-greedy";

    private final OneStepProblem problem = problem();

    /** A run from the first customer to the last. */
    @Benchmark
    public BanditRun learn() {
        return BanditRun.of(bandit(), problem, SETTINGS, BanditRun.Witness.NONE);
    }

    private Bandit bandit() {
        int arms = problem.arms().size();
        int features = problem.features();
        return switch (method) {
            case "epsilon-greedy" -> EpsilonGreedy.constant(arms, 0.1);
            case "ucb" -> new Ucb1(arms);
            case "thompson" -> new BetaThompson(arms, 1, 1);
            case "linucb" -> new LinUcb(arms, features, 1, 1);
            case "linear-thompson" -> new LinearThompson(arms, features, 0.5, 1);
            case "squarecb" -> new SquareCb(arms, features, 10, 0.5, 1);
            default -> throw new IllegalArgumentException("There is no bandit \"" + method + "\".");
        };
    }

    private static OneStepProblem problem() {
        World world = WorldFile.load("stories", Path.of("."));
        return FirstContact.of(world, new HiddenTypes(world, HiddenTypes.DEFAULT_NODES));
    }
}
