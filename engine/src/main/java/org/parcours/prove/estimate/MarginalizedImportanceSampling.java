package org.parcours.prove.estimate;

import java.util.Optional;

/**
 * Importance sampling by the probability with which the target comes to a state at a step, in place of the product of all ratios
 * before it: d_{t+1}(s') = Σ_s d_t(s) mean(ρ_t 1(s') | s), value Σ_t Σ_s d_t(s) mean(ρ_t r_t | s). Its noise grows with the square of the
 * number of steps and not exponentially. Biased by O(1 / journeys) and consistent where states tell all that matters at
 * their step. A journey's term is its influence on the estimate,
 *
 * <pre>  V_0(s_0) + Σ_t d_t(s_t)/f_t(s_t) (ρ_t (r_t + V_{t+1}(s_{t+1})) − V_t(s_t)),   V_t(s) = mean(ρ_t (r_t + V_{t+1}) | s)</pre>
 *
 * with f_t the log's frequency of the state; the terms' mean is exactly the estimate.
 *
 * <p>Source: T. Xie, Y. Ma, Y.-X. Wang, "Towards optimal off-policy evaluation for reinforcement learning with marginalized
 * importance sampling", NeurIPS 2019, equations 3.1 to 3.4.
 */
record MarginalizedImportanceSampling(String id) implements WeightedEstimator {
    @Override
    public Optional<String> findObstacle(LoggedJourneys journeys) {
        return StageStates.findExcess(journeys);
    }

    @Override
    public JourneyTerms terms(LoggedJourneys journeys) {
        Recursion recursion = new Recursion(journeys);
        return JourneyTerms.mean(journeys.journeys(), recursion::term);
    }

    private static final class Recursion {
        private final LoggedJourneys journeys;
        private final StageStates nodes;
        private final double[] rows;
        private final double[] value;

        /** d_t / f_t of a state. */
        private final double[] weight;

        Recursion(LoggedJourneys journeys) {
            this.journeys = journeys;
            this.nodes = new StageStates(journeys);
            this.rows = new double[nodes.size()];
            this.value = new double[nodes.size()];
            this.weight = new double[nodes.size()];
            for (int stage = nodes.stages() - 1; stage >= 0; stage--) {
                add(stage);
                for (int node = nodes.first(stage); node < nodes.first(stage + 1); node++) {
                    value[node] = rows[node] == 0 ? 0 : value[node] / rows[node];
                }
            }
            follow();
        }

        private void add(int stage) {
            for (int journey = 0; journey < journeys.journeys(); journey++) {
                int row = journeys.start(journey) + stage;
                int end = journeys.end(journey);
                int next = row < end ? nodes.next(stage, row, end) : StageStates.OPEN;
                if (next != StageStates.OPEN) {
                    int node = nodes.of(stage, row);
                    rows[node]++;
                    value[node] += journeys.ratio(row) * (journeys.reward(row) + value(next));
                }
            }
        }

        private void follow() {
            for (int journey = 0; journey < journeys.journeys(); journey++) {
                weight[nodes.of(0, journeys.start(journey))] += 1;
            }
            for (int stage = 0; stage < nodes.stages(); stage++) {
                for (int node = nodes.first(stage); node < nodes.first(stage + 1); node++) {
                    weight[node] = rows[node] == 0 ? 0 : weight[node] / rows[node];
                }
                spread(stage);
            }
        }

        private void spread(int stage) {
            for (int journey = 0; journey < journeys.journeys(); journey++) {
                int row = journeys.start(journey) + stage;
                int end = journeys.end(journey);
                int next = row < end ? nodes.next(stage, row, end) : StageStates.END;
                if (next >= 0) {
                    weight[next] += weight[nodes.of(stage, row)] * journeys.ratio(row);
                }
            }
        }

        private double value(int node) {
            return node < 0 ? 0 : value[node];
        }

        double term(int journey) {
            int start = journeys.start(journey);
            int end = journeys.end(journey);
            double term = value[nodes.of(0, start)];
            for (int row = start; row < end; row++) {
                int stage = row - start;
                int next = nodes.next(stage, row, end);
                if (next != StageStates.OPEN) {
                    int node = nodes.of(stage, row);
                    double paid = journeys.ratio(row) * (journeys.reward(row) + value(next));
                    term += weight[node] * (paid - value[node]);
                }
            }
            return term;
        }
    }
}
