package org.parcours.prove.estimate;

import java.util.Optional;

/**
 * V of first states by Q that is fitted backwards from the last step. By a table of steps, states and actions it is the
 * efficient estimate of a log whose states tell all that matters at their step, and a journey's term is its influence on it:
 *
 * <pre>  V_0(s_0) + Σ_t w_t(s_t, a_t) (r_t + V_{t+1}(s_{t+1}) − Q_t(s_t, a_t))</pre>
 *
 * with w_t the ratio of the target's probability of the cell to its frequency in the log. Within a cell the brackets sum
 * to 0, so that the terms' mean is exactly the estimate. By a regressor it is the mean of cross-fitted V, of which the
 * interval covers the draw of first states only.
 *
 * <p>Sources: H. Le, C. Voloshin, Y. Yue, "Batch policy learning under constraints", ICML 2019, algorithm 3; N. Kallus, M. Uehara,
 * "Double reinforcement learning for efficient off-policy evaluation in Markov decision processes", JMLR 21, 2020, theorem
 * 2 (the influence function).
 */
record FittedQEvaluation(String id, boolean byRegressor) implements WeightedEstimator {
    @Override
    public Optional<String> findObstacle(LoggedJourneys journeys) {
        return Obstacles.ofFitted(journeys);
    }

    /** Only where a regressor shall fit: a table of its own is fitted to all journeys. */
    @Override
    public boolean wantsFit(LoggedJourneys journeys) {
        return byRegressor && findObstacle(journeys).isEmpty();
    }

    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        return journeys.regressedValues()
                .map(values -> JourneyTerms.mean(journeys.journeys(), journey -> values.state(journeys.start(journey))))
                .orElseGet(() -> tabular(journeys));
    }

    private static JourneyTerms tabular(LoggedJourneys journeys) {
        Table table = new Table(journeys);
        return JourneyTerms.mean(journeys.journeys(), table::term);
    }

    /** The tables, fitted on all journeys, and how often the target comes to each cell by each row that the log has there. */
    private static final class Table {
        private final LoggedJourneys journeys;
        private final StageStates nodes;
        private final ActionValueTables tables;
        private final double[] weight;

        Table(LoggedJourneys journeys) {
            this.journeys = journeys;
            this.nodes = new StageStates(journeys);
            this.tables = new ActionValueTables(journeys, nodes, CrossFits.none(journeys.log()), 0, row -> 1);
            this.weight = new double[tables.cells()];
            follow();
        }

        /** Follows the target's journeys forwards through what the log shows. */
        private void follow() {
            PolicyTable policy = journeys.policy().orElseThrow();
            int actions = journeys.log().actions().size();
            double[] visited = new double[nodes.size()];
            for (int journey = 0; journey < journeys.journeys(); journey++) {
                visited[nodes.of(0, journeys.start(journey))] += 1;
            }
            for (int stage = 0; stage < nodes.stages(); stage++) {
                for (int node = nodes.first(stage); node < nodes.first(stage + 1); node++) {
                    for (int action = 0; action < actions; action++) {
                        int cell = node * actions + action;
                        double rows = tables.rows(0, cell);
                        weight[cell] = rows == 0
                                ? 0
                                : visited[node] * policy.probability(stage, nodes.state(node), action) / rows;
                    }
                }
                spread(stage, visited);
            }
        }

        private void spread(int stage, double[] visited) {
            for (int journey = 0; journey < journeys.journeys(); journey++) {
                int row = journeys.start(journey) + stage;
                int end = journeys.end(journey);
                int next = row < end ? nodes.next(stage, row, end) : StageStates.END;
                if (next >= 0) {
                    visited[next] += weight[tables.cell(stage, row)];
                }
            }
        }

        double term(int journey) {
            int start = journeys.start(journey);
            int end = journeys.end(journey);
            double term = tables.value(0, nodes.of(0, start));
            for (int row = start; row < end; row++) {
                int stage = row - start;
                int next = nodes.next(stage, row, end);
                if (next != StageStates.OPEN) {
                    int cell = tables.cell(stage, row);
                    term += weight[cell] * (journeys.reward(row) + tables.value(0, next) - tables.q(0, cell));
                }
            }
            return term;
        }
    }
}
