package org.parcours.simulate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.journey.Campaign;
import org.parcours.journey.Policy;
import org.parcours.journey.StepPath;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;

/** A drawn campaign as a policy over the states of a log, so that journeys of others can say what it is worth. */
public final class CampaignPolicy {
    private final JourneyLog log;
    private final Map<String, String> paths = new LinkedHashMap<>();

    private CampaignPolicy(JourneyLog log) {
        this.log = log;
    }

    /**
     * What a campaign does in each state of a log: the step after the reactions that lead there, or {@link Conduct#STOP}.
     *
     * @throws IllegalArgumentException for a log without reactions, or in which different reactions lead to one state, so that
     *     the state does not say where in the campaign a customer is
     */
    public static Policy of(World world, Campaign campaign, JourneyLog log) {
        if (!log.has(LogColumn.REACTION)) {
            throw new IllegalArgumentException("A campaign answers reactions, but " + log.source()
                    + " has no column \"reaction\"; add it, or name a policy over states.");
        }
        Conduct drawn = Conduct.campaign(world, campaign, WorldActions.of(world, List.of(campaign)), 0);
        CampaignPolicy reading = new CampaignPolicy(log);
        for (int journey = 0; journey < log.journeys(); journey++) {
            reading.follow(journey);
        }
        Map<String, Map<String, Double>> states = new HashMap<>();
        reading.paths.forEach((state, path) -> states.put(state, drawn.choices(new JourneySoFar(state, path, 0))));
        return new Policy.Stationary(states);
    }

    private void follow(int journey) {
        String path = StepPath.START;
        for (int row = log.start(journey); row < log.end(journey); row++) {
            String state = log.states().name(log.state(row));
            String known = paths.putIfAbsent(state, path);
            if (known != null && !known.equals(path)) {
                throw new IllegalArgumentException(
                        "State \"%s\" of %s comes after the reactions \"%s\" and after \"%s\", so that it does not say where in a campaign a customer is; name a policy over states."
                                .formatted(state, log.source(), known, path));
            }
            path = StepPath.after(path, log.findReaction(row).orElse(""));
        }
    }
}
