package org.parcours.uplift.ordered;

import java.util.Arrays;

/** Where a column of numbers may be divided: between values, at quantiles. */
final class Borders {
    private final double[] borders;

    private Borders(double[] borders) {
        this.borders = borders;
    }

    /** At most so many borders of some values, unknown ones left out; each lies between two neighbouring values. */
    static Borders of(double[] values, int most) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double[] borders = new double[most];
        int size = 0;
        for (int i = 1; i <= most && sorted.length > 1; i++) {
            int at = (int) ((long) i * sorted.length / (most + 1));
            // The first place of the quantile's value: what is before it is smaller.
            while (at > 0 && sorted[at - 1] == sorted[at]) {
                at--;
            }
            if (at > 0 && (size == 0 || sorted[at] > borders[size - 1])) {
                double middle = sorted[at - 1] + (sorted[at] - sorted[at - 1]) / 2;
                borders[size++] = middle > sorted[at - 1] ? middle : sorted[at];
            }
        }
        return new Borders(few(sorted, borders, size, most));
    }

    /** Between all different values where there are few of them. */
    private static double[] few(double[] sorted, double[] borders, int size, int most) {
        double[] all = new double[most];
        int count = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] > sorted[i - 1]) {
                if (count == most) {
                    return Arrays.copyOf(borders, size);
                }
                double middle = sorted[i - 1] + (sorted[i] - sorted[i - 1]) / 2;
                all[count++] = middle > sorted[i - 1] ? middle : sorted[i];
            }
        }
        return Arrays.copyOf(all, count);
    }

    int count() {
        return borders.length;
    }

    double at(int border) {
        return borders[border];
    }

    /** How many borders a value has reached; an unknown one has reached none. */
    int bin(double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        int low = 0;
        int high = borders.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (borders[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
