package org.parcours.plan.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.simulate.Contact;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.World;

/**
 * The best campaign of a world.
 *
 * @param campaign the optimum over all campaigns of the depth, doing nothing included
 * @param valuePerCustomer its expected return per entering customer, in money, people counted as fractions
 * @param statesExpanded how many decision points were weighed
 */
public record CampaignPlan(Campaign campaign, double valuePerCustomer, long statesExpanded) {
    /**
     * Finds the optimum.
     *
     * @param worldName what the campaign shall call its world: a name that ships or a path
     * @param depth the most steps a journey may have, at most the world's depth
     */
    public static CampaignPlan of(World world, String worldName, int depth, HiddenTypes types) {
        return of(Course.ofExpectations(world, types, 0), worldName, depth);
    }

    /**
     * Finds the optimum of a course.
     *
     * @param worldName what the campaign shall call its world: a name that ships or a path
     * @param depth the most steps a journey may have, at most the world's depth
     */
    public static CampaignPlan of(Course course, String worldName, int depth) {
        return of(course, worldName, depth, ContactRules.none(course.world()));
    }

    /**
     * Finds the optimum of a course over all campaigns whose every step the rules allow.
     *
     * @param worldName what the campaign shall call its world: a name that ships or a path
     * @param depth the most steps a journey may have, at most the world's depth
     * @param rules bound to the course's world; their budget is not looked at
     */
    public static CampaignPlan of(Course course, String worldName, int depth, ContactRules rules) {
        CampaignPlanner planner = new CampaignPlanner(course.world(), depth, rules);
        Decision best = planner.best(course.entry(1), rules.entry());
        Campaign campaign = campaign(course.world(), worldName, best);
        return new CampaignPlan(campaign, best.value(), planner.statesExpanded());
    }

    /** The campaign that takes a decision and those after it. */
    static Campaign campaign(World world, String worldName, Decision first) {
        return new Campaign(
                "Best of " + world.name(),
                worldName,
                OptionalLong.of(world.economics().audience()),
                first.contact().map(contact -> step(world, contact, first.next())));
    }

    /** Whether the optimum of a depth can be found in seconds; where customers differ in what nobody sees, it may not. */
    public static boolean isInReach(World world, int depth) {
        return CampaignPlanner.isInReach(world, depth);
    }

    private static CampaignStep step(World world, Contact contact, List<Decision> next) {
        Map<String, CampaignStep> on = new LinkedHashMap<>();
        for (int k = 0; k < next.size(); k++) {
            Decision decision = next.get(k);
            if (decision.contact().isPresent()) {
                on.put(
                        world.reactions().get(k).name(),
                        step(world, decision.contact().get(), decision.next()));
            }
        }
        return contact.step(world, on);
    }
}
