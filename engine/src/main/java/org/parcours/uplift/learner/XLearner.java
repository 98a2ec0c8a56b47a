package org.parcours.uplift.learner;

import java.util.ArrayList;
import java.util.Arrays;
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
        Arm[] arms = new Arm[data.arms()];
        Pieces.work(
                arms.length,
                threads,
                arm -> arms[arm] = arm(data, arm, seed.child(0).child(arm)));
        FittedBase[][] models = new FittedBase[data.arms() - 1][MODELS];
        Pieces.work(MODELS * models.length, threads, piece -> {
            int arm = piece / MODELS + 1;
            Seed own = seed.child(arm).child(piece % MODELS);
            models[arm - 1][piece % MODELS] = switch (piece % MODELS) {
                case 0 -> effects(data, 0, arms[0].customers(), arms[arm].outcome(), own);
                case 1 -> effects(data, arm, arms[arm].customers(), arms[0].outcome(), own);
                default -> share(data, propensities, arm, own);
            };
        });
        List<WeightedEffects.Treatment> treatments = new ArrayList<>();
        for (FittedBase[] of : models) {
            treatments.add(new WeightedEffects.Treatment(of[0], of[1], of[2]));
        }
        return new WeightedEffects(treatments);
    }

    /**
     * The customers of an arm, whom two models or more learn from.
     *
     * @param outcome learnt from them
     */
    private record Arm(CustomerTable customers, FittedBase outcome) {}

    private Arm arm(UpliftData data, int arm, Seed seed) {
        int[] rows = ArmOutcomes.rows(data, arm);
        CustomerTable customers = base.ready(data.customers().select(rows), Customers.of(data.outcomes(), rows));
        return new Arm(customers, ArmOutcomes.of(data, rows, customers, base, data.isBinary(), seed));
    }

    /** A model of the effects on the customers of an arm, whose outcomes in the other one are predicted. */
    private FittedBase effects(UpliftData data, int arm, CustomerTable customers, FittedBase other, Seed seed) {
        double[] known = Customers.of(data.outcomes(), Customers.ofArm(data, arm));
        double[] predicted = other.predict(customers);
        double[] effects = arm == 0 ? Customers.less(predicted, known) : Customers.less(known, predicted);
        return base.outcome(customers, effects, TrainingData.evenWeights(effects.length), false, seed);
    }

    /** What the propensities are at customers' features, so that new customers have one too. */
    private FittedBase share(UpliftData data, Propensities propensities, int arm, Seed seed) {
        int[] pair = Customers.ofPair(data, arm);
        double[] share = PairShare.of(propensities, pair, arm);
        if (Arrays.stream(share).allMatch(each -> each == share[0])) {
            return FittedBase.constant(data.customers(), share[0]);
        }
        return base.outcome(data.customers().select(pair), share, TrainingData.evenWeights(pair.length), false, seed);
    }
}
