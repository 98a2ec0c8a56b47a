package org.parcours.plan;

import org.parcours.model.Transitions;

/**
 * How strongly one step forgets: the least and the most of γ·q over all rows, where q is a row's probability of going
 * on to a state that acts. Where no state is terminal both are the discount.
 *
 * <p>From one sweep, with a ≤ (Tv − v)(s) ≤ b for every state that acts, follows where the optimum V* lies:
 *
 * <pre>  Tv + below(a) ≤ V* ≤ Tv + above(b)     in every state that acts; V* is 0 elsewhere</pre>
 *
 * <p>Proof of the lower side. Write e for the vector that is 1 where a state acts and 0 elsewhere, and suppose Tⁿv ≥
 * Tⁿ⁻¹v + c·e. For every row γPe is least at {@code least} and most at {@code most}, so Tⁿ⁺¹v ≥ T(Tⁿ⁻¹v + c·e) ≥ Tⁿv +
 * c·x·e with x = {@code least} for c ≥ 0 and x = {@code most} for c &lt; 0. From n = 1, c = a the sum of what follows Tv is
 * a·(x + x² + …) = a·x / (1 − x). The upper side mirrors it. Without terminal states these are the bounds of MacQueen
 * and Porteus with γ/(1 − γ), whose distance shrinks with the span of Tv − v and not only with its size; a terminal
 * state is kept at exactly 0 and moves no bound.
 *
 * <p>Sources: J. MacQueen, "A modified dynamic programming method for Markovian decision problems", J. Math. Anal. Appl.
 * 14, 1966; E. L. Porteus, "Some bounds for discounted sequential decision processes", Management Science 18, 1971.
 */
record Contraction(double least, double most) {
    private static final double UNIT = 0x1p-53;

    /** The contraction of a model. Cost: one pass over the transitions where any state is terminal. */
    static Contraction of(Transitions transitions, double discount) {
        double rounding = (transitions.longestRow() + 4) * UNIT;
        double least = 1;
        double most = hasTerminal(transitions) ? 0 : 1;
        if (most == 0) {
            for (int row = 0; row < transitions.rows(); row++) {
                double staying = acting(transitions, row);
                least = Math.min(least, staying);
                most = Math.max(most, staying);
            }
        }
        Contraction contraction =
                new Contraction(discount * Math.max(0, least - rounding), discount * (most + rounding));
        if (contraction.most >= 1) {
            throw new IllegalArgumentException("The discount " + discount
                    + " is too close to 1 to bound a discounted value; plan for the total or the average instead.");
        }
        return contraction;
    }

    /** How far below Tv the optimum may lie, as a number to add, when Tv − v is at least {@code least}. */
    double below(double leastChange) {
        return leastChange * tail(leastChange < 0 ? most : least);
    }

    /** How far above Tv the optimum may lie, as a number to add, when Tv − v is at most {@code most}. */
    double above(double mostChange) {
        return mostChange * tail(mostChange > 0 ? most : least);
    }

    /** The distance between the two bounds after a sweep. */
    double width(Change change) {
        return above(change.most()) - below(change.least());
    }

    /** How many sweeps bring the width to a target in exact arithmetic, after a first one that changed this much. */
    long sweeps(Change first, double target) {
        double start = 2 * first.size() * tail(most);
        return start <= target || most == 0 ? 2 : 2 + (long) Math.ceil(Math.log(target / start) / Math.log(most));
    }

    /** x + x² + x³ + … */
    private static double tail(double ratio) {
        return ratio / (1 - ratio);
    }

    private static boolean hasTerminal(Transitions transitions) {
        for (int state = 0; state < transitions.states(); state++) {
            if (transitions.isTerminal(state)) {
                return true;
            }
        }
        return false;
    }

    private static double acting(Transitions transitions, int row) {
        double sum = 0;
        for (int place = transitions.first(row); place < transitions.end(row); place++) {
            if (!transitions.isTerminal(transitions.next(place))) {
                sum += transitions.probability(place);
            }
        }
        return sum;
    }
}
