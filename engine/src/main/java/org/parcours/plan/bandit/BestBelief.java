package org.parcours.plan.bandit;

import java.util.Arrays;
import org.parcours.num.GaussLegendre;

/**
 * The probability that each of some independent variables is the largest: {@code P_a = ∫ f_a(x) Π_{b≠a} F_b(x) dx}, with
 * an error below 1e−12.
 *
 * <p>The line is cut into panels no wider than the narrowest density nearby. In each one, densities and their running
 * integrals are polynomials of degree 15 through 16 Gauss–Legendre nodes, so that no distribution function is needed; and
 * since the product of all masses divides each P_a alike, no normalising constant either. Cost: O(panels · arms), about
 * 20 panels for densities of like width.
 *
 * <p>Source of the probability: S. L. Scott, "A modern Bayesian look at the multi-armed bandit", Applied Stochastic Models
 * in Business and Industry 26, 2010, eq. 4.
 */
final class BestBelief {
    private static final GaussLegendre RULE = GaussLegendre.of(16);
    private static final int POINTS = RULE.size();

    private final Belief[] beliefs;
    private final double[] from;
    private final double[] to;
    private final double[] density;
    private final double[] below;
    private final double[] mass;
    private final double[] best;
    private final double[] after;

    private BestBelief(Belief[] beliefs, double[] from, double[] to) {
        int count = beliefs.length;
        this.beliefs = beliefs;
        this.from = from;
        this.to = to;
        density = new double[count * POINTS];
        below = new double[count * POINTS];
        mass = new double[count];
        best = new double[count];
        after = new double[count + 1];
    }

    /** The probability of each to be the largest; they sum to 1. */
    static double[] probabilities(Belief... beliefs) {
        int count = beliefs.length;
        double[] from = new double[count];
        double[] to = new double[count];
        double highestStart = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            from[i] = beliefs[i].end(-1);
            to[i] = beliefs[i].end(1);
            highestStart = Math.max(highestStart, from[i]);
        }
        double[] all = new double[count];
        int[] hopeful = hopeful(to, highestStart);
        double[] among = new BestBelief(
                        Arrays.stream(hopeful).mapToObj(i -> beliefs[i]).toArray(Belief[]::new),
                        Arrays.stream(hopeful).mapToDouble(i -> from[i]).toArray(),
                        Arrays.stream(hopeful).mapToDouble(i -> to[i]).toArray())
                .integrate();
        for (int i = 0; i < hopeful.length; i++) {
            all[hopeful[i]] = among[i];
        }
        return all;
    }

    /** Those that do not lie wholly below another one. */
    private static int[] hopeful(double[] to, double highestStart) {
        int[] places = new int[to.length];
        int count = 0;
        for (int i = 0; i < to.length; i++) {
            if (to[i] > highestStart) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private double[] integrate() {
        double x = Arrays.stream(from).min().orElseThrow();
        double end = Arrays.stream(to).max().orElseThrow();
        while (x < end) {
            double width = width(x);
            panel(x, width);
            x += width;
        }
        double sum = Arrays.stream(best).sum();
        return Arrays.stream(best).map(each -> each / sum).toArray();
    }

    /** A panel's width: one scale near a mode, wider as modes are farther, and never so wide as to pass one unseen. */
    private double width(double x) {
        double width = Double.POSITIVE_INFINITY;
        for (int i = 0; i < beliefs.length; i++) {
            if (x < to[i]) {
                double distance = Math.abs(beliefs[i].mode() - x);
                width = Math.min(width, Math.max(beliefs[i].scale(), distance / 2));
            }
        }
        return Math.max(width, Math.ulp(x));
    }

    private void panel(double start, double width) {
        for (int i = 0; i < beliefs.length; i++) {
            if (start >= to[i] || start + width <= from[i]) {
                Arrays.fill(density, i * POINTS, (i + 1) * POINTS, 0);
                Arrays.fill(below, i * POINTS, (i + 1) * POINTS, mass[i]);
            } else {
                fill(i, start, width);
            }
        }
        for (int point = 0; point < POINTS; point++) {
            addPoint(point, RULE.weight(point) * width);
        }
    }

    /** Densities and masses below at the panel's points, in units of the belief's scale. */
    private void fill(int i, double start, double width) {
        int offset = i * POINTS;
        double unit = width / 2 / beliefs[i].scale();
        double all = 0;
        for (int point = 0; point < POINTS; point++) {
            double x = start + width * (1 + RULE.node(point)) / 2;
            density[offset + point] = Math.exp(beliefs[i].log(x));
            all += RULE.weight(point) * density[offset + point];
        }
        for (int point = 0; point < POINTS; point++) {
            double sum = 0;
            for (int of = 0; of < POINTS; of++) {
                sum += RULE.running(point, of) * density[offset + of];
            }
            below[offset + point] = Math.max(0, mass[i] + unit * sum);
        }
        mass[i] += unit * all;
    }

    /** Adds f_a · Π_{b≠a} F_b of every belief, by products from both sides. */
    private void addPoint(int point, double weight) {
        after[beliefs.length] = 1;
        for (int i = beliefs.length - 1; i >= 0; i--) {
            after[i] = after[i + 1] * below[i * POINTS + point];
        }
        double before = weight;
        for (int i = 0; i < beliefs.length; i++) {
            best[i] += before * density[i * POINTS + point] / beliefs[i].scale() * after[i + 1];
            before *= below[i * POINTS + point];
        }
    }
}
