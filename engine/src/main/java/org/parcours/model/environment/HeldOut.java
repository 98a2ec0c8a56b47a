package org.parcours.model.environment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import org.parcours.log.JourneyLog;
import org.parcours.num.LongColumn;
import org.parcours.num.Seed;

/**
 * How well a kind of model foretells next states of journeys that it has not seen: journeys are dealt by lot into five folds,
 * and each fold is foretold by a model of the four others. Equal seeds give equal folds, so that two kinds of model can be
 * compared journey by journey. Immutable.
 */
public final class HeldOut {
    private static final int FOLDS = 5;
    private static final double IMPOSSIBLE = 1e-6;
    private static final int GROUPS = 10;

    private final double[] losses;
    private final int[] steps;
    private final int impossible;
    private final double calibrationError;

    private HeldOut(double[] losses, int[] steps, int impossible, double calibrationError) {
        this.losses = losses;
        this.steps = steps;
        this.impossible = impossible;
        this.calibrationError = calibrationError;
    }

    /**
     * Judges a kind of model.
     *
     * @param lots deal the journeys into folds
     * @param fit makes a model of some journeys of the log; called once a fold
     * @throws IllegalArgumentException for a log of too few journeys
     */
    public static HeldOut of(JourneyLog log, Seed lots, Function<JourneySample, EnvironmentModel> fit) {
        JourneySample all = JourneySample.all(log);
        Judgement judgement = new Judgement(log);
        for (int fold = 0; fold < FOLDS; fold++) {
            JourneySample kept = all.fold(lots, FOLDS, fold);
            JourneySample seen = all.without(lots, FOLDS, fold);
            if (kept.rows().length > 0) {
                requireSome(log, seen);
                judgement.judge(fit.apply(seen), kept);
            }
        }
        requireSome(log, all);
        return judgement.heldOut();
    }

    private static void requireSome(JourneyLog log, JourneySample sample) {
        if (sample.rows().length == 0) {
            throw new IllegalArgumentException("The log has " + log.journeys()
                    + " journeys, too few to hold some out; give at least some ten whose next states are known.");
        }
    }

    /** Goes through journeys with models that have not seen them. */
    private static final class Judgement {
        private final JourneyLog log;
        private final double[] losses;
        private final int[] steps;

        /** Of each step the probability of the likeliest next state, as bits of a float, above the step's number. */
        private final LongColumn foretold = new LongColumn();

        private final BitSet happened = new BitSet();
        private int impossible;

        Judgement(JourneyLog log) {
            this.log = log;
            losses = new double[log.journeys()];
            steps = new int[log.journeys()];
        }

        void judge(EnvironmentModel model, JourneySample kept) {
            double[] next = new double[log.states().size() + 1];
            for (int place = 0; place < kept.size(); place++) {
                int journey = kept.journey(place);
                for (int row = log.start(journey); row < log.end(journey); row++) {
                    int came = JourneySample.successor(log, row);
                    if (came != JourneyLog.NONE) {
                        int environment = EnvironmentCounts.environment(log, row);
                        model.next(environment, log.state(row), log.action(row), next);
                        impossible += next[came] < IMPOSSIBLE ? 1 : 0;
                        losses[journey] -= Math.log(Math.max(IMPOSSIBLE, next[came]));
                        steps[journey]++;
                        foretell(next, came);
                    }
                }
            }
        }

        /** Bits of positive numbers are ordered as they are; equal ones stay in the order of the log. */
        private void foretell(double[] next, int came) {
            int likeliest = 0;
            for (int state = 1; state < next.length; state++) {
                likeliest = next[state] > next[likeliest] ? state : likeliest;
            }
            happened.set(foretold.size(), came == likeliest);
            foretold.add(((long) Float.floatToIntBits((float) next[likeliest]) << Integer.SIZE) | foretold.size());
        }

        HeldOut heldOut() {
            return new HeldOut(losses, steps, impossible, calibrationError(foretold.drain(), happened));
        }
    }

    private static double calibrationError(long[] foretold, BitSet happened) {
        Arrays.sort(foretold);
        int groups = Math.min(GROUPS, foretold.length);
        double error = 0;
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) foretold.length * group / groups);
            int to = (int) ((long) foretold.length * (group + 1) / groups);
            double difference = 0;
            for (int i = from; i < to; i++) {
                float probability = Float.intBitsToFloat((int) (foretold[i] >>> Integer.SIZE));
                difference += probability - (happened.get((int) foretold[i]) ? 1 : 0);
            }
            error += Math.abs(difference) / foretold.length;
        }
        return error;
    }

    /** The mean of −ln P(what came next), in nats a step; lower is better. */
    public double logLoss() {
        return Arrays.stream(losses).sum() / steps();
    }

    /** The standard error of {@link #logLoss}, by journeys, since steps of one journey are no independent draws. */
    public double standardError() {
        return standardError(losses);
    }

    /**
     * The mean over ten equal groups of steps, ordered by the foretold probability of the likeliest next state, of
     * |foretold − happened|, in [0, 1].
     */
    public double calibrationError() {
        return calibrationError;
    }

    /** How many steps were foretold. */
    public int steps() {
        return Arrays.stream(steps).sum();
    }

    /** How many of them the model had called impossible; each counts as a probability of 1e-6. */
    public int impossible() {
        return impossible;
    }

    /**
     * Whether this kind of model foretells worse than another, on the same journeys, by more than one standard error of the
     * difference.
     */
    public boolean isWorseThan(HeldOut other) {
        if (!Arrays.equals(steps, other.steps)) {
            throw new IllegalArgumentException("The two were judged on different journeys; hold out by the same lots.");
        }
        double[] differences = new double[losses.length];
        Arrays.setAll(differences, journey -> losses[journey] - other.losses[journey]);
        return logLoss() - other.logLoss() > standardError(differences);
    }

    /**
     * The standard error of Σ sums / Σ steps over journeys of different lengths.
     *
     * <p>Source: W. G. Cochran, <i>Sampling Techniques</i>, 3rd ed., Wiley 1977, section 9A.1 (the ratio-to-size estimate of
     * clusters of unequal sizes).
     */
    private double standardError(double[] sums) {
        double mean = Arrays.stream(sums).sum() / steps();
        double squares = 0;
        int journeys = 0;
        for (int journey = 0; journey < sums.length; journey++) {
            if (steps[journey] > 0) {
                double deviation = sums[journey] - mean * steps[journey];
                squares += deviation * deviation;
                journeys++;
            }
        }
        return journeys < 2 ? 0 : Math.sqrt(squares * journeys / (journeys - 1)) / steps();
    }
}
