package org.parcours.prove.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parcours.num.Interval;
import org.parcours.prove.experiment.Comparison.Finding;

/**
 * The end of a read-out.
 *
 * @param verdict {@code better}, {@code not-better}, {@code unknown} or {@code refused}
 * @param why in one sentence
 */
public record Conclusion(String verdict, String why) {
    static Conclusion of(ExperimentReading reading) {
        SampleRatio ratio = reading.sampleRatio();
        if (ratio.isMismatch()) {
            return new Conclusion(
                    "refused",
                    "The arms have %s units, but %s were to be expected; by chance that happens with probability %s. Something other than the lot decides who is counted: find it before believing any difference."
                            .formatted(
                                    joined(ratio.counts()),
                                    joined(ratio.expected().stream()
                                            .map(Math::round)
                                            .toList()),
                                    small(ratio.pValue())));
        }
        MeasureReading deciding = reading.deciding();
        double alpha = reading.settings().alpha();
        return deciding.comparisons().stream()
                .filter(arm -> arm.finding(alpha) == Finding.BETTER)
                .max(Comparator.comparingDouble(Comparison::difference))
                .map(best -> new Conclusion("better", sentence(deciding, best)))
                .orElseGet(() -> without(deciding, alpha));
    }

    private static Conclusion without(MeasureReading deciding, double alpha) {
        boolean allWorse = deciding.comparisons().stream().allMatch(arm -> arm.finding(alpha) == Finding.WORSE);
        String control = deciding.arms().get(0).arm();
        return allWorse
                ? new Conclusion(
                        "not-better", "By %s, every arm is worse than %s.".formatted(deciding.measure(), control))
                : new Conclusion(
                        "unknown",
                        "By %s, no arm is surely better than %s; the intervals say how large a difference may still be."
                                .formatted(deciding.measure(), control));
    }

    private static String sentence(MeasureReading deciding, Comparison best) {
        Interval interval = best.interval().orElseThrow();
        return "By %s, %s is better than %s, by %s to %s."
                .formatted(
                        deciding.measure(),
                        best.arm(),
                        deciding.arms().get(0).arm(),
                        number(interval.lower()),
                        number(interval.upper()));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.4g", number);
    }

    private static String small(double probability) {
        return String.format(Locale.ROOT, "%.1e", probability);
    }

    private static String joined(List<? extends Number> numbers) {
        return numbers.stream()
                .map(number -> String.format(Locale.ROOT, "%,d", number.longValue()))
                .collect(Collectors.joining(" : "));
    }
}
