package org.parcours.uplift.ordered;

/** What the leaves of a tree are worth: one Newton step each, times the learning rate. */
final class LeafValues {
    private final double[] descents;
    private final double[] curvatures;

    LeafValues(int leaves) {
        this.descents = new double[leaves];
        this.curvatures = new double[leaves];
    }

    /** The values by the customers of the first so many places. */
    double[] of(
            int[] leaf,
            double[] target,
            double[] weight,
            double[] score,
            int places,
            Loss loss,
            OrderedSettings settings) {
        for (int place = 0; place < places; place++) {
            descents[leaf[place]] += weight[place] * loss.descent(target[place], score[place]);
            curvatures[leaf[place]] += weight[place] * loss.curvature(score[place]);
        }
        double[] values = new double[descents.length];
        for (int i = 0; i < values.length; i++) {
            double below = curvatures[i] + settings.penalty();
            values[i] = below > 0 ? settings.learningRate() * descents[i] / below : 0;
        }
        return values;
    }
}
