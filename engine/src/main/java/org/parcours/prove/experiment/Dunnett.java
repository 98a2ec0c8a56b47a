package org.parcours.prove.experiment;

import org.parcours.num.GaussLegendre;
import org.parcours.num.NormalProbability;
import org.parcours.num.StudentQuantile;
import org.parcours.num.StudentScale;

/**
 * The largest of several comparisons with one control. Each compares its own mean with the same control's, so any two
 * correlate by λ_i λ_j with λ_i² the control's part in the variance of comparison i: 1/2 where all arms are equally
 * large. Given the control the comparisons are independent, so that one integral over it is enough for any number of them,
 * and a second one where the variance is estimated.
 *
 * <p>Source: C. W. Dunnett, "A multiple comparison procedure for comparing several treatments with a control", JASA 50,
 * 1955; with the factorisation of C. W. Dunnett, M. Sobel, "Approximations to the probability integral and certain
 * percentage points of a multivariate analogue of Student's t-distribution", Biometrika 42, 1955.
 */
public final class Dunnett {
    private static final GaussLegendre RULE = GaussLegendre.of(16);
    private static final int STRETCHES = 6;
    private static final double REACH = 8.5;
    private static final double PRECISION = 1e-10;
    private static final int MOST_STEPS = 60;
    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    private final double[] loadings;
    private final Sides sides;
    private final double degrees;

    /**
     * Comparisons with one control.
     *
     * @param loadings λ of each comparison, in [0, 1)
     * @param degrees of freedom of the variance, at least 1; infinite where it is known
     */
    public Dunnett(double[] loadings, Sides sides, double degrees) {
        this.loadings = loadings.clone();
        this.sides = sides;
        this.degrees = degrees;
        for (double loading : loadings) {
            if (!(loading >= 0 && loading < 1)) {
                throw new IllegalArgumentException(
                        "A comparison shares " + loading + " with the others, but it must lie in [0, 1).");
            }
        }
    }

    /** The chance that, were no arm different, at least one comparison is at least this many standard errors out. */
    public double beyond(double errors) {
        return Math.max(0, 1 - StudentScale.mean(scale -> inside(errors * scale), degrees));
    }

    /**
     * How many standard errors a comparison must be out, so that the chance of any false alarm is {@code alpha}: more than
     * for one comparison, less than Bonferroni asks for. Found between the two by the Illinois variant of the false
     * position (M. Dowell, P. Jarratt, BIT 11, 1971).
     *
     * @param alpha in (0, 1)
     */
    public double critical(double alpha) {
        double low = StudentQuantile.of(1 - sides.tail(alpha), degrees);
        double high = StudentQuantile.of(1 - sides.tail(alpha / loadings.length), degrees);
        double tooMuch = beyond(low) - alpha;
        double tooLittle = beyond(high) - alpha;
        for (int i = 0; i < MOST_STEPS && high - low > PRECISION && tooMuch > 0 && tooLittle < 0; i++) {
            double middle = (low * tooLittle - high * tooMuch) / (tooLittle - tooMuch);
            double excess = beyond(middle) - alpha;
            if (excess > 0) {
                low = middle;
                tooMuch = excess;
                tooLittle /= 2;
            } else {
                high = middle;
                tooLittle = excess;
                tooMuch /= 2;
            }
        }
        return tooMuch > 0 ? high : low;
    }

    private double inside(double critical) {
        return RULE.integral(
                control -> Math.exp(-control * control / 2) / ROOT_OF_TWO_PI * inside(critical, control),
                -REACH,
                REACH,
                STRETCHES);
    }

    /** The chance that no comparison is out, given the control. */
    private double inside(double critical, double control) {
        double all = 1;
        for (double loading : loadings) {
            double own = Math.sqrt(1 - loading * loading);
            double above = NormalProbability.below((critical - loading * control) / own);
            double below = sides == Sides.TWO ? NormalProbability.below((-critical - loading * control) / own) : 0;
            all *= above - below;
        }
        return all;
    }
}
