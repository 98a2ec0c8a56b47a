package org.parcours.uplift.learner;

import java.util.ArrayList;
import java.util.List;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.Pieces;
import org.parcours.num.Seed;
import org.parcours.uplift.CustomerTable;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.FittedBase;

/**
 * Models of the outcome of each arm impute what each customer would have done in the other arm; two more models learn the
 * imputed effects, one from the treated and one from the control, and are weighted by the share of the treatment. Good
 * where one arm is much larger than the other.
 *
 * <p>Source: S. R. Künzel, J. S. Sekhon, P. J. Bickel, B. Yu, "Metalearners for estimating heterogeneous treatment effects
 * using machine learning", PNAS 116, 2019, equations 8 and 9; g there is the share here.
 *
 * @param threads on which models are fitted beside each other, at least 1; the result does not depend on it
 */
public record XLearner(Base base, int threads) implements UpliftLearner {
    /** One that fits its models one after the other. */
    public XLearner(Base base) {
        this(base, 1);
    }

    /** Of each treatment: from the untreated, from the treated, and the share. */
    private static final int MODELS = 3;

    @Override
    public String name() {
        return "x";
    }

    @Override
    public WeightedEffects fit(UpliftData data, Propensities propensities, Seed seed) {
        List<FittedBase> outcomes = ArmOutcomes.of(data, base, seed.child(0), threads);
        FittedBase[][] models = new FittedBase[data.arms() - 1][MODELS];
        Pieces.work(MODELS * models.length, threads, piece -> {
            int arm = piece / MODELS + 1;
            Seed own = seed.child(arm).child(piece % MODELS);
            models[arm - 1][piece % MODELS] = switch (piece % MODELS) {
                case 0 -> fromUntreated(data, outcomes.get(arm), own);
                case 1 -> fromTreated(data, arm, outcomes.get(0), own);
                default -> share(data, propensities, arm, own);
            };
        });
        List<WeightedEffects.Treatment> treatments = new ArrayList<>();
        for (FittedBase[] of : models) {
            treatments.add(new WeightedEffects.Treatment(of[0], of[1], of[2]));
        }
        return new WeightedEffects(treatments);
    }

    private FittedBase fromUntreated(UpliftData data, FittedBase treatedOutcome, Seed seed) {
        int[] control = Customers.ofArm(data, 0);
        CustomerTable customers = data.customers().select(control);
        double[] effects = Customers.less(treatedOutcome.predict(customers), Customers.of(data.outcomes(), control));
        return base.outcome(customers, effects, TrainingData.evenWeights(control.length), false, seed);
    }

    private FittedBase fromTreated(UpliftData data, int arm, FittedBase untreatedOutcome, Seed seed) {
        int[] treated = Customers.ofArm(data, arm);
        CustomerTable customers = data.customers().select(treated);
        double[] effects = Customers.less(Customers.of(data.outcomes(), treated), untreatedOutcome.predict(customers));
        return base.outcome(customers, effects, TrainingData.evenWeights(treated.length), false, seed);
    }

    /** What the propensities are at customers' features, so that new customers have one too. */
    private FittedBase share(UpliftData data, Propensities propensities, int arm, Seed seed) {
        int[] pair = Customers.ofPair(data, arm);
        return base.outcome(
                data.customers().select(pair),
                PairShare.of(propensities, pair, arm),
                TrainingData.evenWeights(pair.length),
                false,
                seed);
    }
}
