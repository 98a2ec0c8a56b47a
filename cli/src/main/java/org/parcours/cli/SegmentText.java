package org.parcours.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parcours.uplift.explain.EffectSegment;
import org.parcours.uplift.explain.Trait;

/** Customers who have something in common as a line of text: what an action changes with them, who and how many they are. */
final class SegmentText {
    private SegmentText() {}

    /** The line of a segment of some customers. */
    static String of(EffectSegment segment, int customers) {
        String who = segment.traits().isEmpty()
                ? "all customers"
                : segment.traits().stream().map(SegmentText::of).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT, "%+.6f  %s (%.1f %%)", segment.effect(), who, 100.0 * segment.rows() / customers);
    }

    private static String of(Trait trait) {
        List<String> choices = new ArrayList<>(trait.fold(Trait.Categories::names, SegmentText::range));
        if (trait.orUnknown()) {
            choices.add("unknown");
        }
        int last = choices.size() - 1;
        String before = String.join(", ", choices.subList(0, last));
        return trait.feature() + " " + (last == 0 ? "" : before + " or ") + choices.get(last);
    }

    private static List<String> range(Trait.Numbers numbers) {
        if (numbers.least().isEmpty()) {
            return numbers.greatest().isEmpty()
                    ? List.of()
                    : List.of("at most " + of(numbers.greatest().getAsDouble()));
        }
        double least = numbers.least().getAsDouble();
        if (numbers.greatest().isEmpty()) {
            return List.of("at least " + of(least));
        }
        double greatest = numbers.greatest().getAsDouble();
        return List.of(least == greatest ? of(least) : of(least) + " to " + of(greatest));
    }

    private static String of(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.6g", number);
    }
}
