package org.parcours.plan.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.log.JourneyLog;
import org.parcours.model.learner.ExtraTreesClassifier;
import org.parcours.model.learner.ExtraTreesRegressor;
import org.parcours.model.learner.ExtraTreesSettings;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.RidgeRegression;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.simulate.NextBestAction;

/** On a testbed whose best policy is worth 13 purchases a customer; 1,000 customers who got offers by chance. */
class NextBestActionLearningTest {
    static List<Regressor> regressors() {
        return List.of(RidgeRegression.DEFAULT, new ExtraTreesRegressor(ExtraTreesSettings.DEFAULT));
    }

    private static FittedQSettings settings(Regressor regressor, Knowledge knowledge) {
        return new FittedQSettings(
                Optional.of(regressor),
                new ExtraTreesClassifier(ExtraTreesSettings.DEFAULT),
                OptionalInt.of(4),
                Discounts.same(1),
                0,
                OptionalDouble.empty(),
                ActionModel.PER_ACTION,
                knowledge,
                new Seed(1));
    }

    @ParameterizedTest
    @MethodSource("regressors")
    void findsTheSequenceOnNineOfTenSeeds(Regressor regressor) {
        int good = 0;
        for (int seed = 1; seed <= 10; seed++) {
            JourneyLog log = NextBestAction.log(1_000, NextBestAction.Rows.DECISIONS, new Seed(seed));
            BatchPlan plan = FittedQ.learn(log, settings(regressor, Knowledge.BOTH));
            good += NextBestAction.value(plan.policy()) >= 12.4 ? 1 : 0;
        }
        assertThat(good).isGreaterThanOrEqualTo(9);
    }

    @Test
    void freshJourneysSayWhatItIsWorth() {
        int covered = 0;
        for (int seed = 1; seed <= 20; seed++) {
            JourneyLog log = NextBestAction.log(1_000, NextBestAction.Rows.DECISIONS, new Seed(100 + seed));
            CrossFittedValue value = CrossFittedValue.of(log, settings(RidgeRegression.DEFAULT, Knowledge.BOTH));
            covered += value.interval().contains(13.0) ? 1 : 0;
            assertThat(value.value()).isBetween(11.5, 14.0);
        }
        // 95 % of 20 are 19; at least 16 with probability .997
        assertThat(covered).isGreaterThanOrEqualTo(16);
    }
}
