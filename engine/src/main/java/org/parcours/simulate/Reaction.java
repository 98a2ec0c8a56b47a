package org.parcours.simulate;

import org.parcours.journey.StepPath;

/**
 * How a customer may answer a contact.
 *
 * @param name the reaction's name in campaigns
 * @param role what it means for the figures and for the journey
 */
public record Reaction(String name, Role role) {
    /** What a reaction means. */
    public enum Role {
        /** No answer: has no rate of its own, but the probability that the others leave. */
        NEGATIVE,
        /** A sign of interest; the journey goes on. */
        ENGAGEMENT,
        /** A purchase: earns the margin and ends the journey. */
        CONVERSION,
        /** A withdrawal of consent: costs the channel's opt-out value and ends the journey. */
        OPT_OUT
    }

    public Reaction {
        StepPath.requireName(name);
    }

    /** Whether no step can follow. */
    public boolean ends() {
        return role == Role.CONVERSION || role == Role.OPT_OUT;
    }

    /** Whether a customer's affinity for the channel moves this reaction. */
    public boolean isResponse() {
        return role == Role.ENGAGEMENT || role == Role.CONVERSION;
    }
}
