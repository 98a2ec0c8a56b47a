package org.parcours.uplift.propensity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.base.Base;

/**
 * All that can be said for and against comparing arms that nobody drew.
 *
 * @param overlap whether customers of each kind were in each arm, and alike after weighting
 * @param effects of each treatment the bare and the adjusted average effect
 * @param refutations attempts to refute the adjusted ones
 * @param confounders of each treatment what something hidden could do to its effect
 */
public record ArmCheck(
        Overlap overlap,
        List<AdjustedEffect> effects,
        List<Refutation> refutations,
        List<HiddenConfounder> confounders) {
    public ArmCheck {
        effects = List.copyOf(effects);
        refutations = List.copyOf(refutations);
        confounders = List.copyOf(confounders);
    }

    /**
     * Checks.
     *
     * @param base learns outcomes
     * @param estimation estimates the propensities of other customers as these were
     * @param factor by how much a hidden confounder may move the odds of an arm, at least 1
     */
    public static ArmCheck of(
            UpliftData data,
            Propensities propensities,
            Base base,
            BiFunction<UpliftData, Seed, Propensities> estimation,
            double factor,
            Seed seed) {
        List<AdjustedEffect> effects = AdjustedEffect.of(data, propensities, base, seed.child(4));
        List<HiddenConfounder> confounders = new ArrayList<>();
        for (int treatment = 1; treatment < data.arms(); treatment++) {
            confounders.add(HiddenConfounder.of(data, propensities, treatment, factor));
        }
        return new ArmCheck(
                Overlap.of(data, propensities),
                effects,
                Refutation.of(data, effects, base, estimation, seed),
                confounders);
    }
}
