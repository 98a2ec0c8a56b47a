package org.parcours.uplift.explain;

import java.util.List;

/**
 * Customers who have something in common, and what an action changes with them: a leaf of a small tree of effects.
 *
 * @param traits what they have in common, at most one a feature; none where they are all customers
 * @param rows how many of the explained customers they are, at least 1
 * @param effect the mean effect that the explained model foretells for them, in units of the outcome
 */
public record EffectSegment(List<Trait> traits, int rows, double effect) {
    public EffectSegment {
        traits = List.copyOf(traits);
    }
}
