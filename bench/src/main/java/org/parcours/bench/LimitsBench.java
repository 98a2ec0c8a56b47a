package org.parcours.bench;

import java.util.List;
import java.util.Set;
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
import org.parcours.num.Seed;
import org.parcours.plan.PlanSettings;
import org.parcours.plan.constrained.Amounts;
import org.parcours.plan.constrained.ConstrainedPlan;
import org.parcours.plan.constrained.Limit;

/** The best plan of a random model of 8 actions within half of the cost that the unlimited one has, discount .95. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class LimitsBench {
    private static final int ACTIONS = 8;
    private static final double DISCOUNT = 0.95;

    /** States of the model. */
    @Param({"2000", "100000"})
    public int states;

    private Mdp mdp = RandomModel.of(1);
    private double most;

    /** Makes the model and finds the cost of its unlimited plan. */
    @Setup
    public void make() {
        mdp = priced(RandomModel.of(states, ACTIONS));
        most = search().within(List.of(new Limit("cost", 1e12)))
                        .mixture()
                        .uses()
                        .get(0)
                / 2;
    }

    /** A plan from nothing. */
    @Benchmark
    public ConstrainedPlan limited() {
        ConstrainedPlan plan = search().within(List.of(new Limit("cost", most)));
        double gap = plan.mixture().gap() / plan.mixture().value();
        if (gap > (states > 10_000 ? ConstrainedPlan.LARGE_GAP : 1e-8)) {
            throw new IllegalStateException("a gap of " + gap);
        }
        return plan;
    }

    private ConstrainedPlan.Search search() {
        double[] cost = new Amounts(mdp, Set.of(), mdp.states()::get).of("cost");
        return new ConstrainedPlan.Search(
                mdp, PlanSettings.discounted(DISCOUNT), ConstrainedPlan.startIn(mdp, 0), List.of(cost));
    }

    /** Each row costs a random number in (0, 1) times what it earns. */
    private static Mdp priced(Mdp model) {
        Seed seed = new Seed(99);
        int rows = model.transitions().rows();
        double[] reward = new double[rows];
        double[] cost = new double[rows];
        for (int row = 0; row < rows; row++) {
            cost[row] = model.reward(row) * seed.uniform(row);
            reward[row] = model.reward(row) - cost[row];
        }
        return new Mdp(model.states(), model.actions(), model.transitions(), reward, new double[0], cost);
    }
}
