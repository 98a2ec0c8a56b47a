package org.parcours.prove.experiment;

import java.util.List;

/**
 * What the units that had come by a moment say.
 *
 * @param units how many had come
 * @param time of the last of them, in nanoseconds since 1970
 * @param comparisons each other arm with the control
 */
public record Look(int units, long time, List<Comparison> comparisons) {
    public Look {
        comparisons = List.copyOf(comparisons);
    }
}
