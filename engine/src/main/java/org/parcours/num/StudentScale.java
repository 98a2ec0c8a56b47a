package org.parcours.num;

import java.util.function.DoubleUnaryOperator;

/**
 * How far an estimated standard deviation is from the true one: S = √(χ² / ν), the denominator of Student's t. What is
 * known of a normal variable becomes known of a t variable by a mean over S.
 */
public final class StudentScale {
    private static final GaussLegendre RULE = GaussLegendre.of(16);
    private static final int STRETCHES = 3;
    private static final double REACH = 9;

    private StudentScale() {}

    /**
     * The mean of a function of S, by quadrature over nine standard deviations to each side.
     *
     * @param degrees of freedom, at least 1; infinite where the deviation is known, so that S is 1
     */
    public static double mean(DoubleUnaryOperator function, double degrees) {
        if (Double.isInfinite(degrees)) {
            return function.applyAsDouble(1);
        }
        double spread = REACH / Math.sqrt(2 * degrees);
        return RULE.integral(
                s -> density(s, degrees) * function.applyAsDouble(s), Math.max(0, 1 - spread), 1 + spread, STRETCHES);
    }

    /** 2 (ν/2)^(ν/2) / Γ(ν/2) · s^(ν − 1) e^(−ν s² / 2). */
    private static double density(double s, double degrees) {
        double half = degrees / 2;
        return s <= 0
                ? 0
                : 2 * Math.exp(half * Math.log(half) - LogGamma.of(half) + (degrees - 1) * Math.log(s) - half * s * s);
    }
}
