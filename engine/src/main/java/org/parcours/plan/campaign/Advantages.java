package org.parcours.plan.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.journey.Action;
import org.parcours.journey.StepPath;
import org.parcours.simulate.DecisionPoint;
import org.parcours.simulate.StepTree;
import org.parcours.simulate.World;

/**
 * What each decision of a drawn campaign loses against an advice that is followed from there on.
 *
 * <p>By the performance-difference identity, the advice's value less that of the campaign is the sum over the campaign's
 * decision points of people × (value of following the advice from there − value of the drawn action, then following it).
 * Source: S. Kakade, J. Langford, "Approximately optimal approximate reinforcement learning", ICML 2002, lemma 6.1.
 */
final class Advantages {
    private final World world;
    private final StepTree tree;
    private final Advice advice;
    private final List<Point> points = new ArrayList<>();
    private final double advised;
    private final double value;

    /**
     * One decision of the campaign.
     *
     * @param path the reactions from the start, joined by "/"
     * @param drawn what the campaign does; empty where it stops
     * @param people how many customers come here
     * @param asDrawn return of all of them from here on, as drawn
     * @param advised what the advice would do, with the return of all of them from here on
     * @param advantage money: return under the advice − return of the drawn action when the advice is followed after it
     */
    record Point(
            String path, Optional<Action> drawn, double people, double asDrawn, Decision advised, double advantage) {}

    /** Goes down a drawn tree with the people who come there. */
    Advantages(World world, StepTree tree, Advice advice, DecisionPoint entry) {
        this.world = world;
        this.tree = tree;
        this.advice = advice;
        Decision first = advice.at(entry, StepPath.START);
        advised = first.value();
        value = visit(tree.size() == 0 ? StepTree.NONE : 0, StepPath.START, entry, first);
    }

    /** Every step, and every branch where the campaign stops though it could go on, in the order of drawing. */
    List<Point> points() {
        return points;
    }

    /** The return of the campaign for everybody who enters. */
    double value() {
        return value;
    }

    /** The return of following the advice from the entry on. */
    double advised() {
        return advised;
    }

    /** The return of the people at a point as drawn; notes the point and those below it. */
    private double visit(int node, String path, DecisionPoint point, Decision advised) {
        if (node == StepTree.NONE) {
            double stopped = point.valueOfStopping();
            if (point.step() <= world.timing().depth()) {
                double advantage = advised.value() - stopped;
                points.add(new Point(path, Optional.empty(), point.people(), stopped, advised, advantage));
            }
            return stopped;
        }
        int place = points.size();
        DecisionPoint.Sent sent = point.send(tree.contact(node));
        double asDrawn = sent.settled();
        double thenAdvised = sent.settled();
        for (int k = 0; k < world.reactions().size(); k++) {
            if (!world.reactions().get(k).ends()) {
                DecisionPoint after = sent.after(k);
                String next = tree.path(node, k);
                Decision advisedNext = advice.at(after, next);
                asDrawn += visit(tree.child(node, k), next, after, advisedNext);
                thenAdvised += advisedNext.value();
            }
        }
        double advantage = advised.value() - thenAdvised;
        Optional<Action> drawn = Optional.of(tree.action(node));
        points.add(place, new Point(path, drawn, point.people(), asDrawn, advised, advantage));
        return asDrawn;
    }
}
