package org.parcours.prove.estimate;

import java.util.Optional;
import java.util.OptionalDouble;
import org.parcours.num.Interval;

/**
 * What is known of journeys before any is seen.
 *
 * @param earned the least and the most that a journey can earn, discounted, which each of its steps adds to; also the
 *     range of its Q and V
 * @param maxWeight the largest importance weight that a journey or a first part of it can have, if known
 * @param oneStep whether journeys have one step
 */
public record TermLimits(Interval earned, OptionalDouble maxWeight, boolean oneStep) {
    public TermLimits {
        if (maxWeight.isPresent() && !(maxWeight.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    "The largest weight is " + maxWeight.getAsDouble() + ", but must be above 0.");
        }
    }

    /**
     * The limits of journeys of at most so many steps, the first of which always happens.
     *
     * @param reward what one step can pay, control reward included and cost subtracted
     * @param steps at least 1
     * @param discount what the reward of the next step is worth now, in [0, 1]
     */
    public static TermLimits of(Interval reward, int steps, double discount, OptionalDouble maxWeight) {
        double later = discount == 1 ? steps - 1 : discount * (1 - Math.pow(discount, steps - 1)) / (1 - discount);
        double least = reward.lower() + later * Math.min(0, reward.lower());
        double most = reward.upper() + later * Math.max(0, reward.upper());
        return new TermLimits(new Interval(least, most), maxWeight, steps == 1);
    }

    /**
     * The range of weight · earnings, where it is known; without an upper end where no largest weight is known, but
     * nothing can be lost.
     */
    Optional<Interval> weighted() {
        if (maxWeight.isPresent()) {
            return Optional.of(weighted(maxWeight.getAsDouble()));
        }
        return earned.lower() >= 0 ? Optional.of(new Interval(0, Double.POSITIVE_INFINITY)) : Optional.empty();
    }

    /** The range of weight · earnings for weights in [0, largest]. */
    Interval weighted(double largest) {
        return new Interval(Math.min(0, largest * earned.lower()), Math.max(0, largest * earned.upper()));
    }

    /** The range of V + weight · (earnings − Q) for weights in [0, largest]. */
    Interval corrected(double largest) {
        double spread = largest * (earned.upper() - earned.lower());
        return new Interval(earned.lower() - spread, earned.upper() + spread);
    }
}
