package org.parcours.plan.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.journey.Campaign;
import org.parcours.journey.StepPath;
import org.parcours.simulate.DecisionPoint;
import org.parcours.simulate.Reaction;
import org.parcours.simulate.StepTree;
import org.parcours.simulate.World;

/** What a drawn campaign does at a path, whatever was done before; where it has no step, it leaves people alone. */
final class DrawnAdvice implements Advice {
    private final World world;
    private final StepTree tree;
    private final Map<String, Integer> nodes = new HashMap<>();

    DrawnAdvice(World world, Campaign campaign) {
        this.world = world;
        tree = new StepTree(world, campaign);
        for (int node = 0; node < tree.size(); node++) {
            nodes.put(tree.path(node), node);
        }
    }

    @Override
    public Decision at(DecisionPoint point, String path) {
        Integer node = nodes.get(path);
        return node == null
                ? Decision.stop(point.valueOfStopping())
                : new Decision(value(node, point), Optional.of(tree.contact(node)), List.of());
    }

    /** The return of the people at the first step's point, for all of them. */
    double value(DecisionPoint entry) {
        return at(entry, StepPath.START).value();
    }

    private double value(int node, DecisionPoint point) {
        DecisionPoint.Sent sent = point.send(tree.contact(node));
        double value = sent.settled();
        List<Reaction> reactions = world.reactions();
        for (int k = 0; k < reactions.size(); k++) {
            if (!reactions.get(k).ends()) {
                int child = tree.child(node, k);
                DecisionPoint after = sent.after(k);
                value += child == StepTree.NONE ? after.valueOfStopping() : value(child, after);
            }
        }
        return value;
    }
}
