package org.parcours.server.audience;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parcours.files.LocatedNode;
import org.parcours.files.UpliftColumns;
import org.parcours.server.experiment.KnownColumns;
import org.parcours.server.http.Fields;
import org.parcours.uplift.compare.Candidate;
import org.parcours.uplift.compare.CompareSettings;
import org.parcours.uplift.tree.TreeLearners;

/** Reads what is to be compared; what cannot be is refused with its field. */
final class UpliftRequest {
    private static final int MOST_FEATURES = 200;
    private static final int MOST_ARMS = 20;
    private static final Pattern TWO = Pattern.compile("[01](\\.0+)?|true|false");
    static final int QUICK_FOLDS = 2;
    static final int FULL_FOLDS = 5;

    private final LocatedNode root;
    private final KnownColumns known;

    UpliftRequest(LocatedNode root, KnownColumns known) {
        this.root = root;
        this.known = known;
    }

    /** What the table's columns mean. */
    UpliftColumns columns() {
        String treatment = known.column(root.field("treatment"));
        int arms = known.distinct(treatment);
        if (arms < 2 || arms > MOST_ARMS) {
            throw root.field("treatment")
                    .refusal("takes the column \"%s\" for arms, which has %d different ones, expected 2 to %d"
                            .formatted(treatment, arms, MOST_ARMS));
        }
        String outcome = known.column(root.field("outcome"));
        List<String> features = features(treatment, outcome);
        return Fields.checked(
                root,
                () -> new UpliftColumns(
                        treatment,
                        control(treatment),
                        outcome,
                        features,
                        customer().stream().toList()));
    }

    /** The column of who it is. */
    Optional<String> customer() {
        return known.find(root, "customer");
    }

    private Optional<String> control(String treatment) {
        Set<String> arms = known.values(treatment);
        Optional<LocatedNode> control = root.findField("control");
        control.filter(node -> !arms.contains(node.text())).ifPresent(node -> {
            throw node.refusal("is \"%s\", but the arms are %s"
                    .formatted(
                            node.text(),
                            String.join(", ", arms.stream().sorted().toList())));
        });
        return control.map(LocatedNode::text);
    }

    private List<String> features(String treatment, String outcome) {
        Set<String> apart = new HashSet<>(List.of(treatment, outcome));
        customer().ifPresent(apart::add);
        List<String> named = known.list(root, "features", MOST_FEATURES);
        List<String> features = root.findField("features").isPresent()
                ? named
                : known.names().stream().filter(name -> !apart.contains(name)).toList();
        if (features.isEmpty() || features.size() > MOST_FEATURES) {
            throw root.findField("features")
                    .orElse(root)
                    .refusal("makes %d features, expected 1 to %d; name columns that were known before"
                            .formatted(features.size(), MOST_FEATURES));
        }
        return features;
    }

    /** In how many parts customers are divided. */
    int folds() {
        return isQuick() ? QUICK_FOLDS : FULL_FOLDS;
    }

    private boolean isQuick() {
        return root.findField("validation")
                .map(node -> switch (node.text()) {
                    case "quick" -> true;
                    case "full" -> false;
                    default -> throw node.refusal("is \"%s\", expected \"quick\" or \"full\"".formatted(node.text()));
                })
                .orElse(true);
    }

    /** Who is compared. */
    List<Candidate> candidates() {
        boolean quick = isQuick();
        List<String> all = KnownLearners.learners().stream()
                .filter(name -> isBinary() || !KnownLearners.BINARY.contains(name))
                .toList();
        int learntFrom = CompareSettings.learntFrom(known.fewest(known.column(root.field("treatment"))), folds());
        List<String> usual = (quick ? KnownLearners.quickLearners() : all)
                .stream()
                        .filter(name -> TreeLearners.leastArmRows(name) <= learntFrom)
                        .toList();
        List<String> learners = chosen("learners", all, usual);
        requireRoom(learners, learntFrom);
        List<String> bases =
                chosen("bases", KnownLearners.bases(), quick ? KnownLearners.quickBases() : KnownLearners.bases());
        return KnownLearners.candidates(learners, bases);
    }

    private void requireRoom(List<String> learners, int learntFrom) {
        for (String name : learners) {
            int least = TreeLearners.leastArmRows(name);
            if (least > learntFrom) {
                throw root.findField("learners")
                        .orElse(root)
                        .refusal(
                                "holds \"%s\", which must learn from at least %d customers of each arm, but has %d of the smallest in each of %d folds; leave it out"
                                        .formatted(name, least, learntFrom, folds()));
            }
        }
    }

    private boolean isBinary() {
        Set<String> values = known.values(known.column(root.field("outcome")));
        return !values.isEmpty()
                && values.stream().allMatch(value -> TWO.matcher(value).matches());
    }

    private List<String> chosen(String field, List<String> all, List<String> usual) {
        Optional<LocatedNode> list = root.findField(field);
        if (list.isEmpty()) {
            return usual;
        }
        List<String> chosen = list.get().items().stream()
                .map(node -> {
                    if (!all.contains(node.text())) {
                        throw node.refusal(
                                "is \"%s\", expected one of %s".formatted(node.text(), String.join(", ", all)));
                    }
                    return node.text();
                })
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            throw list.get().refusal("is empty; name at least one of " + String.join(", ", all));
        }
        return chosen;
    }
}
