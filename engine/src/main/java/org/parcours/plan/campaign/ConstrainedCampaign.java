package org.parcours.plan.campaign;

import java.util.List;
import org.parcours.journey.Campaign;
import org.parcours.plan.constrained.ColumnGeneration;
import org.parcours.plan.constrained.Frontier;
import org.parcours.plan.constrained.Limit;
import org.parcours.plan.constrained.Mixture;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;

/**
 * The best campaigns of a world within limits on what all customers together use up in expectation: {@code cost},
 * {@code contacts}, {@code opt_outs} and {@code engagements}. Where a limit falls between two campaigns, each customer is
 * drawn by lot into one of them; no single rule for all would bring as much.
 */
public final class ConstrainedCampaign {
    /** The gap, as a share of the value. */
    private static final double GAP = 1e-9;

    private final ColumnGeneration<Campaign> generation;
    private final double audience;

    /**
     * Prepares the search.
     *
     * @param worldName what campaigns shall call their world
     * @param depth the most steps a journey may have, at most the world's depth
     * @param rules bound to the course's world; add their budget as a limit of cost
     * @param audience customers who enter
     * @param limits by name; see the class
     */
    public ConstrainedCampaign(
            Course course, String worldName, int depth, ContactRules rules, double audience, List<Limit> limits) {
        generation = new ColumnGeneration<>(new CampaignPricing(course, worldName, depth, rules, limits));
        this.audience = audience;
    }

    /**
     * The best mixture of campaigns. Its value, uses and bound are per customer; prices are value per unit of a limit.
     *
     * @param limits for the whole audience
     * @throws org.parcours.plan.constrained.Unreachable where no campaign keeps them; its numbers are per customer
     */
    public Mixture<Campaign> within(List<Limit> limits) {
        return generation.within(perCustomer(limits), GAP);
    }

    /** The frontier of one limit, all numbers per customer. */
    public Frontier frontier(List<Limit> limits, int which, int points) {
        return Frontier.of(generation, perCustomer(limits), which, points, GAP);
    }

    private List<Limit> perCustomer(List<Limit> limits) {
        return limits.stream()
                .map(limit -> limit.withMost(limit.most() / audience))
                .toList();
    }
}
