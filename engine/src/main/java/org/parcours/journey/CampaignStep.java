package org.parcours.journey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One step of a drawn campaign and what follows each reaction to it.
 *
 * @param action what is done
 * @param waitDays days since the step before, at least 1; empty for the world's own spacing
 * @param note what people want to remember of it; changes nothing
 * @param on the next step by the name of the reaction; a reaction that is not there ends the journey
 */
public record CampaignStep(Action action, OptionalInt waitDays, Optional<String> note, Map<String, CampaignStep> on) {
    public CampaignStep {
        if (waitDays.isPresent() && waitDays.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "A step waits %d days, but must wait at least 1.".formatted(waitDays.getAsInt()));
        }
        on = Collections.unmodifiableMap(new LinkedHashMap<>(on));
        on.keySet().forEach(StepPath::requireName);
    }

    /** A step without a note. */
    public CampaignStep(Action action, OptionalInt waitDays, Map<String, CampaignStep> on) {
        this(action, waitDays, Optional.empty(), on);
    }

    /** A step after the world's own spacing. */
    public CampaignStep(Action action, Map<String, CampaignStep> on) {
        this(action, OptionalInt.empty(), on);
    }

    /** The same with other steps after its reactions. */
    public CampaignStep withOn(Map<String, CampaignStep> other) {
        return new CampaignStep(action, waitDays, note, other);
    }
}
