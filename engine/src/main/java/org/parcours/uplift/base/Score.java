package org.parcours.uplift.base;

import java.util.function.Function;
import org.parcours.model.learner.BulkScorer;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.LinearFunction;
import org.parcours.model.learner.Standardization;
import org.parcours.model.learner.TreeEnsemble;
import org.parcours.model.network.FittedNetwork;

/** What a fitted base learner computes from numbers, before its link. */
public sealed interface Score {
    /** The score of numbers. */
    double of(double[] numbers);

    /** The scores of all rows of a table, the same bits as one by one. */
    default double[] ofAll(FeatureTable table) {
        double[] scores = new double[table.rows()];
        double[] numbers = new double[table.width()];
        for (int row = 0; row < scores.length; row++) {
            table.copyRow(row, numbers);
            scores[row] = of(numbers);
        }
        return scores;
    }

    /** Trees with one output: of any boosting, flat. */
    record Trees(TreeEnsemble ensemble) implements Score {
        /** Starting a thread takes as long as scoring some hundred rows. */
        private static final int ROWS_OF_A_THREAD = 8_192;

        @Override
        public double of(double[] numbers) {
            return ensemble.predict(numbers);
        }

        @Override
        public double[] ofAll(FeatureTable table) {
            int threads = Math.min(Runtime.getRuntime().availableProcessors(), 1 + table.rows() / ROWS_OF_A_THREAD);
            return BulkScorer.of(ensemble, table.width()).predict(table, threads)[0];
        }
    }

    /** A linear function. */
    record Linear(LinearFunction function) implements Score {
        @Override
        public double of(double[] numbers) {
            return function.at(numbers);
        }
    }

    /**
     * A network with one output on numbers brought to one scale.
     *
     * @param scale of the numbers; an unknown one is the mean
     * @param start what an output of 0 means
     * @param factor what an output of 1 means more than one of 0
     */
    record Neural(FittedNetwork network, Standardization scale, double start, double factor) implements Score {
        @Override
        public double of(double[] numbers) {
            double[] scaled = new double[numbers.length];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = scale.apply(i, numbers[i]);
            }
            return start + factor * network.output(scaled);
        }
    }

    /** Handles every case. */
    default <R> R fold(Function<Trees, R> trees, Function<Linear, R> linear, Function<Neural, R> neural) {
        if (this instanceof Trees known) {
            return trees.apply(known);
        }
        return this instanceof Linear known ? linear.apply(known) : neural.apply((Neural) this);
    }
}
