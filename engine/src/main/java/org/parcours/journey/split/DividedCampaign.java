package org.parcours.journey.split;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;

/**
 * A campaign as it is drawn, which may divide its customers by splits. What is known of a customer does not change on
 * the way, so that each customer lives a plain {@link Campaign}; {@link CustomerCells} says which and how many.
 *
 * @param name what people call it
 * @param world the world it runs in: the name of one that ships, or the path of a world file
 * @param audience customers who enter, at least 1; empty for the world's own audience
 * @param budget money it may cost, above 0, in the world's currency; empty for no limit
 * @param note what people want to remember of it; changes nothing
 * @param customers whose table the splits look at; may be empty while it is being drawn
 * @param start what comes first; empty for a campaign that does nothing
 */
public record DividedCampaign(
        String name,
        String world,
        OptionalLong audience,
        OptionalDouble budget,
        Optional<String> note,
        Optional<CampaignCustomers> customers,
        Optional<CampaignPart> start) {
    public DividedCampaign {
        new Campaign(name, world, audience, budget, note, Optional.empty()); // which guards the rest
    }

    /** A campaign without splits. */
    public static DividedCampaign of(Campaign plain) {
        return new DividedCampaign(
                plain.name(),
                plain.world(),
                plain.audience(),
                plain.budget(),
                plain.note(),
                Optional.empty(),
                plain.start().map(DrawnStep::of));
    }

    /** The same with another number of customers who enter. */
    public DividedCampaign withAudience(long entering) {
        return new DividedCampaign(name, world, OptionalLong.of(entering), budget, note, customers, start);
    }

    /** Whether customers are divided anywhere. */
    public boolean hasSplits() {
        return !DrawnTree.of(this).splits().isEmpty();
    }

    /**
     * The same as a plain campaign, for what knows no splits.
     *
     * @throws IllegalArgumentException where there is a split
     */
    public Campaign plain() {
        DrawnTree tree = DrawnTree.of(this);
        if (!tree.splits().isEmpty()) {
            String path = tree.splits().get(0).path();
            throw new IllegalArgumentException(
                    "The campaign \"%s\" divides its customers %s, and this works only without splits; take the split out, or save what follows on one of its branches as a campaign of its own."
                            .formatted(name, path.isEmpty() ? "at the start" : "at \"" + path + "\""));
        }
        return with(start.flatMap(DividedCampaign::plain));
    }

    private static Optional<CampaignStep> plain(CampaignPart part) {
        return part.fold(step -> Optional.of(plain(step)), split -> Optional.empty());
    }

    private static CampaignStep plain(DrawnStep step) {
        Map<String, CampaignStep> on = new LinkedHashMap<>();
        step.on().forEach((reaction, next) -> plain(next).ifPresent(plain -> on.put(reaction, plain)));
        return new CampaignStep(step.action(), step.waitDays(), step.note(), on);
    }

    /** A plain campaign of the same frame. */
    Campaign with(Optional<CampaignStep> steps) {
        return new Campaign(name, world, audience, budget, note, steps);
    }
}
