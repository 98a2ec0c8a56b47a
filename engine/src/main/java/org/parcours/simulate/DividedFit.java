package org.parcours.simulate;

import java.util.Map;
import org.parcours.journey.StepPath;
import org.parcours.journey.split.CampaignPart;
import org.parcours.journey.split.CustomerSplit;
import org.parcours.journey.split.DividedCampaign;
import org.parcours.journey.split.DrawnStep;

/** Refuses what a world does not know of a drawn campaign, also on branches that nobody takes. */
public final class DividedFit {
    private final StepFit fit;

    private DividedFit(World world) {
        fit = new StepFit(world);
    }

    /**
     * Looks at every step.
     *
     * @throws MisfitStep with the path of the first that does not fit
     */
    public static void require(World world, DividedCampaign campaign) {
        DividedFit fit = new DividedFit(world);
        campaign.start().ifPresent(start -> fit.require(start, StepPath.START, 0));
    }

    private void require(CampaignPart part, String path, int level) {
        if (part instanceof CustomerSplit split) {
            for (int way = 0; way < split.ways(); way++) {
                String here = StepPath.branch(path, split.name(way));
                split.next(way).ifPresent(next -> require(next, here, level));
            }
            return;
        }
        DrawnStep step = (DrawnStep) part;
        fit.requireLevel(level, path);
        fit.contact(step.action(), step.waitDays(), path);
        for (Map.Entry<String, CampaignPart> next : step.on().entrySet()) {
            fit.branch(next.getKey(), path);
            require(next.getValue(), StepPath.after(path, next.getKey()), level + 1);
        }
    }
}
