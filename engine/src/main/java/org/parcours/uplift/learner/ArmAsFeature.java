package org.parcours.uplift.learner;

import java.util.Arrays;
import org.parcours.uplift.base.FittedBase;

/**
 * One model of the outcome that sees the arm: an effect is what it predicts under a treatment less what it predicts under
 * none.
 *
 * @param outcome sees the customer's features and an indicator for each treatment
 * @param arms how many there are with the control
 */
public record ArmAsFeature(FittedBase outcome, int arms) implements MetaModel {
    @Override
    public double effect(int treatment, double[] features) {
        double[] seen = Arrays.copyOf(features, features.length + arms - 1);
        double untreated = outcome.predict(seen);
        seen[features.length + treatment - 1] = 1;
        return outcome.predict(seen) - untreated;
    }

    @Override
    public <R> R fold(MetaModelCases<R> cases) {
        return cases.armAsFeature(this);
    }
}
