package org.parcours.model.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;

/**
 * A classifier whose probabilities are brought to how often classes really come: multinomial logistic regression on the
 * logarithms of what it says of rows that it did not learn from. Trees that were boosted too long say .01 or .99 too often;
 * weights of 1 / probability cannot bear that.
 *
 * <p>Source: J. Platt, "Probabilistic outputs for support vector machines", 1999; for any number of classes M. Kull et al.,
 * "Beyond temperature scaling: obtaining well-calibrated multi-class probabilities with Dirichlet calibration", NeurIPS 2019,
 * §3.
 *
 * @param inner what learns from the features
 * @param folds in how many parts rows are dealt, at least 2; each is told of by what was learnt from the others
 */
public record CalibratedClassifier(Classifier inner, int folds) implements Classifier {
    /** A probability below it counts as it. */
    private static final double LEAST = 1e-9;

    public CalibratedClassifier {
        if (folds < 2) {
            throw new IllegalArgumentException("Calibration in " + folds + " folds; take at least 2.");
        }
    }

    @Override
    public String name() {
        return inner.name() + ", calibrated";
    }

    @Override
    public FittedClassifier fit(FeatureTable table, int[] target, int classes, double[] weight, Seed seed) {
        TrainingData.check(table, target, classes, weight);
        double[][] logs = new double[classes][table.rows()];
        int[] fold = folds(target, classes, seed.child(0));
        for (int part = 0; part < folds; part++) {
            int own = part;
            int[] outside = where(fold, own, false);
            FittedClassifier fitted = inner.fit(
                    table.select(outside), some(target, outside), classes, some(weight, outside), seed.child(1 + own));
            put(fitted, table, where(fold, own, true), logs);
        }
        FittedLogistic calibration =
                LogisticRegression.DEFAULT.fit(FeatureTable.of(names(classes), logs), target, classes, weight, seed);
        FittedClassifier all = inner.fit(table, target, classes, weight, seed.child(1 + folds));
        Map<String, String> settings = new HashMap<>(all.provenance().settings());
        settings.put("calibration_folds", Integer.toString(folds));
        Provenance provenance = Provenance.of(name(), table, TrainingData.asNumbers(target), weight, settings, seed);
        return new Calibrated(all, calibration, provenance);
    }

    /** Each class is dealt out evenly. */
    private int[] folds(int[] target, int classes, Seed seed) {
        int[] fold = new int[target.length];
        int[] dealt = new int[classes];
        for (int row : new RandomStream(seed).order(target.length)) {
            fold[row] = dealt[target[row]]++ % folds;
        }
        return fold;
    }

    private static int[] where(int[] fold, int part, boolean inside) {
        int[] rows = new int[fold.length];
        int size = 0;
        for (int row = 0; row < fold.length; row++) {
            if ((fold[row] == part) == inside) {
                rows[size++] = row;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    private static int[] some(int[] numbers, int[] rows) {
        int[] some = new int[rows.length];
        Arrays.setAll(some, i -> numbers[rows[i]]);
        return some;
    }

    private static double[] some(double[] numbers, int[] rows) {
        double[] some = new double[rows.length];
        Arrays.setAll(some, i -> numbers[rows[i]]);
        return some;
    }

    private static void put(FittedClassifier fitted, FeatureTable table, int[] rows, double[][] logs) {
        double[] features = new double[table.width()];
        double[] probabilities = new double[logs.length];
        for (int row : rows) {
            table.copyRow(row, features);
            fitted.probabilities(features, probabilities);
            for (int k = 0; k < logs.length; k++) {
                logs[k][row] = log(probabilities[k]);
            }
        }
    }

    private static double log(double probability) {
        return Math.log(Math.max(LEAST, probability));
    }

    private static List<String> names(int classes) {
        List<String> names = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            names.add("log probability of class " + k);
        }
        return names;
    }

    /** The model of all rows, and what its probabilities mean. */
    private record Calibrated(FittedClassifier inner, FittedLogistic calibration, Provenance provenance)
            implements FittedClassifier {
        @Override
        public int classes() {
            return inner.classes();
        }

        @Override
        public void probabilities(double[] features, double[] into) {
            double[] logs = new double[into.length];
            inner.probabilities(features, logs);
            for (int k = 0; k < logs.length; k++) {
                logs[k] = log(logs[k]);
            }
            calibration.probabilities(logs, into);
        }
    }
}
