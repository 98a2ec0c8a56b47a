package org.parcours.uplift.learner;

import java.util.ArrayList;
import java.util.List;
import org.parcours.model.learner.TrainingData;
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
 */
public record XLearner(Base base) implements UpliftLearner {
    @Override
    public String name() {
        return "x";
    }

    @Override
    public WeightedEffects fit(UpliftData data, Propensities propensities, Seed seed) {
        List<FittedBase> outcomes = ArmOutcomes.of(data, base, seed.child(0));
        int[] control = Customers.ofArm(data, 0);
        CustomerTable untreated = data.customers().select(control);
        List<WeightedEffects.Treatment> treatments = new ArrayList<>();
        for (int arm = 1; arm < data.arms(); arm++) {
            Seed own = seed.child(arm);
            FittedBase fromUntreated = base.outcome(
                    untreated,
                    difference(outcomes.get(arm).predict(untreated), Customers.of(data.outcomes(), control)),
                    TrainingData.evenWeights(control.length),
                    false,
                    own.child(0));
            treatments.add(new WeightedEffects.Treatment(
                    fromUntreated,
                    fromTreated(data, arm, outcomes.get(0), own.child(1)),
                    share(data, propensities, arm, own.child(2))));
        }
        return new WeightedEffects(treatments);
    }

    private FittedBase fromTreated(UpliftData data, int arm, FittedBase untreatedOutcome, Seed seed) {
        int[] treated = Customers.ofArm(data, arm);
        CustomerTable customers = data.customers().select(treated);
        double[] effects = difference(Customers.of(data.outcomes(), treated), untreatedOutcome.predict(customers));
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

    private static double[] difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}
