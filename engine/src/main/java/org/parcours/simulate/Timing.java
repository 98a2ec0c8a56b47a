package org.parcours.simulate;

import java.util.List;

/**
 * How long and how dense journeys are.
 *
 * @param depth the most steps a journey may have, in [1, 12]
 * @param stepDays days between two steps, at least 1, unless a step says otherwise
 * @param waits the spacings in days that a planner may choose from, each at least 1
 */
public record Timing(int depth, int stepDays, List<Integer> waits) {
    /** The deepest journeys that are simulated; a full tree of two branches has 4,095 steps then. */
    public static final int DEEPEST = 12;

    public Timing {
        if (depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("The depth is %d, but must lie in [1, %d].".formatted(depth, DEEPEST));
        }
        if (stepDays < 1) {
            throw new IllegalArgumentException("The spacing is %d days, but must be at least 1.".formatted(stepDays));
        }
        waits = waits.isEmpty() ? List.of(stepDays) : List.copyOf(waits);
        waits.forEach(wait -> {
            if (wait < 1) {
                throw new IllegalArgumentException("A wait is %d days, but must be at least 1.".formatted(wait));
            }
        });
    }

    /** Days from the entry of a customer to the end of the longest journey a planner may choose. */
    int periodDays() {
        return depth * waits.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
