package org.parcours.prove.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.parcours.num.GaussLegendre;

/**
 * The Bayesian reading: how probable each arm is to be the best, and what is lost on average by choosing it. Rates have a
 * beta-binomial model with a uniform prior, means and ratios a normal one with a flat prior. By quadrature, without draws: P(i
 * is best) = ∫ f_i Π_{j≠i} F_j, and E max = b − ∫ Π F_j up to an upper end b.
 *
 * <p>Source: C. Stucchio, "Bayesian A/B testing at VWO", 2015, for the loss; the integrals are those of order statistics.
 */
final class Beliefs {
    private static final GaussLegendre RULE = GaussLegendre.of(16);
    private static final int STRETCHES = 48;

    private final List<Posterior> posteriors;
    private final double from;
    private final double to;

    Beliefs(List<Posterior> posteriors) {
        this.posteriors = posteriors;
        this.from = posteriors.stream().mapToDouble(Posterior::from).min().orElseThrow();
        this.to = posteriors.stream().mapToDouble(Posterior::to).max().orElseThrow();
    }

    /** The belief in each arm. */
    List<Belief> all() {
        double best = to - integral(value -> below(value, -1), from, to);
        List<Belief> all = new ArrayList<>();
        for (int arm = 0; arm < posteriors.size(); arm++) {
            all.add(new Belief(
                    probabilityBest(arm), Math.max(0, best - posteriors.get(arm).mean())));
        }
        return all;
    }

    private double probabilityBest(int arm) {
        Posterior own = posteriors.get(arm);
        double probability = integral(value -> own.density(value) * below(value, arm), own.from(), own.to());
        return Math.min(1, probability);
    }

    /** The probability that all arms but one are below. */
    private double below(double value, int but) {
        double all = 1;
        for (int arm = 0; arm < posteriors.size(); arm++) {
            all *= arm == but ? 1 : posteriors.get(arm).below(value);
        }
        return all;
    }

    private static double integral(DoubleUnaryOperator function, double from, double to) {
        return RULE.integral(function, from, to, STRETCHES);
    }
}
