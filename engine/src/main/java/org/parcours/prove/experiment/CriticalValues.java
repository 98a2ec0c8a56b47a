package org.parcours.prove.experiment;

import java.util.OptionalDouble;
import org.parcours.num.StudentQuantile;

/**
 * How many standard errors out the comparisons of a design sound, by the degrees of freedom of their variance. One of them is
 * cheap; those of Dunnett take milliseconds, while the plan of an experiment asks for thousands. So from ten degrees on they
 * are interpolated in 1/ν, in which they are smooth, by the polynomial through {@value #NODES} Chebyshev points, to some nine
 * digits.
 *
 * <p>Source: J.-P. Berrut, L. N. Trefethen, "Barycentric Lagrange interpolation", SIAM Review 46, 2004, (5.4). Not
 * thread-safe.
 */
final class CriticalValues {
    private static final int NODES = 12;
    private static final double FEWEST_DEGREES = 10;

    private final ExperimentDesign design;
    private final double[] loadings;
    private final double[] places = new double[NODES];
    private final double[] values = new double[NODES];
    private boolean isTabulated;
    private OptionalDouble known = OptionalDouble.empty();

    CriticalValues(ExperimentDesign design) {
        this.design = design;
        this.loadings = new double[design.comparisons()];
        for (int i = 0; i < loadings.length; i++) {
            double people = design.allocation().ratio(i + 1);
            loadings[i] = Math.sqrt(people / (1 + people)); // λ_i = √(n_i / (n_i + n_0))
        }
    }

    /** The critical value where the variance counts as known. */
    double known() {
        if (known.isEmpty()) {
            known = OptionalDouble.of(exactly(Double.POSITIVE_INFINITY));
        }
        return known.getAsDouble();
    }

    /** The critical value at finitely many degrees of freedom, at least 1. */
    double of(double degrees) {
        return design.correction() == Correction.DUNNETT && degrees >= FEWEST_DEGREES
                ? interpolated(1 / degrees)
                : exactly(degrees);
    }

    private double exactly(double degrees) {
        return switch (design.correction()) {
            case NONE -> single(design.alpha(), degrees);
            case BONFERRONI, HOLM -> single(design.alpha() / design.comparisons(), degrees);
            case DUNNETT -> new Dunnett(loadings, design.sides(), degrees).critical(design.alpha());
        };
    }

    private double single(double alpha, double degrees) {
        return StudentQuantile.of(1 - design.sides().tail(alpha), degrees);
    }

    private double interpolated(double place) {
        if (!isTabulated) {
            tabulate();
        }
        double above = 0;
        double below = 0;
        for (int node = 0; node < NODES; node++) {
            double distance = place - places[node];
            if (distance == 0) {
                return values[node];
            }
            double end = node == 0 || node == NODES - 1 ? 0.5 : 1;
            double weight = (node % 2 == 0 ? end : -end) / distance;
            above += weight * values[node];
            below += weight;
        }
        return above / below;
    }

    private void tabulate() {
        for (int node = 0; node < NODES; node++) {
            places[node] = (1 - Math.cos(Math.PI * node / (NODES - 1))) / (2 * FEWEST_DEGREES);
            values[node] = node == 0 ? known() : exactly(1 / places[node]);
        }
        isTabulated = true;
    }
}
