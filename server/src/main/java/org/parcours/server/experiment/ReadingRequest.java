package org.parcours.server.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.parcours.files.ExperimentColumns;
import org.parcours.files.ExperimentMoney;
import org.parcours.files.LocatedNode;
import org.parcours.prove.experiment.Correction;
import org.parcours.prove.experiment.ReadingSettings;
import org.parcours.prove.experiment.RuleSplit;
import org.parcours.server.http.Fields;

/** Reads how an experiment is to be read; what cannot be is refused with its field. */
final class ReadingRequest {
    private static final int MOST_OUTCOMES = 20;
    private static final int MOST_SEGMENT_COLUMNS = 5;
    private static final int MOST_SEGMENTS = 200;
    private static final int MOST_FEATURES = 50;
    private static final int MOST_LOOKS = 200;
    private static final double LEAST_LEVEL = 0.5;
    private static final double LEAST_SHARE = 0.1;
    private static final double USUAL_SHARE = 0.5;
    private static final String CONTROL = "control";
    private static final String PROPENSITY = "propensity";

    private final LocatedNode root;
    private final KnownColumns known;

    ReadingRequest(LocatedNode root, KnownColumns known) {
        this.root = root;
        this.known = known;
    }

    /** What the table's columns mean. */
    ExperimentColumns columns() {
        String arm = arm();
        List<String> outcomes = known.list(root, "outcomes", MOST_OUTCOMES);
        if (outcomes.isEmpty()) {
            throw root.field("outcomes").refusal("is empty; name a column that says what came of it");
        }
        return new ExperimentColumns(
                arm,
                control(arm),
                outcomes,
                known.find(root, "per"),
                known.find(root, "covariate"),
                known.find(root, "id"),
                known.find(root, "time"),
                segments(),
                known.list(root, "features", MOST_FEATURES),
                known.find(root, PROPENSITY).orElse(PROPENSITY));
    }

    private String arm() {
        String arm = known.find(root, "arm").orElse("arm");
        LocatedNode place = root.findField("arm").orElse(root);
        if (!known.has(arm)) {
            throw place.refusal("says no column of arms, and the table has none called \"arm\"; name it");
        }
        if (known.distinct(arm) < 2 || known.distinct(arm) > ArmWeights.MOST_ARMS) {
            throw place.refusal("takes the column \"%s\" for arms, which has %d different ones, expected 2 to %d"
                    .formatted(arm, known.distinct(arm), ArmWeights.MOST_ARMS));
        }
        return arm;
    }

    private Optional<String> control(String arm) {
        Set<String> arms = known.values(arm);
        Optional<LocatedNode> control = root.findField(CONTROL);
        if (!arms.contains(control.map(LocatedNode::text).orElse(CONTROL))) {
            throw control.orElse(root)
                    .refusal("says no arm to compare with, but the arms are %s; name one of them as control"
                            .formatted(String.join(", ", arms.stream().sorted().toList())));
        }
        return control.map(LocatedNode::text);
    }

    private List<String> segments() {
        List<String> by = known.list(root, "by", MOST_SEGMENT_COLUMNS);
        double parts = by.stream().mapToDouble(known::distinct).reduce(1, (one, other) -> one * other);
        if (parts > MOST_SEGMENTS) {
            throw root.field("by")
                    .refusal("makes %.0f parts of the customers, expected at most %d".formatted(parts, MOST_SEGMENTS));
        }
        return by;
    }

    /** What was earned and spent. */
    ExperimentMoney money() {
        return Fields.checked(
                root,
                () -> new ExperimentMoney(
                        known.find(root, "revenue"),
                        root.findField("value")
                                .map(node -> OptionalDouble.of(node.number()))
                                .orElse(OptionalDouble.empty()),
                        known.find(root, "cost"),
                        costs()));
    }

    private Map<String, Double> costs() {
        Map<String, Double> costs = new LinkedHashMap<>();
        root.findField("costs")
                .ifPresent(node ->
                        node.fields().forEach((arm, cost) -> costs.put(arm, cost.number(0, Double.MAX_VALUE))));
        return costs;
    }

    /** How it is read. */
    ReadingSettings settings() {
        ReadingSettings usual = ReadingSettings.DEFAULT;
        double alpha = root.findField("level")
                .map(node -> 1 - node.number(LEAST_LEVEL, Math.nextDown(1.0)))
                .orElse(usual.alpha());
        return new ReadingSettings(
                alpha,
                DesignQuestion.choice(root, "correction", Correction.class).orElse(usual.correction()),
                root.findField("planned")
                        .map(node -> node.number(1, Double.MAX_VALUE))
                        .orElse(usual.plannedUnits()),
                root.findField("looks").map(node -> node.whole(1, MOST_LOOKS)).orElse(usual.looks()),
                split());
    }

    /** Who teaches the rule and who proves it; nobody proves where customers are not told apart, or where all teach. */
    private Optional<RuleSplit> split() {
        double share =
                root.findField("learn").map(node -> node.number(LEAST_SHARE, 1)).orElse(USUAL_SHARE);
        return segments().isEmpty() || share == 1
                ? Optional.empty()
                : Optional.of(new RuleSplit(share, Fields.seed(root)));
    }
}
