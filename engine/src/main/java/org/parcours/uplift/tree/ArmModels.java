package org.parcours.uplift.tree;

import java.util.List;
import java.util.function.Function;
import org.parcours.uplift.CustomerTable;

/**
 * A model of its own for each treatment.
 *
 * @param models of each treatment, arm 1 first
 */
public record ArmModels(List<TreeModel> models) implements GrownTrees {
    public ArmModels {
        models = List.copyOf(models);
    }

    @Override
    public <R> R fold(
            Function<TreeModel, R> together, Function<ArmModels, R> byArm, Function<CausalForestModel, R> causal) {
        return byArm.apply(this);
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
