package org.parcours.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.parcours.files.CampaignFile;
import org.parcours.files.WorldFile;
import org.parcours.journey.Policy;
import org.parcours.plan.Discounts;
import org.parcours.simulate.Conduct;
import org.parcours.simulate.ConductValue;
import org.parcours.simulate.NextBestAction;
import org.parcours.simulate.World;
import org.parcours.simulate.WorldActions;

/**
 * What a journey of a world's customers is truly worth, exactly.
 *
 * @param name of a world that ships, its file, or next-best-action
 * @param horizon how many steps of a journey count; all when empty
 */
record WorldTruth(String name, Discounts discounts, OptionalInt horizon) {
    private static final String REFUSAL = """
            What %s is worth in the world "%s" cannot be computed: it says nothing of a journey that customers come to, does what the world does not know, or leads to too many journeys.
            Leave --world out to prove it from the log alone.""";

    /** The value under a policy or a campaign, one of which is given. */
    double of(Optional<Policy> policy, Optional<CampaignFile> campaign) {
        return (name.equals(LogSampleCommand.NEXT_BEST_ACTION) ? ofOffers(policy) : inWorld(policy, campaign))
                .orElseThrow(() -> new IllegalArgumentException(
                        REFUSAL.formatted(policy.isPresent() ? "the policy" : "the campaign", name)));
    }

    private OptionalDouble inWorld(Optional<Policy> policy, Optional<CampaignFile> campaign) {
        World world = WorldFile.load(name, Path.of(""));
        campaign.filter(drawn -> !drawn.world().name().equals(world.name())).ifPresent(drawn -> {
            throw new IllegalArgumentException("The campaign is drawn for the world \"%s\", but --world names \"%s\"."
                    .formatted(drawn.world().name(), world.name()));
        });
        WorldActions actions = WorldActions.of(
                world, campaign.map(CampaignFile::campaign).map(List::of).orElse(List.of()));
        Conduct conduct = campaign.map(drawn -> Conduct.campaign(world, drawn.campaign(), actions, 0))
                .orElseGet(() -> Conduct.policy(policy.orElseThrow()));
        return ConductValue.of(
                world,
                actions,
                conduct,
                discounts.environment(),
                discounts.control(),
                horizon.orElse(Integer.MAX_VALUE));
    }

    private OptionalDouble ofOffers(Optional<Policy> policy) {
        return policy.filter(NextBestAction::isDecidedBy)
                .map(decided -> OptionalDouble.of(
                        NextBestAction.value(decided, discounts.environment(), horizon.orElse(Integer.MAX_VALUE))))
                .orElse(OptionalDouble.empty());
    }
}
