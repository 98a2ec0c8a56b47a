package org.parcours.num;

/**
 * The logarithm of the gamma function, with a relative error of about 1e-15.
 *
 * <p>Source: C. Lanczos, "A precision approximation of the gamma function", SIAM Journal on Numerical Analysis B 1, 1964,
 * with g = 7 and nine terms.
 */
@SuppressWarnings("FloatingPointLiteralPrecision") // the coefficients stand as published
public final class LogGamma {
    private static final double G = 7;
    private static final double FIRST = 0.99999999999980993;
    private static final double[] TERMS = {
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private LogGamma() {}

    /**
     * ln Γ(x).
     *
     * @param x above 0
     */
    public static double of(double x) {
        if (!(x > 0)) {
            throw new IllegalArgumentException("The gamma function is asked for at " + x + ", but must be above 0.");
        }
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - of(1 - x);
        }
        double sum = FIRST;
        for (int i = 0; i < TERMS.length; i++) {
            sum += TERMS[i] / (x + i);
        }
        double base = x + G - 0.5;
        return (x - 0.5) * Math.log(base) - base + Math.log(Math.sqrt(2 * Math.PI) * sum);
    }
}
