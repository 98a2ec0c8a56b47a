package org.parcours.prove.estimate;

import java.util.Arrays;
import org.parcours.log.JourneyLog;
import org.parcours.model.LogFeatures;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedRegressor;
import org.parcours.model.learner.Regressor;
import org.parcours.num.Seed;
import org.parcours.num.Workers;

/**
 * Q and V of the target policy by a regressor over the log's features and states, one for each action and step, fitted
 * backwards as {@link ActionValueTables} are. A row after which observation ended in a state tells no features of it, and
 * is left out. An action without a row at a step is taken to be worth the step's mean.
 *
 * <p>Source: H. Le, C. Voloshin, Y. Yue, "Batch policy learning under constraints", ICML 2019, algorithm 3.
 */
final class RegressedValues {
    private final LoggedJourneys journeys;
    private final JourneyLog log;
    private final CrossFits folds;
    private final PolicyTable policy;
    private final Regressor regressor;
    private final Seed seed;
    private final FeatureTable features;
    private final int actions;
    private final double[] q;
    private final double[] value;

    RegressedValues(LoggedJourneys journeys, CrossFits folds, Regressor regressor, Seed seed) {
        this.journeys = journeys;
        this.log = journeys.log();
        this.folds = folds;
        this.policy = journeys.policy().orElseThrow();
        this.regressor = regressor;
        this.seed = seed;
        this.features =
                LogFeatures.of(log, log.features().isEmpty() || log.states().size() <= LogFeatures.MOST_VALUES);
        this.actions = log.actions().size();
        this.q = new double[log.steps()];
        this.value = new double[log.steps()];
        for (int fit = 0; fit < folds.fits(); fit++) {
            evaluate(fit);
        }
    }

    /** The values at each row by the fit that judges its journey. */
    RowValues values() {
        return new RowValues(q, value);
    }

    private void evaluate(int fit) {
        double[] after = new double[log.steps()];
        for (int stage = journeys.longest() - 1; stage >= 0; stage--) {
            Workers.requireNotInterrupted();
            int[] taught = rows(stage, fit, true);
            FittedStage fitted = new FittedStage(
                    taught, targets(taught, after), seed.child(fit).child(stage));
            int[] all = rows(stage, fit, false);
            for (int row : all) {
                double[] worth = fitted.worth(row);
                after[row] = policy.value(stage, log.state(row), worth, 0);
                int journey = journeyOf(row);
                if (folds.judge(journey) == fit) {
                    q[row] = worth[log.action(row)];
                    value[row] = after[row];
                }
            }
        }
    }

    /** The rows of a step, of those journeys only that teach a fit where that is asked. */
    private int[] rows(int stage, int fit, boolean teaching) {
        int[] rows = new int[journeys.journeys()];
        int size = 0;
        for (int journey = 0; journey < rows.length; journey++) {
            int row = journeys.start(journey) + stage;
            boolean there = row < journeys.end(journey);
            if (there && (!teaching || (folds.teaches(fit, journey) && !isOpen(journey, row, stage)))) {
                rows[size++] = row;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    private boolean isOpen(int journey, int row, int stage) {
        boolean last = row + 1 == journeys.end(journey);
        return last && stage + 1 < journeys.longest() && log.isCutOff(row);
    }

    private double[] targets(int[] rows, double[] after) {
        double[] targets = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            boolean last = rows[i] + 1 == journeys.end(journeyOf(rows[i]));
            targets[i] = journeys.reward(rows[i]) + (last ? 0 : after[rows[i] + 1]);
        }
        return targets;
    }

    private int journeyOf(int row) {
        int low = 0;
        int high = log.journeys() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (log.start(middle) <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** What each action is worth at a step by the rows that teach it. */
    private final class FittedStage {
        private final FittedRegressor[] byAction = new FittedRegressor[actions];
        private final boolean[] known = new boolean[actions];
        private final double mean;
        private final double[] cells = new double[features.width()];

        FittedStage(int[] rows, double[] targets, Seed random) {
            this.mean = Arrays.stream(targets).average().orElse(0);
            for (int action = 0; action < actions; action++) {
                int[] chosen = new int[rows.length];
                double[] target = new double[rows.length];
                int size = 0;
                for (int i = 0; i < rows.length; i++) {
                    if (log.action(rows[i]) == action) {
                        chosen[size] = rows[i];
                        target[size++] = targets[i];
                    }
                }
                if (size > 0) {
                    double[] even = new double[size];
                    Arrays.fill(even, 1);
                    known[action] = true;
                    byAction[action] = regressor.fit(
                            features.select(Arrays.copyOf(chosen, size)),
                            Arrays.copyOf(target, size),
                            even,
                            random.child(action));
                }
            }
        }

        double[] worth(int row) {
            features.copyRow(row, cells);
            double[] worth = new double[actions];
            for (int action = 0; action < actions; action++) {
                worth[action] = known[action] ? byAction[action].predict(cells) : mean;
            }
            return worth;
        }
    }
}
