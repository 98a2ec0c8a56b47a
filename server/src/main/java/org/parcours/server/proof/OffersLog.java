package org.parcours.server.proof;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.simulate.NextBestAction;

/**
 * A log of {@link NextBestAction}: three offers a customer, drawn uniformly.
 *
 * @param customers how many, at least 1
 * @param seed where all chance comes from
 */
public record OffersLog(int customers, Seed seed) implements SimulatedLog {
    /** The name of the testbed. */
    public static final String TESTBED = "next-best-action";

    @Override
    public JourneyLog draw() {
        return NextBestAction.log(customers, NextBestAction.Rows.DECISIONS, seed);
    }

    @Override
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("testbed", TESTBED)
                .put("customers", customers)
                .put("seed", seed.value());
    }

    @Override
    public Optional<Truth> truth(Tried tried, Discounts discounts, OptionalInt horizon) {
        Optional<Policy> policy =
                tried.fold(logged -> Optional.empty(), kept -> Optional.of(kept.policy()), drawn -> Optional.empty());
        return policy.filter(NextBestAction::isDecidedBy).map(decided -> truth(decided, discounts, horizon));
    }

    private static Truth truth(Policy policy, Discounts discounts, OptionalInt horizon) {
        int steps = horizon.orElse(Integer.MAX_VALUE);
        double discount = discounts.environment(); // there are no control rewards
        return new Truth(
                NextBestAction.value(policy, discount, steps),
                OptionalDouble.of(NextBestAction.value(NextBestAction.behaviour(), discount, steps)));
    }
}
