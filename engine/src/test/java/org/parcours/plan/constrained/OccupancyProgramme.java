package org.parcours.plan.constrained;

import java.util.List;
import java.util.OptionalDouble;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.parcours.model.Mdp;
import org.parcours.model.Transitions;

/**
 * The linear programme over occupancy measures as it stands in the book, solved by ojAlgo: the referee of the column
 * generation. Altman 1999, equation (3.3).
 */
final class OccupancyProgramme {
    private OccupancyProgramme() {}

    /** The best value within limits; empty where they cannot be kept. */
    static OptionalDouble value(Mdp mdp, double discount, double[] start, List<double[]> amounts, double[] most) {
        Transitions transitions = mdp.transitions();
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Expression[] flow = new Expression[transitions.states()];
        for (int state = 0; state < flow.length; state++) {
            if (!transitions.isTerminal(state)) {
                flow[state] = model.newExpression("flow" + state).level(start[state]);
            }
        }
        Expression[] limits = new Expression[most.length];
        for (int j = 0; j < most.length; j++) {
            limits[j] = model.newExpression("limit" + j).upper(most[j]);
        }
        for (int state = 0; state < flow.length; state++) {
            for (int row = transitions.firstRow(state); row < transitions.endRow(state); row++) {
                Variable visits =
                        model.newVariable("x" + row).lower(0).weight(mdp.reward(row) + mdp.controlReward(row));
                flow[state].add(visits, 1);
                for (int place = transitions.first(row); place < transitions.end(row); place++) {
                    int next = transitions.next(place);
                    if (!transitions.isTerminal(next)) {
                        flow[next].add(visits, -discount * transitions.probability(place));
                    }
                }
                for (int j = 0; j < most.length; j++) {
                    limits[j].set(visits, amounts.get(j)[row]);
                }
            }
        }
        Optimisation.Result result = model.maximise();
        return result.getState().isFeasible() ? OptionalDouble.of(result.getValue()) : OptionalDouble.empty();
    }
}
