package org.parcours.plan.learn.sampled;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that a learner knows after some journeys, so that it can go on later as if it had never stopped.
 *
 * @param journeys lived so far
 * @param steps taken so far
 * @param explored contacts so far that differed from the choice of the moment
 * @param columns its numbers by name; arrays are the learner's own or taken over by it, never changed by others
 */
public record LearnerMemory(long journeys, long steps, long explored, Map<String, double[]> columns) {
    public LearnerMemory {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** A column of a known length. */
    double[] column(String name, int length) {
        double[] column = columns.get(name);
        if (column == null || column.length != length) {
            throw new IllegalArgumentException(
                    "The checkpoint has no column \"%s\" of %d numbers; it was made by another learner or model."
                            .formatted(name, length));
        }
        return column;
    }
}
