package org.parcours.uplift.measure;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.parcours.num.Moments;
import org.parcours.num.Seed;
import org.parcours.num.Workers;

/**
 * Standard errors of any measures from halves of the units drawn without replacement. A half of m among n units varies as
 * s²/n·(n − m)/m, so that its spread, made good for the factor, is that of the whole. Right for measures that are smooth in
 * the distribution of the units, rankings by a fixed score among them; the spread of a half is that of a sample half as
 * large, which matters where m is below some hundred.
 *
 * <p>Source: S. Yadlowsky, S. Fleming, N. Shah, E. Brunskill, S. Wager, "Evaluating treatment prioritization rules via
 * rank-weighted average treatment effects", 2021, section 3 (half-sample bootstrap). O(replicates · n).
 */
final class HalfSamples {
    /** The least share of half-samples in which a measure must be defined. */
    private static final double ENOUGH = 0.95;

    private HalfSamples() {}

    /**
     * The standard errors of several measures; NaN for one that is undefined in too many of the half-samples, and for a single unit.
     *
     * @param measures all of them at once; NaN where one is not defined
     */
    static <T> double[] standardErrors(Halved<T> whole, Function<T, double[]> measures, EvaluationSettings settings) {
        if (whole.units() < 2) {
            double[] unknown = new double[measures.apply(whole.of(all(whole.units()))).length];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
        double[][] measured = new double[settings.replicates()][];
        AtomicInteger next = new AtomicInteger();
        Workers.run(settings.threads(), () -> draw(whole, measures, settings.seed(), next, measured));
        int half = whole.units() / 2;
        double factor = Math.sqrt((double) half / (whole.units() - half));
        double[] errors = new double[measured[0].length];
        for (int measure = 0; measure < errors.length; measure++) {
            errors[measure] = factor * spread(measured, measure);
        }
        return errors;
    }

    private static boolean[] all(int units) {
        boolean[] chosen = new boolean[units];
        Arrays.fill(chosen, true);
        return chosen;
    }

    private static <T> int draw(
            Halved<T> whole, Function<T, double[]> measures, Seed seed, AtomicInteger next, double[][] into) {
        int done = 0;
        for (int replicate = next.getAndIncrement(); replicate < into.length; replicate = next.getAndIncrement()) {
            Workers.requireNotInterrupted();
            into[replicate] = measures.apply(whole.of(half(whole.units(), seed.child(replicate))));
            done++;
        }
        return done;
    }

    /** Each unit in turn is taken with the chance that fills the half exactly: selection sampling, Knuth 3.4.2 S. */
    private static boolean[] half(int units, Seed seed) {
        boolean[] chosen = new boolean[units];
        int wanted = units / 2;
        for (int unit = 0; unit < units; unit++) {
            chosen[unit] = seed.uniform(unit) * (units - unit) < wanted;
            wanted -= chosen[unit] ? 1 : 0;
        }
        return chosen;
    }

    private static double spread(double[][] measured, int measure) {
        Moments moments = new Moments();
        for (double[] replicate : measured) {
            if (!Double.isNaN(replicate[measure])) {
                moments.add(replicate[measure]);
            }
        }
        return moments.count() < ENOUGH * measured.length
                ? Double.NaN
                : moments.standardDeviation().orElse(Double.NaN);
    }
}
