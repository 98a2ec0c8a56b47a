package org.parcours.uplift.measure;

import java.util.Comparator;
import java.util.Optional;
import org.parcours.num.Interval;

/** What follows from an evaluation, in words: whether the order tells whom to treat, and whether choosing pays at all. */
public enum UpliftVerdict {
    /** The first are surely changed more than the rest. */
    BETTER_THAN_RANDOM("the customers put first are surely changed more than the rest"),

    /** The interval of the area under the targeting operator characteristic holds 0. */
    UNCLEAR("the order is not surely better than a random one; more customers would tell"),

    /** The first are surely changed less than the rest. */
    WORSE_THAN_RANDOM("the customers put first are surely changed less than the rest; treat from the other end");

    private final String words;

    UpliftVerdict(String words) {
        this.words = words;
    }

    /** The verdict on an order, by the interval of {@link RankedEffects#qini}. */
    public static UpliftVerdict of(PriorityReading priority) {
        Optional<Interval> interval = priority.qini().interval();
        if (interval.isEmpty() || interval.get().contains(0)) {
            return UNCLEAR;
        }
        return interval.get().lower() > 0 ? BETTER_THAN_RANDOM : WORSE_THAN_RANDOM;
    }

    /** The verdict as a sentence. */
    public String words() {
        return words;
    }

    /** What choosing by foretold effects is worth beside one arm for all, as a sentence. */
    public static String words(PolicyReading policy) {
        PolicyReading.ArmValue best = policy.arms().stream()
                .max(Comparator.comparingDouble(arm -> arm.value().value()))
                .orElseThrow();
        Optional<Interval> gain = policy.gain().interval();
        if (gain.isPresent() && gain.get().lower() > 0) {
            return "choosing for each customer surely yields more than \"" + best.arm() + "\" for all";
        }
        if (gain.isPresent() && gain.get().upper() < 0) {
            return "choosing for each customer surely yields less than \"" + best.arm() + "\" for all";
        }
        return "choosing for each customer does not surely yield more than \"" + best.arm() + "\" for all";
    }
}
