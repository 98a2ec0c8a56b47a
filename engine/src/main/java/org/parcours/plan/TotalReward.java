package org.parcours.plan;

import java.util.Arrays;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;

/**
 * The best expected sum of rewards without discount, where it exists.
 *
 * <p>What makes this hard is what never ends: an end component. One whose rows all earn 0 may be stayed in for 0; each is
 * made one node with a row more, to stay. Of those that are left the best gain tells: above 0 the total is infinite and
 * refused; below 0 nobody stays, so they do no harm; at 0 with rewards that cancel out, such as +1 and −1 in turn, the sum
 * does not converge and is refused. What remains is a {@link ShortestPath} problem, if the end can be reached from
 * everywhere; where it cannot, every total is −∞ and that is refused too.
 *
 * <p>Sources: L. de Alfaro, "Computing minimum and maximum reachability times in probabilistic systems", CONCUR 1999
 * (end components collapsed); D. P. Bertsekas and J. N. Tsitsiklis, Mathematics of Operations Research 16, 1991.
 */
final class TotalReward {
    private final Mdp mdp;
    private final Transitions transitions;
    private final double[] reward;
    private final Predecessors predecessors;
    private final PlanSettings settings;

    private TotalReward(Mdp mdp, PlanSettings settings) {
        this.mdp = mdp;
        this.settings = settings;
        transitions = mdp.transitions();
        reward = mdp.weightedRewards(1, 1);
        predecessors = new Predecessors(transitions);
    }

    static Solution solve(Mdp mdp, PlanSettings settings) {
        return new TotalReward(mdp, settings).solve();
    }

    private Solution solve() {
        EndComponents endless = EndComponents.of(transitions, predecessors);
        EndComponents idle = EndComponents.of(transitions, predecessors, rowsThatEarnNothing());
        int[] nodeOf = Nodes.collapsing(idle, transitions.states());
        Quotient quotient = Quotient.of(transitions, reward, nodeOf, leaving(idle), prizes(nodeOf, idle));
        try (StateRanges ranges = new StateRanges(quotient.transitions().states(), settings.threads())) {
            Bellman bellman = new Bellman(quotient.transitions(), quotient.reward(), 1, ranges);
            Predecessors back = new Predecessors(quotient.transitions());
            refuseWhatEarnsForEver(quotient, back);
            Attractor toEnd = wayToEnd(quotient, back);
            ShortestPath path = ShortestPath.solve(bellman, back, toEnd, settings.method(), settings.tolerance());
            if (!(path.bound() <= settings.tolerance())) {
                throw path.bound() == Double.POSITIVE_INFINITY
                        ? noProof()
                        : TooTight.refusal(settings.tolerance(), path.bound());
            }
            return solution(path, quotient, nodeOf, idle, endless);
        }
    }

    private Solution solution(
            ShortestPath path, Quotient quotient, int[] nodeOf, EndComponents idle, EndComponents endless) {
        double[] values = new double[transitions.states()];
        for (int state = 0; state < values.length; state++) {
            values[state] = path.values()[nodeOf[state]];
        }
        QuotientPolicy policy = new QuotientPolicy(transitions, predecessors, idle, nodeOf, quotient, path.best());
        int[] rows = policy.rows(row -> idle.isInside(row) || policy.isBest(row));
        Accuracy accuracy = new Accuracy(path.iterations(), path.residual(), path.bound());
        Solution solution =
                Solution.stationary(mdp, Criterion.TOTAL, path.method(), new Stage(mdp, values, rows), accuracy);
        return endless.count() == 0 ? solution : solution.neverEnding(warning(endless));
    }

    private String warning(EndComponents endless) {
        int state = 0;
        while (endless.component(state) < 0) {
            state++;
        }
        return "Some policies never end: one can stay for ever in " + endless.count()
                + " set(s) of states, such as that" + " of state \""
                + mdp.states().get(state) + "\". The values are right, for staying earns no more.";
    }

    private boolean[] rowsThatEarnNothing() {
        boolean[] rows = new boolean[reward.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = reward[row] == 0;
        }
        return rows;
    }

    private boolean[] leaving(EndComponents idle) {
        boolean[] rows = new boolean[reward.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = !idle.isInside(row);
        }
        return rows;
    }

    private double[] prizes(int[] nodeOf, EndComponents idle) {
        double[] prizes = new double[Nodes.count(nodeOf)];
        Arrays.fill(prizes, Double.NaN);
        for (int state = 0; state < nodeOf.length; state++) {
            if (idle.component(state) >= 0) {
                prizes[nodeOf[state]] = 0;
            }
        }
        return prizes;
    }

    private void refuseWhatEarnsForEver(Quotient quotient, Predecessors back) {
        for (Component component : Component.all(quotient.transitions(), quotient.reward(), back)) {
            if (component.mostReward() >= 0) {
                RelativeValueIteration gain = component.gain(settings.threads(), settings.tolerance());
                String state = mdp.states().get(quotient.representative(component.state(0)));
                if (gain.least() > 0) {
                    throw new IllegalArgumentException(
                            "The total from state \"" + state + "\" is infinite: a policy can go"
                                    + " on for ever at " + (float) gain.gain()
                                    + " per step. Give a discount or a horizon, or plan"
                                    + " for the average.");
                }
                if (gain.most() >= 0) {
                    throw new IllegalArgumentException(
                            "The total from state \"" + state + "\" does not converge: a policy"
                                    + " can go on for ever among rewards that cancel out. Give a discount or a horizon, or plan"
                                    + " for the average.");
                }
            }
        }
    }

    private Attractor wayToEnd(Quotient quotient, Predecessors back) {
        Attractor way = Attractor.toTerminal(quotient.transitions(), back);
        for (int node = 0; node < quotient.transitions().states(); node++) {
            if (!way.reaches(node)) {
                throw new IllegalArgumentException(
                        "From state \"" + mdp.states().get(quotient.representative(node))
                                + "\" no end can be reached, and going on costs without limit: its total is −∞. Give a discount"
                                + " or a horizon, plan for the average, or add a way to the end.");
            }
        }
        return way;
    }

    private static IllegalArgumentException noProof() {
        return new IllegalArgumentException(
                "The total could not be certified: decisions that never end come too close to"
                        + " the best. Give a discount close to 1, or a horizon.");
    }
}
