package org.parcours.journey.split;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.journey.Campaign;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.StepPath;

/**
 * What customers live who go certain ways at the splits of a drawn campaign.
 *
 * @param campaign its steps without splits
 * @param drawn by the path in that campaign: where the step is drawn
 * @param arrivals the ways these customers go
 */
public record PlainCampaign(Campaign campaign, Map<String, String> drawn, List<Arrival> arrivals) {
    /** Which way is gone at the split of a path. */
    @FunctionalInterface
    interface Ways {
        int at(String path);
    }

    /**
     * A way that customers go.
     *
     * @param way its path in the drawn campaign
     * @param split the path of its split there
     * @param at the path in the plain campaign of what comes instead of the split
     */
    public record Arrival(String way, String split, String at) {}

    public PlainCampaign {
        drawn = Map.copyOf(drawn);
        arrivals = List.copyOf(arrivals);
    }

    static PlainCampaign of(DividedCampaign campaign, Ways ways) {
        Expansion expansion = new Expansion(ways);
        Optional<CampaignStep> start = expansion.of(campaign.start(), StepPath.START, StepPath.START);
        return new PlainCampaign(campaign.with(start), expansion.drawn, expansion.arrivals);
    }

    /** Where a path of the plain campaign lies in the drawn one, also that of a reaction after which nothing comes. */
    public String drawn(String path) {
        String known = drawn.get(path);
        if (known != null) {
            return known;
        }
        int slash = path.lastIndexOf('/');
        String before = slash < 0 ? StepPath.START : path.substring(0, slash);
        return StepPath.after(requireNonNull(drawn.get(before), path), path.substring(slash + 1));
    }

    private static final class Expansion {
        private final Ways ways;
        private final Map<String, String> drawn = new HashMap<>();
        private final List<Arrival> arrivals = new ArrayList<>();

        Expansion(Ways ways) {
            this.ways = ways;
        }

        Optional<CampaignStep> of(Optional<CampaignPart> part, String plainPath, String drawnPath) {
            drawn.put(plainPath, drawnPath);
            return part.flatMap(here -> here.fold(step -> Optional.of(step(step, plainPath, drawnPath)), split -> {
                int way = ways.at(drawnPath);
                String taken = StepPath.branch(drawnPath, split.name(way));
                arrivals.add(new Arrival(taken, drawnPath, plainPath));
                return of(split.next(way), plainPath, taken);
            }));
        }

        private CampaignStep step(DrawnStep step, String plainPath, String drawnPath) {
            Map<String, CampaignStep> on = new LinkedHashMap<>();
            step.on()
                    .forEach((reaction, next) -> of(
                                    Optional.of(next),
                                    StepPath.after(plainPath, reaction),
                                    StepPath.after(drawnPath, reaction))
                            .ifPresent(plain -> on.put(reaction, plain)));
            return new CampaignStep(step.action(), step.waitDays(), step.note(), on);
        }
    }
}
