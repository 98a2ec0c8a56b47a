package org.parcours.prove;

import java.util.ArrayList;
import java.util.List;

/**
 * How many journeys have which weight: those of weight 0, and for the others classes of equal width on a logarithmic
 * scale.
 *
 * @param zeros journeys that the target could not have made
 * @param classes in order, from the smallest weight above 0 to the largest
 */
public record WeightHistogram(long zeros, List<Bin> classes) {
    private static final int CLASSES = 24;

    public WeightHistogram {
        classes = List.copyOf(classes);
    }

    /**
     * Journeys with weights in {@code [from, to)}; the last class holds its upper end too.
     *
     * @param from the smallest weight
     * @param to the largest
     * @param journeys how many
     */
    public record Bin(double from, double to, long journeys) {}

    static WeightHistogram of(double[] weights) {
        long zeros = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double weight : weights) {
            zeros += weight > 0 ? 0 : 1;
            least = weight > 0 ? Math.min(least, weight) : least;
            most = Math.max(most, weight);
        }
        return new WeightHistogram(zeros, most > 0 ? classes(weights, least, most) : List.of());
    }

    private static List<Bin> classes(double[] weights, double least, double most) {
        int classes = most > least ? CLASSES : 1;
        double width = (Math.log(most) - Math.log(least)) / classes;
        long[] counts = new long[classes];
        for (double weight : weights) {
            if (weight > 0) {
                int place = classes == 1 ? 0 : (int) ((Math.log(weight) - Math.log(least)) / width);
                counts[Math.min(classes - 1, Math.max(0, place))]++;
            }
        }
        List<Bin> list = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            double from = i == 0 ? least : least * Math.exp(i * width);
            double to = i == classes - 1 ? most : least * Math.exp((i + 1) * width);
            list.add(new Bin(from, to, counts[i]));
        }
        return list;
    }
}
