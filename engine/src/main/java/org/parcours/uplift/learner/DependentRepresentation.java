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
 * Two models where the one of the treated also sees what the one of the control predicts, so that it can learn the
 * difference.
 *
 * <p>Source: A. Betlei, E. Diemert, M.-R. Amini, "Uplift prediction with dependent feature representation in imbalanced
 * treatment and control conditions", ICONIP 2018, §3.2.
 */
public record DependentRepresentation(Base base) implements UpliftLearner {
    @Override
    public String name() {
        return "dependent-representation";
    }

    @Override
    public DependentOutcomes fit(UpliftData data, Propensities propensities, Seed seed) {
        boolean isBinary = data.isBinary();
        FittedBase untreated = ArmOutcomes.of(data, 0, base, isBinary, seed.child(0));
        List<FittedBase> treated = new ArrayList<>();
        for (int arm = 1; arm < data.arms(); arm++) {
            int[] own = Customers.ofArm(data, arm);
            CustomerTable customers = data.customers().select(own);
            treated.add(base.outcome(
                    Customers.with(
                            customers, List.of(DependentOutcomes.SEEN), new double[][] {untreated.predict(customers)}),
                    Customers.of(data.outcomes(), own),
                    TrainingData.evenWeights(own.length),
                    isBinary,
                    seed.child(arm)));
        }
        return new DependentOutcomes(untreated, treated);
    }
}
