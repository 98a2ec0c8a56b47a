package org.parcours.plan.constrained;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parcours.journey.Policy;
import org.parcours.model.Mdp;
import org.parcours.plan.PlanSettings;

/**
 * The best policy of a model within limits, possibly a randomised one.
 *
 * @param limits what was asked for
 * @param mixture the policies it is mixed of, with value, uses, shadow prices and the proved bound
 * @param policy the same as one policy: the probability of an action in a state is the share of its expected discounted
 *     visits there, so that it brings and uses up just what the mixture does; states that are never visited do what the
 *     likeliest part does. Stationary without a horizon, else staged
 * @param randomised in how many states (and stages) that are visited it draws lots
 */
public record ConstrainedPlan(List<Limit> limits, Mixture<?> mixture, Policy policy, int randomised) {
    /** Rows above which a model counts as large: there the proved gap may be as wide as {@link #LARGE_GAP}. */
    public static final int LARGE = 200_000;

    /** The gap of a large model, as a share of the value. */
    public static final double LARGE_GAP = 1e-4;

    /** The gap of others. */
    public static final double GAP = 1e-9;

    public ConstrainedPlan {
        limits = List.copyOf(limits);
    }

    /** The search for the best policies of one model under various limits; what it finds for one helps with the next. */
    public static final class Search {
        private final Mdp mdp;
        private final ColumnGeneration<ModelPolicy> generation;
        private final double gap;

        /**
         * Prepares a search.
         *
         * @param settings discounted or total, with one discount for all rewards; limits hold for sums with that discount
         * @param start the probability of beginning in each state
         * @param amounts of each limit what each row uses up, see {@link Amounts}
         */
        public Search(Mdp mdp, PlanSettings settings, double[] start, List<double[]> amounts) {
            this.mdp = mdp;
            boolean large = mdp.transitions().rows() > LARGE;
            gap = large ? LARGE_GAP : GAP;
            PlanSettings used =
                    large ? settings.withTolerance(Math.max(settings.tolerance(), size(mdp) * 1e-6)) : settings;
            generation = new ColumnGeneration<>(
                    new ModelPricing(mdp, used, start, amounts.toArray(double[][]::new), large ? 1e-8 : 1e-12));
        }

        private static double size(Mdp mdp) {
            double size = 0;
            for (double reward : mdp.weightedRewards(1, 1)) {
                size = Math.max(size, Math.abs(reward));
            }
            return size;
        }

        /**
         * The best policy within limits.
         *
         * @param limits as many as amounts, in their order
         * @throws Unreachable where no policy keeps them
         */
        public ConstrainedPlan within(List<Limit> limits) {
            Mixture<ModelPolicy> mixture = generation.within(limits, gap);
            Merged merged = new Merged(mdp, mixture);
            return new ConstrainedPlan(limits, mixture, merged.policy(), merged.randomised);
        }

        /** The frontier of one limit while the others stay; see {@link Frontier}. */
        public Frontier frontier(List<Limit> limits, int which, int points) {
            return Frontier.of(generation, limits, which, points, gap);
        }
    }

    /** A mixture as one policy. */
    private static final class Merged {
        private final Mdp mdp;
        private final Mixture<ModelPolicy> mixture;
        private int randomised;

        private Merged(Mdp mdp, Mixture<ModelPolicy> mixture) {
            this.mdp = mdp;
            this.mixture = mixture;
        }

        private Policy policy() {
            ModelPolicy first = mixture.parts().get(0).column().policy();
            List<Map<String, Map<String, Double>>> stages = IntStream.range(
                            0, first.rows().size())
                    .mapToObj(this::stage)
                    .toList();
            return stages.size() == 1 ? new Policy.Stationary(stages.get(0)) : new Policy.Staged(stages);
        }

        private Map<String, Map<String, Double>> stage(int stage) {
            Map<String, Map<String, Double>> states = new LinkedHashMap<>();
            for (int state = 0; state < mdp.states().size(); state++) {
                if (!mdp.transitions().isTerminal(state)) {
                    states.put(mdp.states().get(state), actions(stage, state));
                }
            }
            return states;
        }

        private Map<String, Double> actions(int stage, int state) {
            Map<String, Double> shares = new LinkedHashMap<>();
            double all = 0;
            for (Mixture.Part<ModelPolicy> part : mixture.parts()) {
                ModelPolicy policy = part.column().policy();
                double visits = part.probability() * policy.visits().get(stage)[state];
                all += visits;
                shares.merge(mdp.actionOf(policy.rows().get(stage)[state]), visits, Double::sum);
            }
            if (all == 0) {
                String likeliest = shares.keySet().iterator().next();
                return Map.of(likeliest, 1.0);
            }
            double visited = all;
            shares.values().removeIf(visits -> visits == 0);
            shares.replaceAll((action, visits) -> visits / visited);
            randomised += shares.size() > 1 ? 1 : 0;
            return shares;
        }
    }

    /** Everybody begins in one state. */
    public static double[] startIn(Mdp mdp, int state) {
        double[] start = new double[mdp.states().size()];
        Arrays.fill(start, 0);
        start[state] = 1;
        return start;
    }
}
