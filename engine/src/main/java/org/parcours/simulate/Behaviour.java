package org.parcours.simulate;

import java.util.List;
import java.util.Optional;

/**
 * How the customers of a world answer.
 *
 * @param scale what rules multiply
 * @param rules all that apply at a step are multiplied together
 * @param pressure what recent contacts do, if they do anything
 * @param affinityVariation coefficient of variation, at least 0, of the customers' log-normal affinities of mean 1, one
 *     a channel, which multiply the odds of engagement and conversion; 0 for customers who are all alike
 * @param organic probability in [0, 1) that a customer who has not bought yet buys without us during one spacing
 */
public record Behaviour(
        Scale scale, List<Rule> rules, Optional<Pressure> pressure, double affinityVariation, double organic) {
    /** What rules multiply. */
    public enum Scale {
        /** Probabilities themselves; a campaign in which they would sum to more than 1 is refused. */
        RATES,
        /** Odds against the negative reaction, so that no probability can leave (0, 1). */
        ODDS
    }

    public Behaviour {
        rules = List.copyOf(rules);
        if (!(affinityVariation >= 0 && affinityVariation <= 10)) {
            throw new IllegalArgumentException(
                    "The variation of affinity is %s, but must lie in [0, 10].".formatted(affinityVariation));
        }
        if (!(organic >= 0 && organic < 1)) {
            throw new IllegalArgumentException(
                    "The organic conversion rate is %s, but must lie in [0, 1).".formatted(organic));
        }
        if (scale == Scale.RATES && (affinityVariation > 0 || pressure.isPresent())) {
            throw new IllegalArgumentException(
                    "Affinity and pressure could lift a rate above 1; give the world the scale \"odds\".");
        }
    }
}
