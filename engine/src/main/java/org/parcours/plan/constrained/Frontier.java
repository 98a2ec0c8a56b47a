package org.parcours.plan.constrained;

import java.util.ArrayList;
import java.util.List;

/**
 * What more of a limit would bring: the value of the best mixture by the limit. It rises, ever more slowly, from the
 * least that any policy uses up to what the best policy without this limit uses up.
 *
 * @param name of what is limited
 * @param points by rising limit
 */
public record Frontier(String name, List<Point> points) {
    /**
     * A point of a frontier.
     *
     * @param limit the most that may be used up
     * @param value the best value within it
     * @param bound no policy within it brings more, proved
     * @param price the slope there: value per unit more of the limit
     */
    public record Point(double limit, double value, double bound, double price) {}

    public Frontier {
        points = List.copyOf(points);
    }

    /** Solves for limits spread evenly between the least and the most that makes a difference. */
    public static Frontier of(
            ColumnGeneration<?> generation, List<Limit> limits, int which, int points, double tolerance) {
        if (points < 2) {
            throw new IllegalArgumentException("A frontier has %d points, but needs at least 2.".formatted(points));
        }
        List<Limit> wide = new ArrayList<>(limits);
        double least = generation
                .least(limits, which)
                .orElseThrow(() ->
                        new IllegalArgumentException("The other limits cannot be kept, so that there is no frontier of "
                                + limits.get(which).name() + "."));
        double most = generation.widest(limits, which, tolerance);
        List<Point> found = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double share = (double) i / (points - 1);
            double limit = least + (Math.max(least, most) - least) * share;
            wide.set(which, limits.get(which).withMost(i == 0 ? least + 1e-9 * Math.abs(least) : limit));
            Mixture<?> mixture = generation.within(wide, tolerance);
            found.add(new Point(
                    limit, mixture.value(), mixture.bound(), mixture.prices().get(which)));
        }
        return new Frontier(limits.get(which).name(), found);
    }
}
