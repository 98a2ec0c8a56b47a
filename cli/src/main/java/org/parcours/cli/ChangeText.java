package org.parcours.cli;

import org.parcours.journey.CampaignChange;
import org.parcours.journey.CampaignStep;

/** A change of a campaign in a few words. */
final class ChangeText {
    private ChangeText() {}

    static String of(CampaignChange change) {
        return change.fold(
                add -> "add " + named(add.step()),
                remove -> "stop instead of " + named(remove.step()),
                replace -> named(replace.after()) + " instead of " + named(replace.before()),
                note -> "another note",
                text -> "another text",
                amount -> "another amount");
    }

    /** The step with how many follow it. */
    private static String named(CampaignStep step) {
        int more = size(step) - 1;
        return step.action() + (more == 0 ? "" : " and " + Numbers.counted(more, "step") + " after it");
    }

    private static int size(CampaignStep step) {
        return 1 + step.on().values().stream().mapToInt(ChangeText::size).sum();
    }
}
