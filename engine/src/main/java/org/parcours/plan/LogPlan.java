package org.parcours.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.log.JourneyLog;
import org.parcours.log.StateVisits;
import org.parcours.model.LogModel;
import org.parcours.model.Mdp;
import org.parcours.model.TransitionCounts;

/**
 * The best plan that a log supports, with what stands behind each of its decisions. A <i>cell</i> is an action in a
 * state in which it was taken; it is a row of the model. Actions never taken in a state cannot be chosen there.
 *
 * <p>The plan treats the log's frequencies as the truth, so that it prefers actions that were lucky: the values of thin
 * cells are too high on average, and {@code prove} on other journeys tells what the plan is worth.
 */
public final class LogPlan {
    /** Fewer visits than these make a cell thin. */
    public static final int THIN = 30;

    private final JourneyLog log;
    private final TransitionCounts counts;
    private final Solution solution;
    private final double discount;
    private final double[] after;
    private final StateVisits visits;

    private LogPlan(JourneyLog log, TransitionCounts counts, Solution solution, Discounts discounts) {
        this.log = log;
        this.counts = counts;
        this.solution = solution;
        this.discount = discounts.larger();
        this.after = after(solution, discounts);
        this.visits = new StateVisits(log);
    }

    /**
     * Plans on a log.
     *
     * @param prior pseudo-visits for every successor seen after a state; see {@link LogModel}
     * @param settings what to plan for; not the average, since journeys end
     */
    public static LogPlan of(JourneyLog log, double prior, PlanSettings settings) {
        if (settings.criterion() == Criterion.AVERAGE) {
            throw new IllegalArgumentException(
                    "Journeys end, so their average reward in the long run is 0; choose discounted or total.");
        }
        TransitionCounts counts = TransitionCounts.of(log);
        Mdp mdp = LogModel.of(counts, prior);
        return new LogPlan(log, counts, ExactPlanner.solve(mdp, settings), settings.discounts());
    }

    /**
     * The discount unless another is asked for: 1 where every journey of the log ended, so that its sum is whole; .99
     * where some were cut off and might go on for long.
     */
    public static double defaultDiscount(JourneyLog log) {
        return log.cutOffs() == 0 ? 1 : 0.99;
    }

    /** The log it was made from. */
    public JourneyLog log() {
        return log;
    }

    /** What followed each action in each state. */
    public TransitionCounts counts() {
        return counts;
    }

    /** The plan itself. Its model has the log's states under their numbers, and behind them the end. */
    public Solution solution() {
        return solution;
    }

    /** Who comes to each state, and when. */
    public StateVisits visits() {
        return visits;
    }

    /** What to do in a state, against the next best; empty where nobody acted. */
    public Optional<LogDecision> decision(int state) {
        OptionalInt best = best(state);
        return best.isPresent() ? Optional.of(LogDecision.of(this, state, best.getAsInt())) : Optional.empty();
    }

    /** The value of a cell's action followed by the plan: Q(s, a) = r̄ + m̄ + λ Σ p V(s'). */
    public double actionValue(int cell) {
        Mdp mdp = solution.mdp();
        return mdp.reward(cell)
                + mdp.controlReward(cell)
                + discount * mdp.transitions().expected(cell, after);
    }

    /**
     * The standard error of the mean of r + λ V(s') over a cell's visits, with the plan's values taken as known; empty
     * below two visits. It leaves out the spread of control rewards, and that the values are estimates themselves.
     *
     * <p>With deviations from the means: Σ(r−r̄)² + 2λ Σ(r−r̄)(V−V̄) + λ² Σ(V−V̄)², over n (n − 1).
     */
    public OptionalDouble standardError(int cell) {
        double visits = counts.visits(cell);
        if (visits < 2) {
            return OptionalDouble.empty();
        }
        double meanReward = counts.meanReward(cell);
        double meanValue = 0;
        for (int triple = counts.firstTriple(cell); triple < counts.lastTriple(cell); triple++) {
            meanValue += counts.count(triple) / visits * after[counts.successor(triple)];
        }
        double squares = counts.rewardSquares(cell);
        for (int triple = counts.firstTriple(cell); triple < counts.lastTriple(cell); triple++) {
            double deviation = after[counts.successor(triple)] - meanValue;
            double rewardDeviation = counts.rewardSum(triple) - counts.count(triple) * meanReward;
            squares += 2 * discount * rewardDeviation * deviation
                    + discount * discount * counts.count(triple) * deviation * deviation;
        }
        return OptionalDouble.of(Math.sqrt(Math.max(0, squares) / (visits - 1) / visits));
    }

    /** Whether so few visits stand behind a cell that its value is hardly known. */
    public boolean isThin(int cell) {
        return counts.visits(cell) < THIN;
    }

    /** The best cell of a state; empty where nobody acted. */
    public OptionalInt best(int state) {
        int row = solution.now().row(state);
        return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /** The second best cell of a state; empty where fewer than two actions were taken. */
    public OptionalInt nextBest(int state) {
        int best = solution.now().row(state);
        int next = -1;
        for (int cell = counts.firstCell(state); cell < counts.lastCell(state); cell++) {
            if (cell != best && (next < 0 || actionValue(cell) > actionValue(next))) {
                next = cell;
            }
        }
        return next < 0 ? OptionalInt.empty() : OptionalInt.of(next);
    }

    /** What the states are worth after the first step, in its units. */
    private static double[] after(Solution solution, Discounts discounts) {
        double[] after = new double[solution.mdp().states().size()];
        List<Stage> stages = solution.stages();
        if (stages.size() == 1) {
            return after;
        }
        // The repeating last stage counts in the environment's discount, the others in the larger one.
        boolean tail = solution.lastStageRepeats() && stages.size() == 2;
        double weight = tail ? discounts.environmentWeight(1) : 1;
        Stage next = stages.isEmpty() ? solution.now() : stages.get(1);
        for (int state = 0; state < after.length; state++) {
            after[state] = weight * next.value(state);
        }
        return after;
    }
}
