package org.parcours.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;

/**
 * Backward induction: the best last step, then the best step before it, and so on to the first.
 *
 * <pre>  V_t(s) = max_a e_t · r(s,a) + c_t · m(s,a) + λ Σ p(s'|s,a) V_{t+1}(s')</pre>
 *
 * with λ the larger of the two discounts, e_t = (λ_env/λ)^t and c_t = (λ_con/λ)^t. So V_t is what is still to come,
 * divided by λ^t: no weight ever grows, V_0 is the return of {@link Discounts}, and with one discount V_t is the usual
 * value-to-go.
 *
 * <p>Source: M. L. Puterman, <i>Markov Decision Processes</i>, Wiley 1994, §4.5; the two discounts make the rewards
 * depend on time (§2.1.1). Each stage costs one pass over the transitions and is computed as if in twice the precision;
 * the bound adds up what rounding each stage's values once does.
 */
final class BackwardInduction {
    private static final double UNIT = 0x1p-53;

    /** States times stages that are held at most, 12 bytes each. */
    private static final long CELLS = 200_000_000L;

    private final Mdp mdp;
    private final Discounts discounts;
    private final StateRanges ranges;
    private final int mostRows;
    private double error;
    private double worst;

    private BackwardInduction(Mdp mdp, Discounts discounts, StateRanges ranges) {
        this.mdp = mdp;
        this.discounts = discounts;
        this.ranges = ranges;
        int most = 0;
        for (int state = 0; state < mdp.transitions().states(); state++) {
            most = Math.max(
                    most, mdp.transitions().endRow(state) - mdp.transitions().firstRow(state));
        }
        mostRows = most;
    }

    /** The best plan for a number of steps, after which nothing is earned any more. */
    static Solution solve(Mdp mdp, PlanSettings settings) {
        int horizon = settings.horizon().orElseThrow();
        if (settings.method() != Method.AUTO && settings.method() != Method.BACKWARD_INDUCTION) {
            throw new IllegalArgumentException(
                    "With a horizon the optimum depends on time and is found by backward" + " induction, not by "
                            + settings.method() + "; choose backward-induction or leave the method out.");
        }
        double[] nothing = new double[mdp.states().size()];
        try (StateRanges ranges = new StateRanges(nothing.length, settings.threads())) {
            BackwardInduction induction = new BackwardInduction(mdp, settings.discounts(), ranges);
            List<Stage> stages = induction.stages(horizon, nothing, 0);
            return induction.solution(settings, stages, false);
        }
    }

    /**
     * The best plan for ever: a head in which control rewards count, then a stationary plan for environment rewards.
     *
     * @param tail what is best from step {@code head} on, in the environment's own discount
     * @param tailError how far the tail's values may lie from the optimum, in units of step {@code head}
     */
    static Solution solveHead(Mdp mdp, PlanSettings settings, int head, Stage tail, double tailError) {
        double weight = settings.discounts().environmentWeight(head);
        double[] last = new double[mdp.states().size()];
        for (int state = 0; state < last.length; state++) {
            last[state] = weight * tail.value(state);
        }
        try (StateRanges ranges = new StateRanges(last.length, settings.threads())) {
            BackwardInduction induction = new BackwardInduction(mdp, settings.discounts(), ranges);
            List<Stage> stages = new ArrayList<>(induction.stages(head, last, tailError));
            stages.add(tail);
            induction.worst = induction.error;
            return induction.solution(settings, stages, true);
        }
    }

    private Solution solution(PlanSettings settings, List<Stage> stages, boolean lastStageRepeats) {
        if (!(worst <= settings.tolerance())) {
            throw TooTight.refusal(settings.tolerance(), worst);
        }
        Accuracy accuracy = new Accuracy(stages.size(), 0, worst);
        return Solution.staged(mdp, settings.criterion(), stages, lastStageRepeats, accuracy);
    }

    private List<Stage> stages(int horizon, double[] last, double lastError) {
        if ((long) horizon * last.length > CELLS) {
            throw new IllegalArgumentException("A plan of " + horizon + " stages for " + last.length
                    + " states is too large to hold; choose a shorter horizon or a discount without a horizon.");
        }
        error = lastError;
        List<Stage> backwards = new ArrayList<>();
        double[] after = last;
        for (int step = horizon - 1; step >= 0; step--) {
            double[] values = new double[last.length];
            backwards.add(new Stage(mdp, values, stage(step, after, values)));
            after = values;
        }
        Collections.reverse(backwards);
        return backwards;
    }

    private int[] stage(int step, double[] after, double[] values) {
        double environment = discounts.environmentWeight(step);
        double control = discounts.controlWeight(step);
        double[] reward = mdp.weightedRewards(environment, control);
        double weighing = discounts.areEqual() ? 2 : 4 + 2.0 * step;
        error = discounts.larger() * error
                + UNIT * (weighing * Values.size(reward) + 3 * (Values.size(reward) + Values.size(after)));
        worst = Math.max(worst, error);
        double tie = Values.tie(after, error) + 1e-12 * Values.size(reward);
        int[] rows = new int[values.length];
        ranges.run((range, from, to) -> {
            double[] qualities = new double[mostRows];
            for (int state = from; state < to; state++) {
                rows[state] = choose(state, reward, after, qualities, tie, values);
            }
        });
        return rows;
    }

    private int choose(int state, double[] reward, double[] after, double[] qualities, double tie, double[] values) {
        Transitions transitions = mdp.transitions();
        int first = transitions.firstRow(state);
        int count = transitions.endRow(state) - first;
        if (count == 0) {
            return -1;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            qualities[i] = transitions.surplus(first + i, reward[first + i], discounts.larger(), after, 0);
            best = Math.max(best, qualities[i]);
        }
        values[state] = best;
        int chosen = 0;
        while (qualities[chosen] < best - tie) {
            chosen++;
        }
        return first + chosen;
    }
}
