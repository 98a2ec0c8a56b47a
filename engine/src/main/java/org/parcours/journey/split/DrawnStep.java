package org.parcours.journey.split;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parcours.journey.Action;
import org.parcours.journey.CampaignStep;
import org.parcours.journey.StepPath;

/**
 * A {@link CampaignStep} that a split may follow.
 *
 * @param action what is done
 * @param waitDays days since the step before, at least 1; empty for the world's own spacing
 * @param note what people want to remember of it; changes nothing
 * @param on what follows by the name of the reaction; a reaction that is not there ends the journey
 */
public record DrawnStep(Action action, OptionalInt waitDays, Optional<String> note, Map<String, CampaignPart> on)
        implements CampaignPart {
    public DrawnStep {
        on = Collections.unmodifiableMap(new LinkedHashMap<>(on));
        on.keySet().forEach(StepPath::requireName);
        new CampaignStep(action, waitDays, note, Map.of()); // which guards the rest
    }

    /** A step of a plain campaign. */
    public static DrawnStep of(CampaignStep step) {
        Map<String, CampaignPart> on = new LinkedHashMap<>();
        step.on().forEach((reaction, next) -> on.put(reaction, of(next)));
        return new DrawnStep(step.action(), step.waitDays(), step.note(), on);
    }
}
