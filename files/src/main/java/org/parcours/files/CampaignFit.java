package org.parcours.files;

import java.util.List;
import org.parcours.simulate.Channel;
import org.parcours.simulate.Reaction;
import org.parcours.simulate.World;

/** Refuses what a world does not know of a campaign, where it stands in the campaign's file. */
final class CampaignFit {
    private final World world;
    private final List<String> channels;
    private final List<String> reactions;

    CampaignFit(World world) {
        this.world = world;
        channels = world.channels().stream().map(Channel::name).toList();
        reactions = world.reactions().stream().map(Reaction::name).toList();
    }

    /** Checks the document of a campaign that {@link CampaignReader} has read. */
    void require(LocatedNode root) {
        root.findField("start").ifPresent(start -> step(start, 1));
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
                        step(next, level + 1);
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
