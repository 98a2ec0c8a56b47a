package org.parcours.plan.campaign;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.journey.rules.RuleHistory;
import org.parcours.simulate.Contact;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;
import org.parcours.simulate.DecisionPoint;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.StepTree;
import org.parcours.simulate.World;

/**
 * What each decision of a drawn campaign costs against the best one, and how these sum up.
 *
 * <p>The gap between the optimum and the campaign is the sum over its decision points of people × (best value from there −
 * value of the drawn action followed by the best continuation), by the identity of {@link Advantages}.
 *
 * @param audience customers who enter
 * @param value expected return of the campaign, in money, for the audience
 * @param best expected return of the optimum, in money, for the audience
 * @param points every step, and every branch where the campaign stops though it could go on, in the order of drawing
 */
public record CampaignRegret(double audience, double value, double best, List<Point> points) {
    /**
     * One decision of the campaign.
     *
     * @param path the reactions from the start, joined by "/"
     * @param drawn what the campaign does; empty where it stops
     * @param people how many customers come here
     * @param valueToGo return per person from here on, as drawn
     * @param bestAction the best action; empty where stopping is best
     * @param bestWaitDays days to wait before the best action; 0 where stopping is best
     * @param bestValueToGo return per person from here on when all is done best
     * @param regret money: people × (best value − value of the drawn action followed by the best continuation)
     */
    public record Point(
            String path,
            Optional<Action> drawn,
            double people,
            double valueToGo,
            Optional<Action> bestAction,
            int bestWaitDays,
            double bestValueToGo,
            double regret) {}

    public CampaignRegret {
        points = List.copyOf(points);
    }

    /** What the campaign leaves on the table: the sum of all regrets. */
    public double gap() {
        return best - value;
    }

    /**
     * Weighs a campaign against the optimum of a depth.
     *
     * @param depth the most steps a journey may have, at most the world's depth
     */
    public static CampaignRegret of(World world, Campaign campaign, int depth, HiddenTypes types) {
        return of(Course.ofMixtures(world, types, List.of(campaign)), campaign, depth);
    }

    /**
     * Weighs a campaign against the optimum of a depth in a course.
     *
     * @param depth the most steps a journey may have, at most the world's depth
     */
    public static CampaignRegret of(Course course, Campaign campaign, int depth) {
        return of(course, campaign, depth, ContactRules.none(course.world()));
    }

    /**
     * Weighs a campaign against the best that rules allow from each of its points on.
     *
     * @param depth the most steps a journey may have, at most the world's depth
     * @param rules bound to the course's world; a campaign that breaks them may have regrets below 0
     */
    public static CampaignRegret of(Course course, Campaign campaign, int depth, ContactRules rules) {
        World world = course.world();
        StepTree tree = new StepTree(world, campaign);
        double audience = campaign.audience().orElse(world.economics().audience());
        DecisionPoint entry = course.entry(audience);
        CampaignPlanner planner = new CampaignPlanner(world, depth, rules);
        Map<String, RuleHistory> histories = rules.histories(tree);
        Advice best = (point, path) -> planner.best(point, requireNonNull(histories.get(path), path));
        Advantages advantages = new Advantages(world, tree, best, entry);
        List<Point> points =
                advantages.points().stream().map(point -> point(world, point)).toList();
        return new CampaignRegret(audience, advantages.value(), advantages.advised(), points);
    }

    private static Point point(World world, Advantages.Point point) {
        double people = point.people();
        Decision best = point.advised();
        return new Point(
                point.path(),
                point.drawn(),
                people,
                people == 0 ? 0 : point.asDrawn() / people,
                best.contact().map(contact -> contact.action(world)),
                best.contact().map(Contact::waitDays).orElse(0),
                people == 0 ? 0 : best.value() / people,
                point.advantage());
    }
}
