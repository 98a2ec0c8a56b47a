package org.parcours.files;

import java.util.List;
import java.util.Optional;
import org.parcours.journey.split.CustomerColumns;
import org.parcours.journey.split.CustomerCondition;
import org.parcours.simulate.Channel;
import org.parcours.simulate.Reaction;
import org.parcours.simulate.World;

/** Refuses what a world or the customers do not know of a campaign, where it stands in the campaign's file. */
final class CampaignFit {
    private final World world;
    private final Optional<CustomerColumns> customers;
    private final List<String> channels;
    private final List<String> reactions;

    /**
     * Asks a world, and the customers' table.
     *
     * @param customers may be empty for a campaign without splits
     */
    CampaignFit(World world, Optional<CustomerColumns> customers) {
        this.world = world;
        this.customers = customers;
        channels = world.channels().stream().map(Channel::name).toList();
        reactions = world.reactions().stream().map(Reaction::name).toList();
    }

    /** Checks the document of a campaign that {@link CampaignReader} has read. */
    void require(LocatedNode root) {
        root.findField("start").ifPresent(start -> part(start, 1));
    }

    private void part(LocatedNode node, int level) {
        if (!SplitReader.isSplit(node)) {
            step(node, level);
            return;
        }
        for (LocatedNode branch : node.field("split").items()) {
            condition(branch.field("when"));
            branch.findField("then").ifPresent(then -> part(then, level));
        }
        node.findField("otherwise").ifPresent(otherwise -> part(otherwise, level));
    }

    private void condition(LocatedNode node) {
        CustomerColumns known = customers.orElseThrow(() -> node.refusal(
                "looks at customers, but the campaign names none; add \"customers\": {\"file\": \"customers.csv\"}"));
        KnownName.of(node.field("column"), known.names(), "column");
        CustomerCondition condition = SplitReader.condition(node);
        node.guarded(() -> {
            known.require(condition);
            return condition;
        });
    }

    private void step(LocatedNode node, int level) {
        if (level > world.timing().depth()) {
            throw node.refusal("step %d lies below the depth of world \"%s\", which is %d; remove it"
                    .formatted(level, world.name(), world.timing().depth()));
        }
        KnownName.of(node.field("channel"), channels, "channel");
        KnownName.of(node.field("message"), world.messages(), "message");
        node.findField("on")
                .ifPresent(branches -> branches.fields().forEach((reaction, next) -> {
                    requireBranch(reaction, next);
                    if (!next.isEmpty()) {
                        part(next, level + 1);
                    }
                }));
    }

    private void requireBranch(String reaction, LocatedNode next) {
        if (!reactions.contains(reaction)) {
            throw next.refusalOfName(
                    "unknown reaction \"%s\"; %s".formatted(reaction, NearestName.advice(reaction, reactions)));
        }
        if (world.reactions().get(reactions.indexOf(reaction)).ends()) {
            throw next.refusalOfName("no step can follow \"%s\", which ends a journey; remove it".formatted(reaction));
        }
    }
}
