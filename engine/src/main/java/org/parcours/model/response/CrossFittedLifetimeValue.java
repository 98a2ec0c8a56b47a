package org.parcours.model.response;

import org.parcours.model.learner.FittedRegressor;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.Pieces;
import org.parcours.num.Seed;

/**
 * LTV(x) of every row: the value of those who responded to the offer, regressed on what was known of them, by a model that saw no row of
 * the same fold.
 *
 * <p>Source: B. Zadrozny, C. Elkan, "Learning and making decisions when costs and probabilities are both unknown", KDD 2001:
 * the value of a response is estimated from those who responded, apart from its probability.
 */
final class CrossFittedLifetimeValue {
    private CrossFittedLifetimeValue() {}

    /**
     * Predicts the value of every row.
     *
     * @param members the rows whose responses teach
     * @param seen of each row the value that a response of it has
     */
    static double[] of(ScoreRows rows, boolean[] members, double[] seen, ScoreFitting fitting, Seed seed) {
        double[] values = new double[rows.size];
        Pieces.work(rows.folds, fitting.threads(), fold -> {
            int[] teaching = rows.where(row -> members[row] && rows.responded[row] && rows.fold[row] != fold);
            double[] target = new double[teaching.length];
            for (int i = 0; i < target.length; i++) {
                target[i] = seen[teaching[i]];
            }
            FittedRegressor fitted = fitting.regressor()
                    .fit(
                            rows.table.select(teaching),
                            target,
                            TrainingData.evenWeights(target.length),
                            seed.child(fold));
            double[] features = new double[rows.table.width()];
            for (int row = 0; row < rows.size; row++) {
                if (rows.fold[row] == fold) {
                    rows.table.copyRow(row, features);
                    values[row] = fitted.predict(features);
                }
            }
        });
        return values;
    }
}
