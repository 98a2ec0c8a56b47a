package org.parcours.prove.experiment;

import org.parcours.num.NormalProbability;
import org.parcours.num.NormalQuantile;
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

    /** Numbers of people so large that they are no closer to each other are searched as closely as they are, in last places. */
    private static final double ROUNDING = 8;

    private final ExperimentDesign design;
    private final double ratio;
    private final CriticalValues critical;

    /**
     * A test.
     *
     * @param ratio people of the arm to one of the control
     * @param critical from where on it sounds
     */
    DesignTest(ExperimentDesign design, double ratio, CriticalValues critical) {
        this.design = design;
        this.ratio = ratio;
        this.critical = critical;
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
        double root =
                critical.known() * deviationWithoutEffect() + NormalQuantile.of(design.power()) * deviationWithEffect();
        double people = root / design.target().effect();
        return people * people;
    }

    private double powerOf(double out) {
        double line = critical.known() * deviationWithoutEffect();
        double spread = deviationWithEffect();
        double right = NormalProbability.below((out - line) / spread);
        return design.sides() == Sides.TWO ? right + NormalProbability.below((-out - line) / spread) : right;
    }

    private double studentPower(double out, double degrees) {
        double shift = out / deviationWithEffect();
        double line = critical.of(degrees);
        double right = 1 - StudentScale.mean(scale -> NormalProbability.below(line * scale - shift), degrees);
        return design.sides() == Sides.TWO
                ? right + StudentScale.mean(scale -> NormalProbability.below(-line * scale - shift), degrees)
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
        while (high - low > Math.max(PRECISION, ROUNDING * Math.ulp(high))) {
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
