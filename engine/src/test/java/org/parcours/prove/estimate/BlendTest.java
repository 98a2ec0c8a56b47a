package org.parcours.prove.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.parcours.log.TextLog;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

/** Mixtures of least mean squared error. */
class BlendTest {
    @Test
    void noiseAloneSharesByInverseVariance() {
        // (1/1) : (1/4)
        double[] weights = Blend.of(new double[][] {{1, 0}, {0, 4}}, new double[2]);
        assertThat(weights).containsExactly(new double[] {0.8, 0.2}, within(1e-9));
    }

    @Test
    void biasesThatCancelAreShared() {
        double[] weights = Blend.of(new double[2][2], new double[] {1, -1});
        assertThat(weights).containsExactly(new double[] {0.5, 0.5}, within(1e-9));
    }

    @Test
    void biasCountsSquared() {
        // errors 4 and 3² = 9: shares 9/13 and 4/13
        double[] weights = Blend.of(new double[][] {{4, 0}, {0, 0}}, new double[] {0, 3});
        assertThat(weights).containsExactly(new double[] {9.0 / 13, 4.0 / 13}, within(1e-9));
    }

    @Test
    void nobodyGetsLessThanNothing() {
        // without the bound the second share would be (1 − 2)/(1 + 5 − 4) < 0
        double[] weights = Blend.of(new double[][] {{1, 2}, {2, 5}}, new double[2]);
        assertThat(weights).containsExactly(new double[] {1, 0}, within(1e-12));
    }

    @Test
    void magicLeavesAModelThatIsFarOff() {
        // what is off by a thousand, and varies by less than .1, gets a share below 1e-6
        assertThat(magic("1000,1000")).isEqualTo(wdr("1000,1000"), within(1e-3));
    }

    @Test
    void magicBelievesAModelThatIsRight() {
        StringBuilder rows = new StringBuilder();
        for (int j = 0; j < 40; j++) {
            // every step pays 1, and the model says so; weights are uneven
            rows.append("%d,0,s,x,1,0.5,%s,2,2%n%d,1,s,x,1,0.5,0.5,1,1%n".formatted(j, j % 2 == 0 ? 0.9 : 0.1, j));
        }
        assertThat(estimate("magic", rows.toString())).isEqualTo(2, within(1e-9));
    }

    private static double magic(String model) {
        return estimate("magic", rows(model));
    }

    private static double wdr(String model) {
        return estimate("wdr", rows(model));
    }

    private static String rows(String model) {
        StringBuilder rows = new StringBuilder();
        for (int j = 0; j < 40; j++) {
            rows.append("%d,0,s,x,%d,0.5,%s,%s%n".formatted(j, j % 3, j % 2 == 0 ? 0.9 : 0.1, model));
            rows.append("%d,1,s,x,%d,0.5,0.5,%s%n".formatted(j, j % 5, model));
        }
        return rows.toString();
    }

    private static double estimate(String id, String rows) {
        String log = "journey_id,step,state,action,reward,propensity,target_propensity,q_value,state_value\n" + rows;
        LoggedJourneys journeys =
                LoggedJourneys.of(TextLog.log(log), new TargetPolicy.Logged(), Discounts.same(1), OptionalInt.empty());
        return Estimators.named(id, Tuning.DEFAULT, Fitting.of(new Seed(1)))
                .terms(journeys)
                .estimate();
    }
}
