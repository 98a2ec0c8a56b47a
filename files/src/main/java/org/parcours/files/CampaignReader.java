package org.parcours.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.parcours.journey.Action;
import org.parcours.journey.split.CampaignPart;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.journey.split.DrawnStep;

/** Reads the tree of a campaign without asking what its world knows; {@link CampaignFit} does that. */
final class CampaignReader {
    /** Far more than any world allows, and few enough for recursion over a tree. */
    static final int MOST_LEVELS = 64;

    private static final double MOST = 1e12;
    private static final int NAME = 200;
    private static final int WORD = 100;
    private static final int NOTE = 10_000;

    private CampaignReader() {}

    static DividedCampaign campaign(LocatedNode root) {
        root.only("name", "world", "audience", "budget", "note", "customers", "start");
        return new DividedCampaign(
                root.field("name").text(1, NAME),
                root.field("world").text(),
                root.findField("audience").map(CampaignReader::audience).orElse(OptionalLong.empty()),
                root.findField("budget").map(CampaignReader::budget).orElse(OptionalDouble.empty()),
                note(root),
                root.findField("customers").map(CustomersReader::source),
                root.findField("start").map(part -> part(part, 1)));
    }

    private static OptionalLong audience(LocatedNode node) {
        double audience = node.number(1, MOST);
        if (audience != Math.rint(audience)) {
            throw node.refusal("is " + node.word() + ", expected a whole number of customers");
        }
        return OptionalLong.of((long) audience);
    }

    private static OptionalDouble budget(LocatedNode node) {
        double budget = node.number(0, MOST);
        if (budget == 0) {
            throw node.refusal("is 0, expected money above 0; leave it out for no limit");
        }
        return OptionalDouble.of(budget);
    }

    /** An empty note is no note. */
    private static Optional<String> note(LocatedNode node) {
        return node.findField("note").map(note -> note.text(0, NOTE)).filter(note -> !note.isEmpty());
    }

    private static CampaignPart part(LocatedNode node, int level) {
        if (level > MOST_LEVELS) {
            throw node.refusal("step %d of a journey; no campaign has more than %d levels, remove it"
                    .formatted(level, MOST_LEVELS));
        }
        return SplitReader.isSplit(node) ? SplitReader.split(node, next -> part(next, level + 1)) : step(node, level);
    }

    private static DrawnStep step(LocatedNode node, int level) {
        node.only("channel", "message", "wait_days", "note", "on");
        Action action = new Action(
                node.field("channel").text(1, WORD), node.field("message").text(1, WORD));
        OptionalInt wait = node.findField("wait_days")
                .map(days -> OptionalInt.of(days.whole(1, 3650)))
                .orElse(OptionalInt.empty());
        Map<String, CampaignPart> on = new LinkedHashMap<>();
        node.findField("on")
                .ifPresent(branches -> branches.fields().forEach((reaction, next) -> {
                    if (!next.isEmpty()) {
                        on.put(reaction, part(next, level + 1));
                    }
                }));
        return node.guarded(() -> new DrawnStep(action, wait, note(node), on));
    }
}
