package org.parcours.uplift.learner;

import java.util.ArrayList;
import java.util.List;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.UpliftLearner;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.FittedBase;

/**
 * Like the X-learner with one last model: each arm's outcome is learnt with weights that make its customers look like the
 * other arm's, e/(1 − e) for the control and (1 − e)/e for the treated; the imputed effects of both are learnt together.
 *
 * <p>Source: the covariate-shift weights of H. Shimodaira, "Improving predictive inference under covariate shift by
 * weighting the log-likelihood function", Journal of Statistical Planning and Inference 90, 2000, on the imputed effects of
 * S. R. Künzel et al., PNAS 116, 2019, equation 8; known as the domain adaptation learner.
 */
public record DomainAdaptation(Base base) implements UpliftLearner {
    @Override
    public String name() {
        return "domain-adaptation";
    }

    @Override
    public DirectEffects fit(UpliftData data, Propensities propensities, Seed seed) {
        List<FittedBase> effects = new ArrayList<>();
        for (int arm = 1; arm < data.arms(); arm++) {
            int[] pair = Customers.ofPair(data, arm);
            effects.add(fit(
                    data.select(pair), arm, PairShare.of(propensities, pair, arm), data.isBinary(), seed.child(arm)));
        }
        return new DirectEffects(effects);
    }

    private FittedBase fit(UpliftData pair, int arm, double[] share, boolean isBinary, Seed seed) {
        double[] weight = new double[share.length];
        for (int row = 0; row < weight.length; row++) {
            double odds = share[row] / (1 - share[row]);
            weight[row] = pair.trial().arm(row) == 0 ? odds : 1 / odds;
        }
        double[] untreated = outcomes(pair, 0, weight, isBinary, seed.child(0));
        double[] treated = outcomes(pair, arm, weight, isBinary, seed.child(1));
        double[] effects = new double[pair.rows()];
        for (int row = 0; row < effects.length; row++) {
            effects[row] =
                    pair.trial().arm(row) == 0 ? treated[row] - pair.outcome(row) : pair.outcome(row) - untreated[row];
        }
        double[] even = TrainingData.evenWeights(effects.length);
        return base.outcome(pair.customers(), effects, even, false, seed.child(2));
    }

    private double[] outcomes(UpliftData pair, int arm, double[] weight, boolean isBinary, Seed seed) {
        int[] own = Customers.ofArm(pair, arm);
        return base.outcome(
                        pair.customers().select(own),
                        Customers.of(pair.outcomes(), own),
                        Customers.of(weight, own),
                        isBinary,
                        seed)
                .predict(pair.customers());
    }
}
