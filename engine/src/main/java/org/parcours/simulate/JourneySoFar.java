package org.parcours.simulate;

import org.parcours.journey.StepPath;

/**
 * What everybody can see of a customer's journey before its next step: what was sent, and what he answered.
 *
 * @param state all of it in words, such as {@code email/brand:engagement>sms/promotion:negative}; {@link #ENTRY} before the
 *     first step
 * @param path the reactions alone, joined by "/"
 * @param steps how many steps there were
 */
public record JourneySoFar(String state, String path, int steps) {
    /** The state of customers who enter. */
    public static final String ENTRY = "start";

    /** Before the first step. */
    static final JourneySoFar START = new JourneySoFar(ENTRY, StepPath.START, 0);

    /** The journey after one more step. */
    JourneySoFar after(String action, String reaction) {
        String step = action + ":" + reaction;
        return new JourneySoFar(steps == 0 ? step : state + ">" + step, StepPath.after(path, reaction), steps + 1);
    }
}
