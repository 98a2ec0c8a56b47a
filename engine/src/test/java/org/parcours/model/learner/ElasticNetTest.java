package org.parcours.model.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parcours.num.NormalQuantile;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

class ElasticNetTest extends RegressorContract {
    @Override
    protected Regressor regressor() {
        return new ElasticNet(NetPenalty.of(1e-6), 0.5);
    }

    /** Two columns of ±1 that have nothing in common; each has mean 0 and standard deviation 1. */
    private static final FeatureTable CROSSED =
            FeatureTable.of(List.of("a", "b"), new double[][] {{1, 1, -1, -1}, {1, -1, 1, -1}});

    @Test
    void orthogonalColumnsAreSoftenedOneByOne() {
        // y = 10 + 3a + 0.4b: mean products are 3 and 0.4. With λ = 1 and α = 0.5 the lasso part takes off 0.5,
        // the ridge part divides by 1 + 0.5: (3 − 0.5) / 1.5 = 5/3, and 0.4 < 0.5 leaves b out.
        double[] target = {13.4, 12.6, 7.4, 6.6};
        LinearFunction fitted = new ElasticNet(NetPenalty.of(1), 0.5)
                .fit(CROSSED, target, TrainingData.evenWeights(4), SEED)
                .function();
        assertThat(fitted.intercept()).isCloseTo(10, within(1e-9));
        assertThat(fitted.coefficient(0)).isCloseTo(5.0 / 3, within(1e-9));
        assertThat(fitted.coefficient(1)).isZero();
    }

    @Test
    void withoutLassoItIsRidgeRegression() {
        FeatureTable table = drawn();
        double[] target = new double[table.rows()];
        for (int row = 0; row < target.length; row++) {
            target[row] = table.value(0, row) - 2 * table.value(1, row) + Math.sin(row);
        }
        double[] weight = TrainingData.evenWeights(target.length);
        LinearFunction net = new ElasticNet(NetPenalty.of(0.3), 0)
                .fit(table, target, weight, SEED)
                .function();
        LinearFunction ridge =
                new RidgeRegression(0.3).fit(table, target, weight, SEED).function();
        for (int i = 0; i < 3; i++) {
            assertThat(net.coefficient(i)).isCloseTo(ridge.coefficient(i), within(1e-8));
        }
    }

    @Test
    void theLogisticOneMeetsTheConditionsOfItsOptimum() {
        FeatureTable table = drawn();
        int[] target = new int[table.rows()];
        RandomStream random = new RandomStream(new Seed(5));
        for (int row = 0; row < target.length; row++) {
            target[row] = random.nextUniform() < Softmax.logistic(table.value(0, row) * 1.5 - 0.5) ? 1 : 0;
        }
        double penalty = 0.05;
        double mixing = 0.8;
        double[] weight = TrainingData.evenWeights(target.length);
        LinearFunction fitted = new LogisticElasticNet(NetPenalty.of(penalty), mixing)
                .fit(table, target, 2, weight, SEED)
                .logOdds();
        Standardization scale = Standardization.of(table, weight);
        double[] features = new double[3];
        double[] slope = new double[3];
        for (int row = 0; row < target.length; row++) {
            table.copyRow(row, features);
            double left = (target[row] - Softmax.logistic(fitted.at(features))) / target.length;
            for (int i = 0; i < 3; i++) {
                slope[i] += left * scale.apply(i, features[i]);
            }
        }
        assertThat(fitted.coefficient(0)).isPositive();
        for (int i = 0; i < 3; i++) {
            // The slope of the log-likelihood is λα·sign(β) + λ(1 − α)·β where β counts, at most λα where it does not.
            double beta = fitted.coefficient(i) / scale.factor(i);
            if (beta == 0) {
                assertThat(Math.abs(slope[i])).isLessThanOrEqualTo(penalty * mixing + 1e-9);
            } else {
                assertThat(slope[i])
                        .isCloseTo(penalty * mixing * Math.signum(beta) + penalty * (1 - mixing) * beta, within(1e-7));
            }
        }
    }

    @Test
    void crossValidationLeavesNoiseNearlyOut() {
        FeatureTable table = drawn();
        double[] target = new double[table.rows()];
        RandomStream random = new RandomStream(new Seed(9));
        for (int row = 0; row < target.length; row++) {
            target[row] = 2 * table.value(1, row) + NormalQuantile.of(random.nextUniform());
        }
        LinearFunction fitted = ElasticNet.DEFAULT
                .fit(table, target, TrainingData.evenWeights(target.length), SEED)
                .function();
        assertThat(fitted.coefficient(1)).isBetween(1.7, 2.1);
        assertThat(Math.abs(fitted.coefficient(0))).isLessThan(0.15);
        assertThat(Math.abs(fitted.coefficient(2))).isLessThan(0.15);
    }

    @Test
    void refusesAMixingBeyondItsRange() {
        assertThatThrownBy(() -> new ElasticNet(NetPenalty.of(1), 1.5))
                .hasMessageContaining("1.5")
                .hasMessageContaining("[0, 1]");
    }

    private static FeatureTable drawn() {
        RandomStream random = new RandomStream(new Seed(3));
        double[][] columns = new double[3][300];
        for (double[] column : columns) {
            for (int row = 0; row < column.length; row++) {
                column[row] = NormalQuantile.of(random.nextUniform());
            }
        }
        return FeatureTable.of(List.of("a", "b", "c"), columns);
    }
}
