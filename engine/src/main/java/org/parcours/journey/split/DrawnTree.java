package org.parcours.journey.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.journey.StepPath;

/**
 * The steps and splits of a drawn campaign with their paths, each before what follows it.
 *
 * @param steps all steps
 * @param splits all splits
 */
public record DrawnTree(List<PlacedStep> steps, List<PlacedSplit> splits) {
    /** In place of a split: there is none around. */
    static final int NONE = -1;

    /** A step and where it stands. */
    public record PlacedStep(String path, DrawnStep step) {}

    /**
     * A split and where it stands.
     *
     * @param outer the number of the split before it on its path, or -1
     * @param outerWay the way of the outer split that leads here
     */
    public record PlacedSplit(String path, CustomerSplit split, int outer, int outerWay) {
        /** The path of a way. */
        public String path(int way) {
            return StepPath.branch(path, split.name(way));
        }
    }

    public DrawnTree {
        steps = List.copyOf(steps);
        splits = List.copyOf(splits);
    }

    /** Walks a campaign. O(steps and branches). */
    public static DrawnTree of(DividedCampaign campaign) {
        List<PlacedStep> steps = new ArrayList<>();
        List<PlacedSplit> splits = new ArrayList<>();
        campaign.start().ifPresent(part -> walk(part, StepPath.START, NONE, NONE, steps, splits));
        return new DrawnTree(steps, splits);
    }

    private static void walk(
            CampaignPart part, String path, int outer, int outerWay, List<PlacedStep> steps, List<PlacedSplit> splits) {
        if (part instanceof DrawnStep step) {
            steps.add(new PlacedStep(path, step));
            for (Map.Entry<String, CampaignPart> next : step.on().entrySet()) {
                walk(next.getValue(), StepPath.after(path, next.getKey()), outer, outerWay, steps, splits);
            }
            return;
        }
        CustomerSplit split = (CustomerSplit) part;
        int here = splits.size();
        PlacedSplit placed = new PlacedSplit(path, split, outer, outerWay);
        splits.add(placed);
        for (int way = 0; way < split.ways(); way++) {
            Optional<CampaignPart> next = split.next(way);
            if (next.isPresent()) {
                walk(next.get(), placed.path(way), here, way, steps, splits);
            }
        }
    }
}
