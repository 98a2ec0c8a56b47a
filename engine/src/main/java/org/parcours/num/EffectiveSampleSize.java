package org.parcours.num;

/**
 * The number of equally weighted draws that would tell as much as weighted ones: (Σw)² / Σw².
 *
 * <p>Source: L. Kish, <i>Survey Sampling</i>, Wiley 1965, on the effect of unequal weights.
 */
public final class EffectiveSampleSize {
    private EffectiveSampleSize() {}

    /**
     * The size of weights that are there one by one.
     *
     * @param weights each at least 0; their scale does not matter
     * @return in [0, n]; 0 when all weights are 0
     */
    public static double of(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return of(sum, squares);
    }

    /**
     * The size of weights whose sums are known.
     *
     * @param sum of the weights
     * @param squares the sum of their squares
     */
    public static double of(double sum, double squares) {
        return squares == 0 ? 0 : sum * sum / squares;
    }
}
