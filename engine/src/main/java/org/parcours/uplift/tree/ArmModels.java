package org.parcours.uplift.tree;

import java.util.List;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.UpliftModel;

/**
 * A model of its own for each treatment.
 *
 * @param models of each treatment, arm 1 first
 */
public record ArmModels(List<TreeModel> models) implements UpliftModel {
    public ArmModels {
        models = List.copyOf(models);
    }

    @Override
    public int arms() {
        return models.size() + 1;
    }

    @Override
    public void effects(double[] features, double[] into) {
        for (int arm = 0; arm < models.size(); arm++) {
            into[arm] = models.get(arm).trees().predict(features);
        }
    }

    @Override
    public double[][] effects(CustomerTable customers) {
        return models.stream().map(model -> model.effects(customers)[0]).toArray(double[][]::new);
    }
}
