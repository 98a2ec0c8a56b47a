package org.parcours.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.model.Transitions;

/** One maximal end component as a model of its own: its states and the rows that stay inside. */
final class Component {
    private final Quotient inside;

    private Component(Quotient inside) {
        this.inside = inside;
    }

    /** All components of a model, in the order of their first states. */
    static List<Component> all(Transitions transitions, double[] reward, Predecessors predecessors) {
        return all(transitions, reward, predecessors, EndComponents.of(transitions, predecessors));
    }

    /** The given components of a model, in the order of their numbers. */
    static List<Component> all(
            Transitions transitions, double[] reward, Predecessors predecessors, EndComponents components) {
        List<Component> all = new ArrayList<>();
        for (int component = 0; component < components.count(); component++) {
            all.add(of(transitions, reward, predecessors, components, component));
        }
        return all;
    }

    private static Component of(
            Transitions transitions,
            double[] reward,
            Predecessors predecessors,
            EndComponents components,
            int component) {
        int[] nodeOf = new int[transitions.states()];
        int nodes = 0;
        for (int state = 0; state < nodeOf.length; state++) {
            nodeOf[state] = components.component(state) == component ? nodes++ : -1;
        }
        boolean[] kept = new boolean[transitions.rows()];
        for (int row = 0; row < kept.length; row++) {
            kept[row] = components.isInside(row) && nodeOf[predecessors.state(row)] >= 0;
        }
        double[] noPrize = new double[nodes];
        Arrays.fill(noPrize, Double.NaN);
        return new Component(Quotient.of(transitions, reward, nodeOf, kept, noPrize));
    }

    /** The number of states. */
    int size() {
        return inside.transitions().states() - 1;
    }

    /** The state of the model that a member stands for. */
    int state(int member) {
        return inside.representative(member);
    }

    /** The model's row that a row stands for. */
    int originalRow(int row) {
        return inside.originalRow(row);
    }

    /** The largest reward of a row: no policy that stays inside gains more per step. */
    double mostReward() {
        double most = Double.NEGATIVE_INFINITY;
        for (double each : inside.reward()) {
            most = Math.max(most, each);
        }
        return most;
    }

    /** The best gain of staying inside. */
    RelativeValueIteration gain(int threads, double width) {
        try (StateRanges ranges = new StateRanges(size() + 1, threads)) {
            return RelativeValueIteration.solve(bellman(ranges), width);
        }
    }

    /** The component's own operator, without discount. */
    Bellman bellman(StateRanges ranges) {
        return new Bellman(inside.transitions(), inside.reward(), 1, ranges);
    }
}
