package org.parcours.uplift.base;

import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.Standardization;
import org.parcours.model.network.Network;
import org.parcours.model.network.NetworkShape;

/** Customers as the rows of floats that a network learns from. */
final class Batches {
    private final FeatureTable table;
    private final Standardization scale;
    private final double[][] targets;
    private final double[] weight;
    private final double meanWeight;
    private final boolean classes;

    Batches(
            FeatureTable table,
            Standardization scale,
            double[][] targets,
            double[] weight,
            double meanWeight,
            NetworkShape.Output output) {
        this.table = table;
        this.scale = scale;
        this.targets = targets;
        this.weight = weight;
        this.meanWeight = meanWeight;
        this.classes = output == NetworkShape.Output.SOFTMAX;
    }

    /** One step of a network on some rows. The weight of a class is a share of its target, that of a number its own. */
    void teach(Network network, int[] rows) {
        int outputs = targets[0].length;
        float[] inputs = new float[rows.length * table.width()];
        float[] wanted = new float[rows.length * outputs];
        float[] weights = new float[rows.length * outputs];
        for (int i = 0; i < rows.length; i++) {
            for (int column = 0; column < table.width(); column++) {
                inputs[i * table.width() + column] = (float) scale.apply(column, table.value(column, rows[i]));
            }
            double share = weight[rows[i]] / meanWeight;
            for (int k = 0; k < outputs; k++) {
                wanted[i * outputs + k] = (float) (targets[rows[i]][k] * (classes ? share : 1));
                weights[i * outputs + k] = classes ? 1 : (float) share;
            }
        }
        network.fit(inputs, wanted, weights);
    }
}
