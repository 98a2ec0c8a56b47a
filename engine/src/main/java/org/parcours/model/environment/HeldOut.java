package org.parcours.model.environment;

import java.util.Arrays;
import java.util.function.Function;
import org.parcours.log.JourneyLog;
import org.parcours.num.Moments;
import org.parcours.num.Seed;

/**
 * How well a kind of model foretells next states on journeys that it has not seen: every fifth journey, by lot, is held
 * out.
 *
 * @param logLoss the mean of −ln P(what came next), in nats a step; lower is better
 * @param standardError of that mean, by steps
 * @param calibrationError the mean over ten equal groups of steps, ordered by the foretold probability of the likeliest
 *     next state, of |foretold − happened|, in [0, 1]
 * @param steps how many steps were held out
 * @param impossible how many of them the model had called impossible; each counts as a probability of 1e-6
 */
public record HeldOut(double logLoss, double standardError, double calibrationError, int steps, int impossible) {
    private static final double IMPOSSIBLE = 1e-6;
    private static final int GROUPS = 10;

    /**
     * Judges a kind of model.
     *
     * @param fit makes a model of some rows of the log
     */
    public static HeldOut of(JourneyLog log, Seed seed, Function<int[], EnvironmentModel> fit) {
        int[] seen = rows(log, seed, false);
        int[] kept = rows(log, seed, true);
        if (seen.length == 0 || kept.length == 0) {
            throw new IllegalArgumentException(
                    "The log has " + log.journeys() + " journeys, too few to hold some out; give at least some ten.");
        }
        return judge(log, fit.apply(seen), kept);
    }

    /** Whether this kind of model is better than another by more than twice the larger standard error. */
    public boolean isClearlyBetterThan(HeldOut other) {
        return logLoss + 2 * Math.max(standardError, other.standardError) < other.logLoss;
    }

    private static HeldOut judge(JourneyLog log, EnvironmentModel model, int[] rows) {
        Moments losses = new Moments();
        double[] next = new double[model.states() + 1];
        double[][] foretold = new double[rows.length][2];
        int impossible = 0;
        for (int i = 0; i < rows.length; i++) {
            model.next(PooledCounts.environment(log, rows[i]), log.state(rows[i]), log.action(rows[i]), next);
            int came = PooledCounts.successor(log, rows[i]);
            impossible += next[came] < IMPOSSIBLE ? 1 : 0;
            losses.add(-Math.log(Math.max(IMPOSSIBLE, next[came])));
            int likeliest = 0;
            for (int state = 1; state < next.length; state++) {
                likeliest = next[state] > next[likeliest] ? state : likeliest;
            }
            foretold[i][0] = next[likeliest];
            foretold[i][1] = came == likeliest ? 1 : 0;
        }
        return new HeldOut(
                losses.mean().orElseThrow(),
                losses.standardError().orElse(0),
                calibrationError(foretold),
                rows.length,
                impossible);
    }

    private static double calibrationError(double[][] foretold) {
        Arrays.sort(foretold, (a, b) -> Double.compare(a[0], b[0]));
        int groups = Math.min(GROUPS, foretold.length);
        double error = 0;
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) foretold.length * group / groups);
            int to = (int) ((long) foretold.length * (group + 1) / groups);
            double difference = 0;
            for (int i = from; i < to; i++) {
                difference += foretold[i][0] - foretold[i][1];
            }
            error += Math.abs(difference) / foretold.length;
        }
        return error;
    }

    /** The rows with a known successor of the journeys held out, or of the others. */
    private static int[] rows(JourneyLog log, Seed seed, boolean held) {
        int[] rows = new int[log.steps()];
        int size = 0;
        for (int journey = 0; journey < log.journeys(); journey++) {
            if (seed.uniform(journey) < 0.2 == held) {
                for (int row = log.start(journey); row < log.end(journey); row++) {
                    if (PooledCounts.successor(log, row) != JourneyLog.NONE) {
                        rows[size++] = row;
                    }
                }
            }
        }
        return Arrays.copyOf(rows, size);
    }
}
