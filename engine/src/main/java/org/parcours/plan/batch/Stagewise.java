package org.parcours.plan.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.parcours.journey.Policy;
import org.parcours.log.JourneyLog;
import org.parcours.model.Situations;
import org.parcours.model.learner.FeatureTable;
import org.parcours.model.learner.FittedRegressor;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.TrainingData;
import org.parcours.num.Workers;

/**
 * The naive baseline: one look-alike model a step and action, of what the action earned at once, and at each step the action
 * with the highest. Nothing looks ahead: an action that only prepares a later one is worth nothing to it, and where several
 * earn the same at once it picks by the noise of the log.
 *
 * <pre>  π_t(s) = argmax_a  mean over the step's rows in s of  r̂_{t,a}(x),   r̂_{t,a} ← fit of r over rows of step t with a</pre>
 *
 * An action counts in a state only where the log took it there at that step. This is how campaigns are built from response
 * scores, wave by wave; {@link FittedQ} is what it stands against. Costs one fit for each step and action.
 */
public final class Stagewise {
    private final JourneyLog log;
    private final StagewiseSettings settings;
    private final Situations situations;
    private final int actions;
    private final IntPredicate journeys;

    /**
     * A learner from some journeys.
     *
     * @param journeys which of the log's journeys it learns from
     */
    Stagewise(JourneyLog log, StagewiseSettings settings, Situations situations, IntPredicate journeys) {
        this.log = log;
        this.settings = settings;
        this.situations = situations;
        this.actions = log.actions().size();
        this.journeys = journeys;
    }

    /** Learns from all journeys of a log: a policy with a stage for each step. */
    public static Policy.Staged learn(JourneyLog log, StagewiseSettings settings) {
        return new Stagewise(log, settings, settings.knowledge().situations(log), journey -> true).policy();
    }

    Policy.Staged policy() {
        int last = 0;
        for (int journey = 0; journey < log.journeys(); journey++) {
            last = journeys.test(journey) ? Math.max(last, log.end(journey) - log.start(journey)) : last;
        }
        List<Map<String, Map<String, Double>>> stages = new ArrayList<>();
        for (int step = 0; step < Math.min(last, settings.horizon().orElse(last)); step++) {
            Workers.requireNotInterrupted();
            stages.add(stage(step, rows(step)));
        }
        return new Policy.Staged(stages);
    }

    private int[] rows(int step) {
        int[] rows = new int[log.journeys()];
        int found = 0;
        for (int journey = 0; journey < log.journeys(); journey++) {
            int row = log.start(journey) + step;
            if (row < log.end(journey) && journeys.test(journey)) {
                rows[found++] = row;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    /** The best action of each state in which some of the rows are. */
    private Map<String, Map<String, Double>> stage(int step, int[] rows) {
        int states = log.states().size();
        double[] earned = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            earned[i] = earned(step, rows[i]);
        }
        double[] best = new double[states];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        int[] choice = new int[states];
        Arrays.fill(choice, JourneyLog.NONE);
        for (int action = 0; action < actions; action++) {
            double[] means = means(rows, earned, action, step);
            for (int state = 0; state < states; state++) {
                if (means[state] > best[state]) {
                    best[state] = means[state];
                    choice[state] = action;
                }
            }
        }
        Map<String, Map<String, Double>> named = new LinkedHashMap<>();
        for (int state = 0; state < states; state++) {
            if (choice[state] != JourneyLog.NONE) {
                named.put(log.states().name(state), Map.of(log.actions().name(choice[state]), 1.0));
            }
        }
        return named;
    }

    private double earned(int step, int row) {
        return settings.discounts().environmentWeight(step) * (log.reward(row) - log.cost(row))
                + settings.discounts().controlWeight(step) * log.controlReward(row);
    }

    /** Of each state what an action earns there on average; NaN where it was not taken. */
    private double[] means(int[] rows, double[] earned, int action, int step) {
        double[] sum = new double[log.states().size()];
        double[] count = new double[sum.length];
        boolean[] taken = new boolean[sum.length];
        for (int row : rows) {
            taken[log.state(row)] |= log.action(row) == action;
        }
        Optional<double[]> foretold =
                settings.regressor().map(regressor -> foretell(regressor, rows, earned, action, step));
        for (int i = 0; i < rows.length; i++) {
            if (foretold.isPresent() || log.action(rows[i]) == action) {
                sum[log.state(rows[i])] += foretold.isPresent() ? foretold.get()[i] : earned[i];
                count[log.state(rows[i])]++;
            }
        }
        for (int state = 0; state < sum.length; state++) {
            sum[state] = taken[state] ? sum[state] / count[state] : Double.NaN;
        }
        return sum;
    }

    /** What an action would earn in each of the rows, by what it earned in those that had it. */
    private double[] foretell(Regressor regressor, int[] rows, double[] earned, int action, int step) {
        int[] all = new int[rows.length];
        int[] with = new int[rows.length];
        double[] target = new double[rows.length];
        int found = 0;
        for (int i = 0; i < rows.length; i++) {
            all[i] = situations.of(rows[i]);
            if (log.action(rows[i]) == action) {
                with[found] = all[i];
                target[found++] = earned[i];
            }
        }
        double[] foretold = new double[rows.length];
        if (found > 0) {
            FeatureTable table = table();
            FittedRegressor fitted = regressor.fit(
                    table.select(Arrays.copyOf(with, found)),
                    Arrays.copyOf(target, found),
                    TrainingData.evenWeights(found),
                    settings.seed().child((long) step * actions + action));
            fitted.predict(table.select(all), foretold);
        }
        return foretold;
    }

    private FeatureTable table() {
        return situations
                .table()
                .orElseThrow(() -> new IllegalArgumentException("The log has " + situations.size()
                        + " states, too many for a column each; take linear, which needs none, or give features."));
    }
}
