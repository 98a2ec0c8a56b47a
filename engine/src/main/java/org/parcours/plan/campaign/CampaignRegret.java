package org.parcours.plan.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.journey.Action;
import org.parcours.journey.Campaign;
import org.parcours.simulate.Contact;
import org.parcours.simulate.Course;
import org.parcours.simulate.DecisionPoint;
import org.parcours.simulate.HiddenTypes;
import org.parcours.simulate.StepTree;
import org.parcours.simulate.World;

/**
 * What each decision of a drawn campaign costs against the best one, and how these sum up.
 *
 * <p>By the performance-difference identity the gap between the optimum and the campaign is the sum over its decision
 * points of people × (best value from there − value of the drawn action followed by the best continuation). Source:
 * S. Kakade, J. Langford, "Approximately optimal approximate reinforcement learning", ICML 2002, lemma 6.1.
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
        StepTree tree = new StepTree(world, campaign);
        double audience = campaign.audience().orElse(world.economics().audience());
        DecisionPoint entry =
                Course.ofExpectations(world, types, tree.lastDay()).entry(audience);
        Walk walk = new Walk(world, tree, new CampaignPlanner(world, depth));
        Decision best = walk.planner.best(entry);
        double value = walk.value(tree.size() == 0 ? StepTree.NONE : 0, "", entry, best);
        return new CampaignRegret(audience, value, best.value(), walk.points);
    }

    /** Goes down the drawn tree with the people who come there. */
    private static final class Walk {
        private final World world;
        private final StepTree tree;
        private final CampaignPlanner planner;
        private final List<Point> points = new ArrayList<>();

        Walk(World world, StepTree tree, CampaignPlanner planner) {
            this.world = world;
            this.tree = tree;
            this.planner = planner;
        }

        /** The return of the people at a point as drawn, for all of them; notes the point and those below it. */
        double value(int node, String path, DecisionPoint point, Decision best) {
            if (node == StepTree.NONE) {
                double stopped = point.valueOfStopping();
                if (point.step() <= world.timing().depth()) {
                    points.add(noted(path, Optional.empty(), point.people(), stopped, best, stopped));
                }
                return stopped;
            }
            int place = points.size();
            DecisionPoint.Sent sent = point.send(tree.contact(node));
            double asDrawn = sent.settled();
            double thenBest = sent.settled();
            for (int k = 0; k < world.reactions().size(); k++) {
                if (!world.reactions().get(k).ends()) {
                    DecisionPoint after = sent.after(k);
                    Decision bestAfter = planner.best(after);
                    asDrawn += value(tree.child(node, k), tree.path(node, k), after, bestAfter);
                    thenBest += bestAfter.value();
                }
            }
            points.add(place, noted(path, Optional.of(tree.action(node)), point.people(), asDrawn, best, thenBest));
            return asDrawn;
        }

        private Point noted(
                String path, Optional<Action> drawn, double people, double asDrawn, Decision best, double thenBest) {
            return new Point(
                    path,
                    drawn,
                    people,
                    people == 0 ? 0 : asDrawn / people,
                    best.contact().map(contact -> CampaignPlan.action(world, contact)),
                    best.contact().map(Contact::waitDays).orElse(0),
                    people == 0 ? 0 : best.value() / people,
                    best.value() - thenBest);
        }
    }
}
