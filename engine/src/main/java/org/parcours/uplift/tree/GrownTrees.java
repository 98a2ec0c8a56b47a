package org.parcours.uplift.tree;

import java.util.function.Function;
import org.parcours.uplift.UpliftModel;

/** A model that the learners of this package grow: all that there is to it are trees. */
public sealed interface GrownTrees extends UpliftModel permits TreeModel, ArmModels, CausalForestModel {
    /** Handles every case: trees that say all effects, trees for each treatment, trees of a causal forest. */
    <R> R fold(Function<TreeModel, R> together, Function<ArmModels, R> byArm, Function<CausalForestModel, R> causal);
}
