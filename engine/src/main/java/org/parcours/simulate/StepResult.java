package org.parcours.simulate;

import java.util.List;
import org.parcours.journey.Action;

/**
 * What happened at one step of a campaign.
 *
 * @param path the reactions from the start, joined by "/"; empty for the first step
 * @param action what was sent
 * @param people who were there for the contact
 * @param contacts contacts delivered, at most {@code people}
 * @param conversions people who bought at this step
 * @param cost money spent on contacts and lost by opt-outs
 * @param profit margin of the conversions less cost
 * @param reactions people by reaction, in the world's order; they sum to {@code people} but for rounding
 */
public record StepResult(
        String path,
        Action action,
        double people,
        double contacts,
        double conversions,
        double cost,
        double profit,
        List<Double> reactions) {
    public StepResult {
        reactions = List.copyOf(reactions);
    }
}
