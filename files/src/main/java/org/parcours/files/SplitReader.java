package org.parcours.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.parcours.journey.split.CampaignPart;
import org.parcours.journey.split.CustomerCondition;
import org.parcours.journey.split.CustomerCondition.InRange;
import org.parcours.journey.split.CustomerCondition.OneOf;
import org.parcours.journey.split.CustomerSplit;
import org.parcours.journey.split.CustomerSplit.Branch;

/** Reads the splits of a campaign. */
final class SplitReader {
    private static final int MOST_BRANCHES = 100;
    private static final int WORD = 100;
    private static final int COLUMN = 1000;

    private SplitReader() {}

    /** Whether a split stands where a step could. */
    static boolean isSplit(LocatedNode node) {
        return node.isObject() && node.fields().containsKey("split");
    }

    /**
     * A split with all that follows it.
     *
     * @param next reads what follows on a way
     */
    static CustomerSplit split(LocatedNode node, Function<LocatedNode, CampaignPart> next) {
        node.only("split", "otherwise");
        List<LocatedNode> items = node.field("split").items();
        if (items.size() > MOST_BRANCHES) {
            throw node.field("split")
                    .refusal("has %d branches, expected at most %d".formatted(items.size(), MOST_BRANCHES));
        }
        List<Branch> branches = new ArrayList<>();
        for (LocatedNode item : items) {
            item.only("name", "when", "then");
            String name = item.field("name").text(1, WORD);
            CustomerCondition when = condition(item.field("when"));
            Optional<CampaignPart> then = item.findField("then").map(next);
            branches.add(item.field("name").guarded(() -> new Branch(name, when, then)));
        }
        Optional<CampaignPart> otherwise = node.findField("otherwise").map(next);
        return node.field("split").guarded(() -> new CustomerSplit(branches, otherwise));
    }

    /** A condition on a customer. */
    static CustomerCondition condition(LocatedNode node) {
        node.only("column", "at_least", "below", "is");
        String column = node.field("column").text(1, COLUMN);
        OptionalDouble atLeast = number(node, "at_least");
        OptionalDouble below = number(node, "below");
        Optional<LocatedNode> is = node.findField("is");
        if (is.isEmpty()) {
            return node.guarded(() -> new InRange(column, atLeast, below));
        }
        if (atLeast.isPresent() || below.isPresent()) {
            throw is.get().refusal("asks for a category beside a number; keep one of them");
        }
        List<String> values = is.get().isList()
                ? is.get().items().stream().map(LocatedNode::text).toList()
                : List.of(is.get().text());
        return node.guarded(() -> new OneOf(column, values));
    }

    private static OptionalDouble number(LocatedNode node, String field) {
        return node.findField(field).map(end -> OptionalDouble.of(end.number())).orElse(OptionalDouble.empty());
    }
}
