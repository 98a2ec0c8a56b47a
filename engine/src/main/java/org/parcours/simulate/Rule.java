package org.parcours.simulate;

import java.util.Map;

/**
 * How history or content changes the answers: while the condition holds, each named reaction's rate (or odds, by the
 * world's scale) is multiplied.
 *
 * @param name what people call it
 * @param when where it applies
 * @param factors factor of at least 0 by reaction; reactions that are not named keep theirs
 */
public record Rule(String name, Condition when, Map<String, Double> factors) {
    public Rule {
        factors = Map.copyOf(factors);
        factors.forEach((reaction, factor) -> {
            if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "The factor on \"%s\" is %s, but must be a number of at least 0.".formatted(reaction, factor));
            }
        });
    }
}
