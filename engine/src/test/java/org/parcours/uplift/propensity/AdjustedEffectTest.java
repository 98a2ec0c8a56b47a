package org.parcours.uplift.propensity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parcours.model.learner.CalibratedClassifier;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.ExtraTreesClassifier;
import org.parcours.model.learner.ExtraTreesSettings;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.base.Base;
import org.parcours.uplift.base.Bases;
import org.parcours.uplift.ordered.OrderedBoosting;
import org.parcours.uplift.ordered.OrderedSettings;
import org.parcours.uplift.population.NieWager;
import org.parcours.uplift.population.NieWagerSetup;

/** Two populations in which whoever has a high outcome anyway is treated more often (A), or less often (C). */
class AdjustedEffectTest {
    private static final int ROWS = 4000;

    @Test
    void whereOddsAreLinearALogisticModelFindsTheEffectThatTheBareDifferenceMisses() {
        NieWager sample = NieWager.draw(NieWagerSetup.C, ROWS, 6, 1, new Seed(31));
        assertRecovered(sample, LogisticRegression.DEFAULT, Bases.linear());
    }

    @Test
    void whereOddsAreNotCalibratedTreesDo() {
        NieWager sample = NieWager.draw(NieWagerSetup.A, ROWS, 6, 1, new Seed(32));
        Classifier trees = new CalibratedClassifier(new ExtraTreesClassifier(ExtraTreesSettings.DEFAULT), 3);
        assertRecovered(sample, trees, new OrderedBoosting(new OrderedSettings(60, 4, 0.2, 1, 1, 32)));
    }

    private static void assertRecovered(NieWager sample, Classifier classifier, Base base) {
        Propensities propensities = EstimatedPropensities.of(sample.data(), classifier, 5, new Seed(2), 1)
                .clipped(0.05);
        AdjustedEffect effect = AdjustedEffect.of(sample.data(), propensities, base, new Seed(3))
                .get(0);
        double truth = 0;
        for (int row = 0; row < ROWS; row++) {
            truth += sample.effect(row) / ROWS;
        }
        assertThat(effect.interval().contains(truth))
                .as("%s holds %s", effect, truth)
                .isTrue();
        assertThat(effect.interval().contains(effect.bare()))
                .as("%s misses its bare difference", effect)
                .isFalse();
    }
}
