package org.parcours.plan;

import org.parcours.model.Mdp;

/** The exact optimum of a model: finds the solver that a criterion, its discounts and its horizon ask for. */
public final class ExactPlanner {
    private ExactPlanner() {}

    /**
     * Solves a model.
     *
     * @return a plan whose {@link Accuracy#bound} is proved and at most the tolerance
     * @throws IllegalArgumentException where the criterion has no finite optimum in this model, the method does not fit,
     *     or the tolerance cannot be reached; the message says what to do
     */
    public static Solution solve(Mdp mdp, PlanSettings settings) {
        if (settings.horizon().isPresent()) {
            return BackwardInduction.solve(mdp, settings);
        }
        return switch (settings.criterion()) {
            case DISCOUNTED -> discounted(mdp, settings);
            case TOTAL -> total(mdp, settings);
            case AVERAGE -> AverageReward.solve(mdp, settings);
        };
    }

    private static Solution discounted(Mdp mdp, PlanSettings settings) {
        Discounts discounts = settings.discounts();
        if (!discounts.areEqual() && mdp.hasControlRewards()) {
            return TwoDiscounts.solve(mdp, settings);
        }
        if (discounts.environment() == 1) {
            return TotalReward.solve(mdp, settings);
        }
        return DiscountedReward.solve(mdp, mdp.weightedRewards(1, 1), discounts.environment(), settings);
    }

    private static Solution total(Mdp mdp, PlanSettings settings) {
        if (settings.discounts().environment() != 1 || settings.discounts().control() != 1) {
            throw new IllegalArgumentException(
                    "The total is a sum without discount; leave the discount or the" + " criterion out.");
        }
        return TotalReward.solve(mdp, settings);
    }
}
