package org.parcours.prove.improve;

/**
 * What the candidate part of a log foresees for a candidate, by policies that were learnt and judged on different
 * journeys.
 *
 * @param margin the estimate less what is asked: of its gain over today's policy, or of its value
 * @param foreseen the lower bound of the margin that the safety part is expected to give: the margin less its distance to
 *     the lower bound here, times √(journeys here / journeys there)
 * @param effectiveSampleSize that the safety part is expected to have
 */
public record Prospect(Candidate candidate, double margin, double foreseen, double effectiveSampleSize) {
    /** Whether the safety part is expected to let it pass. */
    public boolean passes() {
        return foreseen > 0;
    }

    /** How many times the margin is as large as its distance to the bound: the greater, the likelier it passes. */
    double chance() {
        return margin > foreseen ? margin / (margin - foreseen) : margin > 0 ? Double.POSITIVE_INFINITY : 0;
    }
}
