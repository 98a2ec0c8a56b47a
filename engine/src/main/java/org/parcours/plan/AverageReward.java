package org.parcours.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;

/**
 * The best reward per step in the long run, for any model: with several recurrent classes, periodic or not.
 *
 * <p>In the long run every policy stays in some maximal end component, and inside one the best gain is the same
 * everywhere: {@link RelativeValueIteration} finds it and proves its bounds. Then the gains are the prizes of a {@link
 * ShortestPath} problem: each component is one node that may be stayed in for its gain, all other rewards are 0, and
 * where the model ends the gain is 0. The bound adds the two proofs.
 *
 * <p>Sources: M. L. Puterman, <i>Markov Decision Processes</i>, Wiley 1994, ch. 9 (multichain models); P. Ashok,
 * K. Chatterjee, P. Daca, J. Křetínský, T. Meggendorfer, "Value iteration for long-run average reward in Markov decision
 * processes", CAV 2017 (component by component).
 */
final class AverageReward {
    /** Up to this many states the policy's own relative values are found directly. */
    private static final int SMALL = 1000;

    private final Mdp mdp;
    private final Transitions transitions;
    private final double[] reward;
    private final Predecessors predecessors;
    private final PlanSettings settings;
    private final EndComponents components;
    private final double[] gains;
    private final boolean[] staying;
    private double[] relative = {};
    private double residual;
    private double bound;
    private long sweeps;

    private AverageReward(Mdp mdp, PlanSettings settings) {
        this.mdp = mdp;
        this.settings = settings;
        transitions = mdp.transitions();
        reward = mdp.weightedRewards(1, 1);
        predecessors = new Predecessors(transitions);
        components = EndComponents.of(transitions, predecessors);
        gains = new double[components.count()];
        staying = new boolean[transitions.rows()];
    }

    static Solution solve(Mdp mdp, PlanSettings settings) {
        if (settings.method() != Method.AUTO && settings.method() != Method.VALUE_ITERATION) {
            throw new IllegalArgumentException("The average is planned by relative value iteration, not by "
                    + settings.method() + "; choose value-iteration or leave the method out.");
        }
        return new AverageReward(mdp, settings).solve();
    }

    private Solution solve() {
        List<Component> all = Component.all(transitions, reward, predecessors, components);
        for (int component = 0; component < all.size(); component++) {
            gains[component] = gainInside(all.get(component));
        }
        int[] nodeOf = Nodes.collapsing(components, transitions.states());
        Quotient quotient = Quotient.of(
                transitions, new double[reward.length], nodeOf, leaving(), prizes(Nodes.count(nodeOf), nodeOf));
        try (StateRanges ranges = new StateRanges(quotient.transitions().states(), settings.threads())) {
            Bellman bellman = new Bellman(quotient.transitions(), quotient.reward(), 1, ranges);
            Predecessors back = new Predecessors(quotient.transitions());
            // every node reaches the end: what does not end is a component, and that can be stayed in
            Attractor toEnd = Attractor.toTerminal(quotient.transitions(), back);
            ShortestPath path = ShortestPath.solve(bellman, back, toEnd, Method.AUTO, settings.tolerance() / 2);
            bound += path.bound();
            if (!(bound <= settings.tolerance())) {
                throw TooTight.refusal(settings.tolerance(), bound);
            }
            QuotientPolicy policy =
                    new QuotientPolicy(transitions, predecessors, components, nodeOf, quotient, path.best());
            return solution(path, nodeOf, policy.rows(row -> staying[row]));
        }
    }

    private Solution solution(ShortestPath path, int[] nodeOf, int[] rows) {
        double[] gainOf = new double[transitions.states()];
        for (int state = 0; state < gainOf.length; state++) {
            gainOf[state] = path.values()[nodeOf[state]];
        }
        List<String> warnings = new ArrayList<>();
        double[] values = values(rows, warnings);
        return new Solution(
                mdp,
                Criterion.AVERAGE,
                Method.VALUE_ITERATION,
                new Stage(mdp, values, rows),
                List.of(),
                false,
                Optional.of(new Gain(gainOf, bound)),
                false,
                warnings,
                new Accuracy(sweeps, residual, bound));
    }

    /** Relative values: the policy's own, or where its chain is too large to solve, those that prove the gain. */
    private double[] values(int[] rows, List<String> warnings) {
        double[] values = relative;
        if (relative.length != rows.length || rows.length <= SMALL) {
            try (StateRanges ranges = new StateRanges(rows.length, settings.threads())) {
                AverageEvaluation evaluation = AverageEvaluation.of(new Bellman(transitions, reward, 1, ranges), rows);
                values = evaluation.relative();
                residual = evaluation.residual();
                if (!evaluation.isDirect()) {
                    warnings.add(
                            "The relative values are approximate, see the residual; the gain and the policy are not.");
                }
            }
        }
        AverageEvaluation.startAtZero(transitions, rows, values);
        return values;
    }

    /** The best gain of a component; marks the first best row of each of its states. */
    private double gainInside(Component component) {
        try (StateRanges ranges = new StateRanges(component.size() + 1, settings.threads())) {
            Bellman bellman = component.bellman(ranges);
            RelativeValueIteration iteration = RelativeValueIteration.solve(bellman, settings.tolerance() / 2);
            bound = Math.max(bound, iteration.bound());
            sweeps += iteration.sweeps();
            if (component.size() == transitions.states()) {
                relative = Arrays.copyOf(iteration.relative(), component.size());
                residual = iteration.bound();
            }
            int[] rows = new int[component.size() + 1];
            double size = Math.max(Values.size(iteration.relative()), Math.abs(iteration.gain()));
            bellman.firstOfTied(
                    iteration.relative(), Math.min(2 * iteration.bound(), 1e-8 * size) + 1e-12 * size, rows);
            for (int member = 0; member < component.size(); member++) {
                staying[component.originalRow(rows[member])] = true;
            }
            return iteration.gain();
        }
    }

    private boolean[] leaving() {
        boolean[] rows = new boolean[reward.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = !components.isInside(row);
        }
        return rows;
    }

    private double[] prizes(int nodes, int[] nodeOf) {
        double[] prizes = new double[nodes];
        Arrays.fill(prizes, Double.NaN);
        for (int state = 0; state < nodeOf.length; state++) {
            if (components.component(state) >= 0) {
                prizes[nodeOf[state]] = gains[components.component(state)];
            }
        }
        return prizes;
    }
}
