package org.parcours.boosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.log.JourneyLog;
import org.parcours.model.learner.Boosting;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;
import org.parcours.plan.batch.ActionModel;
import org.parcours.plan.batch.BatchPlan;
import org.parcours.plan.batch.FittedQ;
import org.parcours.plan.batch.FittedQSettings;
import org.parcours.plan.batch.Knowledge;
import org.parcours.simulate.NextBestAction;

/** Fitted Q iteration over boosted trees, on the testbed whose best policy is worth 13 purchases a customer. */
class NextBestActionBoostingTest {
    private static FittedQSettings settings(String library) {
        Boosting boosting = Boosting.all().stream()
                .filter(each -> each.name().equals(library))
                .findFirst()
                .orElseThrow();
        return new FittedQSettings(
                Optional.of(boosting.regressor(BoostingSettings.DEFAULT)),
                LogisticRegression.DEFAULT,
                OptionalInt.of(4),
                Discounts.same(1),
                0,
                OptionalDouble.empty(),
                ActionModel.PER_ACTION,
                Knowledge.BOTH,
                new Seed(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xgboost", "lightgbm"})
    void findsTheSequenceOnNineOfTenSeeds(String library) {
        int good = 0;
        for (int seed = 1; seed <= 10; seed++) {
            JourneyLog log = NextBestAction.log(1_000, NextBestAction.Rows.DECISIONS, new Seed(seed));
            BatchPlan plan = FittedQ.learn(log, settings(library));
            good += NextBestAction.value(plan.policy()) >= 12.4 ? 1 : 0;
        }
        assertThat(good).isGreaterThanOrEqualTo(9);
    }
}
