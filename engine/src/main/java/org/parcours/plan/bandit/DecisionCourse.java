package org.parcours.plan.bandit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.parcours.num.Moments;

/** How a bandit's decisions went: what they earned, which arms they gave, and with which propensities. Not thread-safe. */
public final class DecisionCourse implements BanditRun.Witness {
    /** How much farther each point lies than the one before. */
    private static final double STRIDE = 1.15;

    private final List<String> arms;
    private final List<Point> points = new ArrayList<>();
    private final Moments rewards = new Moments();
    private final List<Moments> rewardOf = new ArrayList<>();
    private final long[] decisions;
    private final double[] propensities;
    private final double[] lowest;
    private final long[] since;
    private long next = 1;

    /**
     * After some customers.
     *
     * @param customers so far
     * @param earned their mean reward, in the problem's unit
     * @param shares of each arm its share of the decisions since the point before
     */
    public record Point(long customers, double earned, List<Double> shares) {
        public Point {
            shares = List.copyOf(shares);
        }
    }

    /**
     * What became of an arm.
     *
     * @param decisions how often it was given
     * @param reward its mean reward; empty when it was never given
     * @param propensity the mean probability with which it was drawn where it was given; empty when it never was
     * @param lowest the lowest one
     */
    public record Arm(
            String name, long decisions, OptionalDouble reward, OptionalDouble propensity, OptionalDouble lowest) {}

    /** Nothing decided yet. */
    public DecisionCourse(List<String> arms) {
        this.arms = List.copyOf(arms);
        this.decisions = new long[arms.size()];
        this.since = new long[arms.size()];
        this.propensities = new double[arms.size()];
        this.lowest = new double[arms.size()];
        Arrays.fill(lowest, 1);
        arms.forEach(arm -> rewardOf.add(new Moments()));
    }

    @Override
    public void sees(Context context, int arm, double propensity, double reward) {
        rewards.add(reward);
        rewardOf.get(arm).add(reward);
        decisions[arm]++;
        since[arm]++;
        propensities[arm] += propensity;
        lowest[arm] = Math.min(lowest[arm], propensity);
        if (rewards.count() >= next) {
            points.add(point());
            next = Math.max(rewards.count() + 1, (long) (rewards.count() * STRIDE));
        }
    }

    /** Points at growing distances, the last one after all customers. */
    public List<Point> points() {
        List<Point> all = new ArrayList<>(points);
        if (Arrays.stream(since).sum() > 0) {
            all.add(latest());
        }
        return all;
    }

    /** What became of each arm. */
    public List<Arm> arms() {
        List<Arm> told = new ArrayList<>();
        for (int arm = 0; arm < decisions.length; arm++) {
            boolean given = decisions[arm] > 0;
            told.add(new Arm(
                    arms.get(arm),
                    decisions[arm],
                    rewardOf.get(arm).mean(),
                    given ? OptionalDouble.of(propensities[arm] / decisions[arm]) : OptionalDouble.empty(),
                    given ? OptionalDouble.of(lowest[arm]) : OptionalDouble.empty()));
        }
        return told;
    }

    private Point point() {
        Point point = latest();
        Arrays.fill(since, 0);
        return point;
    }

    private Point latest() {
        double all = Arrays.stream(since).sum();
        List<Double> shares =
                Arrays.stream(since).mapToObj(count -> count / all).toList();
        return new Point(rewards.count(), rewards.mean().orElseThrow(), shares);
    }
}
