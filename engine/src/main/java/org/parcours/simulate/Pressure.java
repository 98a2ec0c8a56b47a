package org.parcours.simulate;

import java.util.Map;

/**
 * What recent contacts do to a customer: pressure is the sum over delivered contacts of 2^(−days / halfLifeDays), and
 * multiplies the odds of a reaction by exp(exponent · pressure).
 *
 * @param halfLifeDays days after which a contact weighs half, above 0
 * @param exponents exponent by reaction; reactions that are not named feel no pressure
 */
public record Pressure(double halfLifeDays, Map<String, Double> exponents) {
    public Pressure {
        exponents = Map.copyOf(exponents);
        if (!(halfLifeDays > 0 && halfLifeDays < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The half-life of pressure is %s days, but must be above 0.".formatted(halfLifeDays));
        }
    }

    /** The share of pressure that is left after some days. */
    double remaining(int days) {
        return Math.pow(2, -days / halfLifeDays);
    }
}
