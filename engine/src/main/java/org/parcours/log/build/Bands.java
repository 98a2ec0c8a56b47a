package org.parcours.log.build;

import java.util.List;

/**
 * Bands into which numbers are sorted, so that states stay few.
 *
 * @param cuts where one band ends and the next begins, rising; a number on a cut belongs above it
 */
public record Bands(List<Double> cuts) {
    public Bands {
        cuts = List.copyOf(cuts);
        if (cuts.isEmpty()) {
            throw new IllegalArgumentException("has no cut, expected at least one, such as [10, 50]");
        }
        for (int i = 1; i < cuts.size(); i++) {
            if (!(cuts.get(i) > cuts.get(i - 1))) {
                throw new IllegalArgumentException(
                        "has cuts that do not rise: " + cuts.get(i - 1) + ", " + cuts.get(i));
            }
        }
    }

    /** The band of a number, such as {@code <10}, {@code 10-50} or {@code 50+}. */
    public String of(double number) {
        int above = 0;
        while (above < cuts.size() && number >= cuts.get(above)) {
            above++;
        }
        if (above == 0) {
            return "<" + text(cuts.get(0));
        }
        return above == cuts.size()
                ? text(cuts.get(above - 1)) + "+"
                : text(cuts.get(above - 1)) + "-" + text(cuts.get(above));
    }

    private static String text(double cut) {
        return cut == Math.rint(cut) && Math.abs(cut) < 1e15 ? Long.toString((long) cut) : Double.toString(cut);
    }
}
