package org.parcours.server.experiment;

import java.util.List;
import org.parcours.files.LocatedNode;
import org.parcours.prove.experiment.Allocation;
import org.parcours.server.http.Fields;

/** Arms with their weights, as requests write them. */
final class ArmWeights {
    /** Arms of an experiment at most. */
    static final int MOST_ARMS = 20;

    private static final int LONGEST_NAME = 200;
    private static final double MOST_WEIGHT = 1_000_000;

    private ArmWeights() {}

    /** The shares that a list of arms says, the control first; equal ones where no weights are given. */
    static Allocation in(LocatedNode node) {
        List<LocatedNode> arms = node.items();
        if (arms.size() < 2 || arms.size() > MOST_ARMS) {
            throw node.refusal("has %d arms, expected 2 to %d".formatted(arms.size(), MOST_ARMS));
        }
        List<String> names = arms.stream()
                .map(arm -> arm.only("arm", "weight").field("arm").text(1, LONGEST_NAME))
                .toList();
        List<Double> weights = arms.stream()
                .map(arm -> arm.findField("weight")
                        .map(weight -> weight.number(0, MOST_WEIGHT))
                        .orElse(1.0))
                .toList();
        return Fields.checked(node, () -> Allocation.weighted(names, weights));
    }
}
