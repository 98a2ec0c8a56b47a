package org.parcours.uplift.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.UpliftModel;
import org.parcours.uplift.base.Encoding;
import org.parcours.uplift.base.FittedBase;
import org.parcours.uplift.base.Score;
import org.parcours.uplift.learner.ArmAsFeature;
import org.parcours.uplift.learner.DependentOutcomes;
import org.parcours.uplift.learner.DirectEffects;
import org.parcours.uplift.learner.MetaModel;
import org.parcours.uplift.learner.MetaModelCases;
import org.parcours.uplift.learner.OutcomeByArm;
import org.parcours.uplift.learner.WeightedEffects;
import org.parcours.uplift.tree.GrownTrees;

/**
 * The effect of a treatment as a weighted sum of trees, where a model is one: trees that predict numbers as they are, put
 * together by sums. Probabilities are not (their log odds are summed), nor are models that see another's prediction.
 *
 * @param start what is added to all
 * @param parts the trees, each with its weight
 */
record EffectTrees(double start, List<Part> parts) {
    /** One output of some trees, and what it counts for. */
    record Part(double weight, Encoding encoding, TreeEnsemble trees, int output) {
        static Part of(double weight, Encoding encoding, TreeEnsemble trees) {
            return new Part(weight, encoding, trees, 0);
        }
    }

    EffectTrees {
        parts = List.copyOf(parts);
    }

    /** The trees of the effect of a treatment; empty where it is no sum of trees. */
    static Optional<EffectTrees> find(UpliftModel model, CustomerTable customers, int treatment) {
        if (model instanceof GrownTrees grown) {
            Encoding asTheyAre = Encoding.none(customers);
            return grown.fold(
                    together -> Optional.of(one(new Part(1, asTheyAre, together.trees(), treatment - 1))),
                    byArm -> Optional.of(one(Part.of(
                            1, asTheyAre, byArm.models().get(treatment - 1).trees()))),
                    causal -> Optional.empty());
        }
        return model instanceof MetaModel meta ? find(meta, treatment) : Optional.empty();
    }

    private static EffectTrees one(Part part) {
        return new EffectTrees(0, List.of(part));
    }

    private static Optional<EffectTrees> find(MetaModel model, int treatment) {
        return model.fold(new MetaModelCases<>() {
            @Override
            public Optional<EffectTrees> armAsFeature(ArmAsFeature of) {
                return Optional.empty();
            }

            @Override
            public Optional<EffectTrees> outcomeByArm(OutcomeByArm of) {
                return sum(
                        0, List.of(of.outcomes().get(treatment), of.outcomes().get(0)), 1, -1);
            }

            @Override
            public Optional<EffectTrees> dependentOutcomes(DependentOutcomes of) {
                return Optional.empty();
            }

            @Override
            public Optional<EffectTrees> weightedEffects(WeightedEffects of) {
                WeightedEffects.Treatment models = of.treatments().get(treatment - 1);
                return constant(models.share())
                        .flatMap(share ->
                                sum(0, List.of(models.fromUntreated(), models.fromTreated()), share, 1 - share));
            }

            @Override
            public Optional<EffectTrees> directEffects(DirectEffects of) {
                return sum(of.start(), List.of(of.effects().get(treatment - 1)), of.factor());
            }
        });
    }

    private static Optional<Double> constant(FittedBase base) {
        return base.score()
                .fold(
                        trees -> Optional.empty(),
                        linear -> {
                            for (int i = 0; i < linear.function().width(); i++) {
                                if (linear.function().coefficient(i) != 0) {
                                    return Optional.empty();
                                }
                            }
                            return Optional.of(linear.function().intercept());
                        },
                        neural -> Optional.empty());
    }

    private static Optional<EffectTrees> sum(double start, List<FittedBase> bases, double... weights) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            FittedBase base = bases.get(i);
            if (base.link() != FittedBase.Link.IDENTITY || !(base.score() instanceof Score.Trees trees)) {
                return Optional.empty();
            }
            parts.add(Part.of(weights[i], base.encoding(), trees.ensemble()));
        }
        return Optional.of(new EffectTrees(start, parts));
    }
}
