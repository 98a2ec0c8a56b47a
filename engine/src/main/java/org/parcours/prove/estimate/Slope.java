package org.parcours.prove.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import org.parcours.num.Moments;

/**
 * Chooses among estimates that trade bias for noise by Lepski's principle: from the noisiest on, the last that agrees with
 * all noisier ones within their confidence widths,
 *
 * <pre>  |θ_i − θ_j| ≤ c_i + (√6 − 1) c_j   for every noisier j.</pre>
 *
 * <p>Sources: Y. Su, P. Srinath, A. Krishnamurthy, "Adaptive estimator selection for off-policy evaluation", ICML 2020; in
 * the form of G. Tucker, J. Lee, "Improved estimator selection for off-policy evaluation", workshop on reinforcement
 * learning theory at ICML 2021 (SLOPE++), which needs no order of biases. A width is two standard errors.
 */
public final class Slope {
    private static final double NOISIER = Math.sqrt(6) - 1;
    private static final double WIDTH = 2;
    private static final int CANDIDATES = 12;

    private Slope() {}

    /**
     * An estimate to choose from.
     *
     * @param parameter that made it
     * @param value its estimate
     * @param width how far it may be off by noise
     */
    record Candidate(double parameter, double value, double width) {}

    /** The candidate that is chosen; the list has at least one. */
    static Candidate choose(List<Candidate> candidates) {
        List<Candidate> noisiestFirst = new ArrayList<>(candidates);
        noisiestFirst.sort(Comparator.comparingDouble(Candidate::width).reversed());
        for (int i = 1; i < noisiestFirst.size(); i++) {
            for (Candidate noisier : noisiestFirst.subList(0, i)) {
                Candidate quieter = noisiestFirst.get(i);
                if (Math.abs(quieter.value - noisier.value) > quieter.width + NOISIER * noisier.width) {
                    return noisiestFirst.get(i - 1);
                }
            }
        }
        return noisiestFirst.get(noisiestFirst.size() - 1);
    }

    /** The parameters that a log of one-step journeys chooses. An estimator that it cannot have keeps its own. */
    public static Tuning tune(Tuning given, LoggedJourneys journeys) {
        if (!journeys.isOneStep()) {
            return given;
        }
        double largest = 0;
        for (int journey = 0; journey < journeys.journeys(); journey++) {
            largest = Math.max(largest, journeys.weight(journey));
        }
        if (!(largest > 0)) {
            return given;
        }
        boolean modelled = journeys.isModelled();
        double top = largest;
        double clip = choose(journeys, top, 1, c -> new ClippedInversePropensity("clipped-ips", c));
        double threshold = modelled
                ? choose(journeys, top, 1, t -> new SwitchDoublyRobust("switch-dr", t))
                : given.switchThreshold();
        double shrinkage =
                modelled ? choose(journeys, top, 2, l -> new OptimisticShrinkage("dr-os", l)) : given.shrinkage();
        return new Tuning(clip, threshold, shrinkage, true);
    }

    /** Among powers of 2 of the largest weight, from itself on downwards; λ goes by the square of weights. */
    private static double choose(LoggedJourneys journeys, double top, int power, DoubleFunction<Estimator> estimator) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            double parameter = Math.pow(Math.scalb(power == 2 ? 16 * top : top, -i), power);
            double[] terms = estimator.apply(parameter).terms(journeys).linear();
            candidates.add(candidate(parameter, terms));
        }
        return choose(candidates).parameter();
    }

    private static Candidate candidate(double parameter, double[] terms) {
        Moments moments = new Moments();
        for (double term : terms) {
            moments.add(term);
        }
        return new Candidate(
                parameter,
                moments.mean().orElseThrow(),
                WIDTH * moments.standardError().orElse(0));
    }
}
