package org.parcours.prove.experiment;

import java.util.Comparator;
import java.util.Optional;

/**
 * What an experiment says of one part of the customers. The chance of a false alarm is shared by all parts.
 *
 * @param segment its name
 * @param units how many there are
 * @param reading empty where an arm has fewer than two of them
 * @param alpha the part's share of the chance of a false alarm
 */
public record SegmentReading(String segment, int units, Optional<MeasureReading> reading, double alpha) {
    /** What is best done here: the arm with the largest value among those surely better than the control; else the control. */
    public Optional<Comparison> findBest() {
        return reading.flatMap(known -> known.comparisons().stream()
                .filter(arm -> arm.finding(alpha) == Comparison.Finding.BETTER)
                .max(Comparator.comparingDouble(Comparison::difference)));
    }
}
