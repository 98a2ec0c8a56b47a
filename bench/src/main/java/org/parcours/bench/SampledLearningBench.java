package org.parcours.bench;

import java.nio.file.Path;
import java.util.Optional;
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
import org.parcours.files.WorldFile;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.plan.learn.sampled.JourneyLearner;
import org.parcours.plan.learn.sampled.LearnerSettings;
import org.parcours.plan.learn.sampled.LearningMethod;
import org.parcours.plan.learn.sampled.LearningRate;
import org.parcours.plan.learn.sampled.LogQLearning;
import org.parcours.plan.learn.sampled.LoggedSteps;
import org.parcours.plan.learn.sampled.WarmStart;
import org.parcours.plan.learn.sampled.WorldLearning;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

/** Q-learning step by step, on one thread: from a log in memory, and from customers drawn one by one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SampledLearningBench {
    /** Steps of the log. */
    public static final int STEPS = 10_000_000;

    private static final int STATES = 1_000;
    private static final int ACTIONS = 8;
    private static final int CUSTOMERS = 5_000_000;

    private final LoggedSteps log = log();
    private final WorldLearning world = world();

    /** One update for each of 10,000,000 logged steps. */
    @Benchmark
    public LogQLearning log10M() {
        LogQLearning learner = new LogQLearning(log, 0.9, LearningRate.SEARCH_THEN_CONVERGE);
        learner.sweep();
        return learner;
    }

    /** 5,000,000 customers through {@code stories} from nothing; {@link JourneyLearner#steps} says how many steps. */
    @Benchmark
    public JourneyLearner stories() {
        LearnerSettings settings = LearnerSettings.of(CUSTOMERS, 1, new Seed(1));
        JourneyLearner learner = LearningMethod.Q_LEARNING.learner(world.environment(), settings, WarmStart.COLD);
        learner.learn(CUSTOMERS);
        return learner;
    }

    /** Journeys of ten steps on average, through states and actions at random. */
    private static LoggedSteps log() {
        RandomStream random = new RandomStream(new Seed(1));
        int[] rows = new int[STEPS];
        int[] next = new int[STEPS];
        double[] rewards = new double[STEPS];
        int state = 0;
        for (int step = 0; step < STEPS; step++) {
            rows[step] = state * ACTIONS + random.nextInt(ACTIONS);
            boolean ended = random.nextInt(10) == 0;
            state = random.nextInt(STATES);
            next[step] = ended ? -1 : state;
            rewards[step] = random.nextUniform();
        }
        return new LoggedSteps(STATES, ACTIONS, rows, next, rewards);
    }

    private static WorldLearning world() {
        World stories = WorldFile.load("stories", Path.of("."));
        HiddenTypes types = new HiddenTypes(stories, HiddenTypes.DEFAULT_NODES);
        return new WorldLearning(Course.ofExpectations(stories, types, 0), Optional.empty());
    }

    /** How many steps 5,000,000 customers take. */
    public static void main(String[] arguments) {
        System.out.println(new SampledLearningBench().stories().steps());
    }
}
