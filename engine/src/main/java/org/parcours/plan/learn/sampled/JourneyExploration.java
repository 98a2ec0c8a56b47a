package org.parcours.plan.learn.sampled;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How much is tried at random: a share of the contacts, falling in a straight line over the journeys, that a business can
 * bound.
 *
 * @param first the share of contacts drawn among all actions of their state in the first journey, in [0, 1]
 * @param last the share in the last one, at most {@code first}; 0 unless the learner's own exploring is to be studied
 * @param afterReward exploit first: a journey is explored only while its reward so far is at least this, undiscounted;
 *     empty to explore in any
 * @param most contacts that may differ from the choice of the moment in the whole run, at least 0; empty for as many as the
 *     shares allow
 */
public record JourneyExploration(double first, double last, OptionalDouble afterReward, OptionalLong most) {
    /** A quarter at first, nothing at last. */
    public static final JourneyExploration DEFAULT = falling(0.25);

    public JourneyExploration {
        if (!(first >= 0 && first <= 1)) {
            throw new IllegalArgumentException(
                    "The share of contacts at random starts at %s, but must lie in [0, 1].".formatted(first));
        }
        if (!(last >= 0 && last <= first)) {
            throw new IllegalArgumentException(
                    "The share of contacts at random ends at %s, but must lie between 0 and where it starts, %s."
                            .formatted(last, first));
        }
        if (most.isPresent() && most.getAsLong() < 0) {
            throw new IllegalArgumentException(
                    "At most %d contacts may be exploratory; give 0 or more.".formatted(most.getAsLong()));
        }
    }

    /** A share that falls to 0. */
    public static JourneyExploration falling(double first) {
        return new JourneyExploration(first, 0, OptionalDouble.empty(), OptionalLong.empty());
    }

    /** The same in journeys that have earned something already. */
    public JourneyExploration after(double reward) {
        return new JourneyExploration(first, last, OptionalDouble.of(reward), most);
    }

    /** The same with a bound on the contacts. */
    public JourneyExploration atMost(long contacts) {
        return new JourneyExploration(first, last, afterReward, OptionalLong.of(contacts));
    }

    /**
     * How many contacts can be exploratory at most, known before the run: the bound, or the shares' mean if every journey
     * were as long as it may be.
     */
    public long bound(long journeys, int longest) {
        double expected = Math.ceil((first + last) / 2 * journeys * longest);
        long shares = expected >= Long.MAX_VALUE ? Long.MAX_VALUE : (long) expected;
        return Math.min(shares, most.orElse(Long.MAX_VALUE));
    }

    /** The share in a journey, counted from 0. */
    double share(long journey, long journeys) {
        return journeys <= 1 ? first : first + (last - first) * ((double) journey / (journeys - 1));
    }
}
