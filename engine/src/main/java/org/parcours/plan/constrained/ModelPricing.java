package org.parcours.plan.constrained;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.model.Mdp;
import org.parcours.plan.Criterion;
import org.parcours.plan.ExactPlanner;
import org.parcours.plan.PlanSettings;
import org.parcours.plan.Solution;
import org.parcours.plan.Stage;

/** The pricing problem of a model: the same model with rewards from which the priced amounts are subtracted. */
final class ModelPricing implements Pricing<ModelPolicy> {
    private final Mdp mdp;
    private final PlanSettings settings;
    private final double[] start;
    private final double[] reward;
    private final double[][] amounts;
    private final double accuracy;

    /**
     * Prepares a model.
     *
     * @param start the probability of beginning in each state
     * @param amounts of each constraint what each row uses up
     * @param accuracy of visits, as a share
     */
    ModelPricing(Mdp mdp, PlanSettings settings, double[] start, double[][] amounts, double accuracy) {
        this.mdp = mdp;
        this.settings = settings;
        this.start = start;
        this.amounts = amounts;
        this.accuracy = accuracy;
        reward = mdp.weightedRewards(1, 1);
        requireOneDiscount();
    }

    private void requireOneDiscount() {
        if (settings.criterion() == Criterion.AVERAGE) {
            throw new IllegalArgumentException(
                    "Limits hold for sums over a journey; choose discounted or total instead of the average.");
        }
        if (!settings.discounts().areEqual()) {
            throw new IllegalArgumentException(
                    "With limits, environment and control rewards have one discount; give --discount alone.");
        }
    }

    @Override
    public Answer<ModelPolicy> best(double weight, List<Double> prices) {
        double[] adjusted = new double[reward.length];
        for (int row = 0; row < adjusted.length; row++) {
            double sum = weight * reward[row];
            for (int j = 0; j < prices.size(); j++) {
                sum -= prices.get(j) * amounts[j][row];
            }
            adjusted[row] = sum;
        }
        Mdp priced = new Mdp(mdp.states(), mdp.actions(), mdp.transitions(), adjusted, new double[0]);
        Solution solution = ExactPlanner.solve(priced, settings);
        requireAnEnd(solution);
        double bound = solution.accuracy().bound();
        for (int state = 0; state < start.length; state++) {
            bound += start[state] == 0 ? 0 : start[state] * solution.now().value(state);
        }
        return new Answer<>(column(solution), bound);
    }

    private static void requireAnEnd(Solution solution) {
        if (solution.somePolicyNeverEnds()) {
            throw new IllegalArgumentException(
                    "Some policies of this model never end, so that what they use up without a discount may have no limit; give a discount below 1 or a horizon.");
        }
    }

    private Column<ModelPolicy> column(Solution solution) {
        ModelPolicy policy = solution.stages().isEmpty() ? stationary(solution.now()) : staged(solution.stages());
        List<Double> uses =
                Arrays.stream(amounts).map(amount -> sum(policy, amount)).toList();
        return new Column<>(policy, sum(policy, reward), uses);
    }

    private static double sum(ModelPolicy policy, double[] ofRow) {
        double sum = 0;
        for (int stage = 0; stage < policy.rows().size(); stage++) {
            int[] rows = policy.rows().get(stage);
            double[] visits = policy.visits().get(stage);
            for (int state = 0; state < rows.length; state++) {
                sum += rows[state] < 0 ? 0 : visits[state] * ofRow[rows[state]];
            }
        }
        return sum;
    }

    private ModelPolicy stationary(Stage stage) {
        int[] rows = rows(stage);
        double discount = settings.discounts().environment();
        return new ModelPolicy(
                List.of(rows), List.of(Occupancy.of(mdp.transitions(), rows, discount, start, accuracy)));
    }

    private ModelPolicy staged(List<Stage> stages) {
        List<int[]> rows = new ArrayList<>();
        List<double[]> visits = new ArrayList<>();
        double[] here = start.clone();
        for (Stage stage : stages) {
            int[] now = rows(stage);
            double[] next = new double[here.length];
            Occupancy.push(mdp.transitions(), now, settings.discounts().environment(), here, next);
            rows.add(now);
            visits.add(here);
            here = next;
        }
        return new ModelPolicy(rows, visits);
    }

    private int[] rows(Stage stage) {
        int[] rows = new int[start.length];
        Arrays.setAll(rows, stage::row);
        return rows;
    }
}
