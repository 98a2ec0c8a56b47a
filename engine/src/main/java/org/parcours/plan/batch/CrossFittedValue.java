package org.parcours.plan.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.model.Situations;
import org.parcours.num.Interval;
import org.parcours.num.Moments;
import org.parcours.num.Seed;
import org.parcours.plan.Discounts;

/**
 * What a learnt policy is worth on journeys that it was not learnt from. Journeys are split in two; the policy learnt
 * from each half, and its value function fitted to the same half, are judged on the other half by the doubly robust
 * estimate
 *
 * <pre>  V̂(s_0) + Σ_t λ^t ρ_{0:t} (r_t + λ V̂(s_{t+1}) − Q̂(s_t, a_t)),   ρ_{0:t} = Π_k π(a_k|s_k) / b(a_k|s_k)</pre>
 *
 * which is right on average when either the propensities b or the values are. Propensities are the log's where it has
 * them, else estimated from the first half. It judges policies learnt from half of the journeys; the policy learnt from
 * all of them is not worse on average.
 *
 * <p>Sources: N. Jiang, L. Li, "Doubly robust off-policy value evaluation for reinforcement learning", ICML 2016,
 * equation 10; V. Chernozhukov et al., "Double/debiased machine learning", Econometrics Journal 21, 2018, on splitting.
 *
 * @param value the mean over all journeys
 * @param interval 95 %, by the spread of journeys
 * @param followed how many journeys did what the policy would have done until their end
 */
public record CrossFittedValue(double value, Interval interval, int followed) {
    /** Judges the policies of two halves of a log of at least 4 journeys. */
    public static CrossFittedValue of(JourneyLog log, FittedQSettings settings) {
        if (log.journeys() < 4) {
            throw new IllegalArgumentException("The log has " + log.journeys()
                    + " journeys; half of them cannot judge what the other half taught. Give at least 4.");
        }
        Situations situations = settings.knowledge().situations(log);
        int[] shuffled = shuffled(log.journeys(), settings.seed().child(2));
        int middle = shuffled.length / 2;
        int[] first = Arrays.copyOf(shuffled, middle);
        int[] second = Arrays.copyOfRange(shuffled, middle, shuffled.length);
        Moments moments = new Moments();
        int followed = new Half(log, situations, settings, first).judge(second, moments)
                + new Half(log, situations, settings, second).judge(first, moments);
        double mean = moments.mean().orElseThrow();
        return new CrossFittedValue(
                mean, Interval.normal95(mean, moments.standardError().orElseThrow()), followed);
    }

    private static int[] shuffled(int journeys, Seed seed) {
        int[] order = new int[journeys];
        for (int i = 0; i < journeys; i++) {
            int other = (int) (seed.uniform(i) * (i + 1));
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /** What one half taught. */
    private static final class Half {
        private final JourneyLog log;
        private final Situations situations;
        private final FittedQSettings settings;
        private final FittedQ taught;
        private final List<int[]> stages = new ArrayList<>();

        Half(JourneyLog log, Situations situations, FittedQSettings settings, int[] journeys) {
            this.log = log;
            this.situations = situations;
            this.settings = settings;
            this.taught = new FittedQ(log, situations, journeys, settings);
            taught.run((step, chosen) -> stages.add(chosen));
            Collections.reverse(stages);
        }

        /** Adds each journey's estimate; answers how many did what the policy would have done. */
        int judge(int[] journeys, Moments moments) {
            double[] ratio = new double[log.steps()];
            int followed = 0;
            for (int journey : journeys) {
                followed += weigh(journey, ratio) ? 1 : 0;
            }
            double[] estimates = new double[journeys.length];
            if (settings.horizon().isPresent()) {
                double[] after = new double[situations.size()];
                for (int step = settings.horizon().getAsInt() - 1; step >= 0; step--) {
                    double[] actionValues = evaluate(step, after);
                    double[] values = values(step, actionValues);
                    correct(journeys, step, step + 1, actionValues, after, ratio, estimates);
                    after = values;
                }
                begin(journeys, after, estimates);
            } else {
                double[] values = new double[situations.size()];
                double[] actionValues = {};
                double[] after = values;
                for (int sweep = 0; sweep < taught.sweeps(); sweep++) {
                    after = values;
                    actionValues = evaluate(0, after);
                    values = values(0, actionValues);
                }
                correct(journeys, 0, Integer.MAX_VALUE, actionValues, after, ratio, estimates);
                begin(journeys, values, estimates);
            }
            for (double estimate : estimates) {
                moments.add(estimate);
            }
            return followed;
        }

        /** Fills in ρ_{0:t} of a journey's rows; answers whether it was followed to its end. */
        private boolean weigh(int journey, double[] ratio) {
            double product = 1;
            for (int row = log.start(journey); row < log.end(journey); row++) {
                int chosen = choice(row - log.start(journey), situations.of(row));
                product = chosen == log.action(row) ? product / propensity(row) : 0;
                ratio[row] = product;
            }
            return product > 0;
        }

        private double propensity(int row) {
            return log.has(LogColumn.PROPENSITY)
                    ? log.propensity(row)
                    : Math.max(1e-3, taught.behaviour().probability(situations.of(row), log.action(row)));
        }

        private int choice(int step, int situation) {
            return stages.get(Math.min(step, stages.size() - 1))[situation];
        }

        private double[] evaluate(int step, double[] after) {
            Discounts discounts = settings.discounts();
            double[] targets = taught.experience()
                    .targets(
                            discounts.environmentWeight(step),
                            discounts.controlWeight(step),
                            discounts.larger(),
                            after);
            return taught.fit().fit(taught.experience().means(targets));
        }

        private double[] values(int step, double[] actionValues) {
            double[] values = new double[situations.size()];
            for (int situation = 0; situation < values.length; situation++) {
                int chosen = choice(step, situation);
                values[situation] = chosen < 0
                        ? 0
                        : known(actionValues[situation * log.actions().size() + chosen]);
            }
            return values;
        }

        /** Adds what the rows of some steps say against the fitted values. */
        private void correct(
                int[] journeys,
                int from,
                int to,
                double[] actionValues,
                double[] after,
                double[] ratio,
                double[] estimates) {
            Discounts discounts = settings.discounts();
            for (int i = 0; i < journeys.length; i++) {
                int start = log.start(journeys[i]);
                long end = Math.min(log.end(journeys[i]), (long) start + to);
                for (int row = start + from; row < end; row++) {
                    int step = row - start;
                    int next = situations.next(row);
                    if (ratio[row] != 0 && next != Situations.OPEN) {
                        int stage = settings.horizon().isPresent() ? step : 0;
                        double target = discounts.environmentWeight(stage) * (log.reward(row) - log.cost(row))
                                + discounts.controlWeight(stage) * log.controlReward(row)
                                + (next == Situations.END ? 0 : discounts.larger() * after[next]);
                        double fitted = known(
                                actionValues[situations.of(row) * log.actions().size() + log.action(row)]);
                        estimates[i] += Math.pow(discounts.larger(), step) * ratio[row] * (target - fitted);
                    }
                }
            }
        }

        private void begin(int[] journeys, double[] values, double[] estimates) {
            for (int i = 0; i < journeys.length; i++) {
                estimates[i] += values[situations.of(log.start(journeys[i]))];
            }
        }

        private static double known(double value) {
            return Double.isNaN(value) ? 0 : value;
        }
    }
}
