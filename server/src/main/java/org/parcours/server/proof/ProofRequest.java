package org.parcours.server.proof;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.files.LocatedNode;
import org.parcours.num.Interval;
import org.parcours.plan.Discounts;
import org.parcours.prove.Baseline;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.Safeguard;
import org.parcours.prove.bound.BoundMethod;
import org.parcours.prove.bound.BoundSettings;
import org.parcours.prove.estimate.Estimators;
import org.parcours.prove.estimate.Fitting;
import org.parcours.prove.estimate.Tuning;
import org.parcours.server.http.Fields;

/** Reads how a policy is to be tried; what the engine refuses is refused with its field. */
final class ProofRequest {
    private static final double USUAL_LEVEL = 0.95;
    private static final int FEWEST_REPLICATES = 100;
    private static final int MOST_REPLICATES = 100_000;
    private static final int MOST_ESTIMATORS = 50;

    private ProofRequest() {}

    /** What later rewards are worth: one discount, or one for each kind of reward. */
    static Discounts discounts(LocatedNode root) {
        Optional<LocatedNode> one = root.findField("discount");
        Optional<LocatedNode> environment = root.findField("discount_env");
        Optional<LocatedNode> control = root.findField("discount_con");
        if (environment.isPresent() != control.isPresent() || (one.isPresent() && environment.isPresent())) {
            throw root.refusal(
                    "has part of the discounts, expected discount, or discount_env and discount_con, or none");
        }
        return environment.isPresent()
                ? new Discounts(
                        environment.get().number(0, 1), control.orElseThrow().number(0, 1))
                : Discounts.same(one.map(node -> node.number(0, 1)).orElse(1.0));
    }

    /** How many steps count; all when empty. */
    static OptionalInt horizon(LocatedNode root) {
        return root.findField("horizon")
                .map(node -> OptionalInt.of(node.whole(1, Integer.MAX_VALUE)))
                .orElse(OptionalInt.empty());
    }

    /**
     * Everything else.
     *
     * @param baseline what the target is compared with
     */
    static ProofSettings settings(LocatedNode root, Baseline baseline) {
        BoundSettings bound = bound(root);
        Fitting fitting = Fitting.of(bound.seed());
        return new ProofSettings(
                estimators(root, fitting),
                Tuning.DEFAULT,
                bound,
                root.findField("reward_range").map(ProofRequest::range),
                number(root, "max_weight"),
                safeguard(root),
                fitting,
                baseline,
                number(root, "sensitivity"));
    }

    /** A factor or weight, at least 1. */
    private static OptionalDouble number(LocatedNode root, String field) {
        return root.findField(field)
                .map(node -> OptionalDouble.of(node.number(1, Double.MAX_VALUE)))
                .orElse(OptionalDouble.empty());
    }

    private static List<String> estimators(LocatedNode root, Fitting fitting) {
        List<LocatedNode> named =
                root.findField("estimators").map(LocatedNode::items).orElse(List.of());
        if (named.size() > MOST_ESTIMATORS) {
            throw root.field("estimators").refusal("has %d names, expected fewer".formatted(named.size()));
        }
        named.forEach(node -> Fields.checked(node, () -> Estimators.named(node.text(), Tuning.DEFAULT, fitting)));
        return named.stream().map(LocatedNode::text).toList();
    }

    private static BoundSettings bound(LocatedNode root) {
        BoundMethod method = root.findField("bound")
                .map(node -> Fields.checked(node, () -> BoundMethod.named(node.text())))
                .orElse(BoundMethod.BCA);
        double level = root.findField("level")
                .map(node -> node.number(0.5, Math.nextDown(1.0)))
                .orElse(USUAL_LEVEL);
        BoundSettings usual = BoundSettings.of(method, Fields.seed(root));
        int replicates = root.findField("replicates")
                .map(node -> node.whole(FEWEST_REPLICATES, MOST_REPLICATES))
                .orElse(usual.replicates());
        return new BoundSettings(method, level, replicates, usual.seed(), usual.threads());
    }

    private static Safeguard safeguard(LocatedNode root) {
        return new Safeguard(
                root.findField("min_ess")
                        .map(node -> node.number(1, Double.MAX_VALUE))
                        .orElse(Safeguard.DEFAULT.leastEffectiveSampleSize()),
                root.findField("max_unsupported")
                        .map(node -> node.number(0, Math.nextDown(1.0)))
                        .orElse(Safeguard.DEFAULT.mostUnsupported()));
    }

    private static Interval range(LocatedNode node) {
        List<LocatedNode> ends = node.items();
        if (ends.size() != 2) {
            throw node.refusal(
                    "has %d numbers, expected the least and the most that a step can pay".formatted(ends.size()));
        }
        return Fields.checked(
                node, () -> new Interval(ends.get(0).number(), ends.get(1).number()));
    }
}
