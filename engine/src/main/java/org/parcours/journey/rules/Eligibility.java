package org.parcours.journey.rules;

import java.util.List;

/**
 * What may be done now, and which rule excluded the rest.
 *
 * @param allowed the eligible actions, in the order in which they were proposed
 * @param excluded the others, in that order
 */
public record Eligibility(List<ActionName> allowed, List<Exclusion> excluded) {
    public Eligibility {
        allowed = List.copyOf(allowed);
        excluded = List.copyOf(excluded);
    }
}
