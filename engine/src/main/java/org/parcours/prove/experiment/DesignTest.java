package org.parcours.prove.experiment;

import org.parcours.num.NormalProbability;
import org.parcours.num.NormalQuantile;
import org.parcours.num.StudentQuantile;
import org.parcours.num.StudentScale;

/**
 * The test of one arm against the control before there is data: from which difference on it sounds, and how probably it
 * does.
 *
 * <p>Rates by the z-test with the variance pooled under the null: √n₀ |δ| = z_α √((1 + 1/r) p̄ q̄) + z_β √(p₀q₀ + p₁q₁/r),
 * where r is the number of people of the arm to one of the control and p̄ = (p₀ + r p₁) / (1 + r). Source: J. L. Fleiss,
 * <i>Statistical Methods for Rates and Proportions</i>, Wiley 1981, 3.18 (without continuity correction). Means by √n₀ |δ| =
 * (z_α + z_β) σ √(1 + 1/r), or exactly by the noncentral t distribution.
 */
final class DesignTest {
    /** How closely a number of people is searched, in people. */
    private static final double PRECISION = 0.001;

    private final ExperimentDesign design;
    private final double ratio;

    /**
     * A test.
     *
     * @param ratio people of the arm to one of the control
     */
    DesignTest(ExperimentDesign design, double ratio) {
        this.design = design;
        this.ratio = ratio;
    }

    /** How many people the control needs at least, not rounded. */
    double controlPeople() {
        return design.target().fold(rate -> byFormula(), mean -> switch (mean.test()) {
            case Z -> byFormula();
            case T -> bySearch();
        });
    }

    /** The probability to find the smallest difference with so many people in the control, in either direction. */
    double power(double controlPeople) {
        double out = Math.sqrt(controlPeople) * Math.abs(design.target().effect());
        return design.target().fold(rate -> powerOf(out), mean -> switch (mean.test()) {
            case Z -> powerOf(out);
            case T -> studentPower(out, degrees(controlPeople));
        });
    }

    private double byFormula() {
        double root = critical(Double.POSITIVE_INFINITY) * deviationWithoutEffect()
                + NormalQuantile.of(design.power()) * deviationWithEffect();
        double people = root / design.target().effect();
        return people * people;
    }

    private double powerOf(double out) {
        double line = critical(Double.POSITIVE_INFINITY) * deviationWithoutEffect();
        double spread = deviationWithEffect();
        double right = NormalProbability.below((out - line) / spread);
        return design.sides() == Sides.TWO ? right + NormalProbability.below((-out - line) / spread) : right;
    }

    private double studentPower(double out, double degrees) {
        double shift = out / deviationWithEffect();
        double critical = critical(degrees);
        double right = 1 - StudentScale.mean(scale -> NormalProbability.below(critical * scale - shift), degrees);
        return design.sides() == Sides.TWO
                ? right + StudentScale.mean(scale -> NormalProbability.below(-critical * scale - shift), degrees)
                : right;
    }

    /** Begins with the answer for a known deviation, which Student's t always exceeds. */
    private double bySearch() {
        double low = Math.max(byFormula(), 3 / (1 + ratio));
        double step = 1;
        while (power(low + step) < design.power()) {
            low += step;
            step *= 2;
        }
        double high = low + step;
        while (high - low > PRECISION) {
            double middle = (low + high) / 2;
            if (power(middle) < design.power()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double degrees(double controlPeople) {
        return Math.max(1, controlPeople * (1 + ratio) - 2);
    }

    /** How many standard errors out the test sounds. */
    private double critical(double degrees) {
        int comparisons = design.comparisons();
        return switch (design.correction()) {
            case NONE -> single(design.alpha(), degrees);
            case BONFERRONI, HOLM -> single(design.alpha() / comparisons, degrees);
            case DUNNETT -> new Dunnett(loadings(), design.sides(), degrees).critical(design.alpha());
        };
    }

    private double single(double alpha, double degrees) {
        return StudentQuantile.of(1 - design.sides().tail(alpha), degrees);
    }

    /** λ_i = √(n_i / (n_i + n_0)) of all comparisons. */
    private double[] loadings() {
        double[] loadings = new double[design.comparisons()];
        for (int i = 0; i < loadings.length; i++) {
            double people = design.allocation().ratio(i + 1);
            loadings[i] = Math.sqrt(people / (1 + people));
        }
        return loadings;
    }

    /** The standard error of the difference times √n₀ were there no effect. */
    private double deviationWithoutEffect() {
        return design.target()
                .fold(
                        rate -> {
                            double pooled = (rate.control() + ratio * (rate.control() + rate.effect())) / (1 + ratio);
                            return Math.sqrt((1 + 1 / ratio) * pooled * (1 - pooled));
                        },
                        this::deviation);
    }

    /** The same with the smallest effect. */
    private double deviationWithEffect() {
        return design.target()
                .fold(
                        rate -> {
                            double treated = rate.control() + rate.effect();
                            return Math.sqrt(rate.control() * (1 - rate.control()) + treated * (1 - treated) / ratio);
                        },
                        this::deviation);
    }

    private double deviation(DesignTarget.Mean mean) {
        return mean.deviation() * Math.sqrt(1 + 1 / ratio);
    }
}
