package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import org.parcours.journey.Campaign;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.prove.estimate.TargetPolicy;
import org.parcours.simulate.CampaignPolicy;
import org.parcours.simulate.World;

/** What is tried on a log. */
public sealed interface Tried {
    /** What the log itself says of a target. */
    record Logged() implements Tried {}

    /** A policy that is kept. */
    record Kept(String id, String name, Policy policy) implements Tried {}

    /**
     * A campaign that is kept.
     *
     * @param id of the campaign
     */
    record Drawn(String id, World world, Campaign drawn) implements Tried {}

    /** Handles every kind. */
    default <R> R fold(Function<Logged, R> logged, Function<Kept, R> kept, Function<Drawn, R> drawn) {
        if (this instanceof Logged known) {
            return logged.apply(known);
        }
        return this instanceof Kept policy ? kept.apply(policy) : drawn.apply((Drawn) this);
    }

    /** The campaign, where it is one. */
    default Optional<Campaign> campaign() {
        return fold(logged -> Optional.empty(), kept -> Optional.empty(), drawn -> Optional.of(drawn.drawn()));
    }

    /** The target over the states of a log. */
    default TargetPolicy over(JourneyLog log) {
        return fold(
                logged -> new TargetPolicy.Logged(),
                kept -> new TargetPolicy.Given(kept.policy()),
                drawn -> new TargetPolicy.Given(CampaignPolicy.of(drawn.world(), drawn.drawn(), log)));
    }

    /** Says in a proof what was tried. */
    default void tell(ObjectNode proof) {
        proof.putNull("policy").putNull("campaign");
        fold(
                logged -> proof,
                kept -> proof.set("policy", named(kept.id(), kept.name())),
                drawn -> proof.set("campaign", named(drawn.id(), drawn.drawn().name())));
    }

    private static ObjectNode named(String id, String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    }
}
