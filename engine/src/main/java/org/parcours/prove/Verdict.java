package org.parcours.prove;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.parcours.num.Interval;

/** What a log says of a target policy, compared with the policy that wrote the log. */
public sealed interface Verdict {
    /**
     * What the target earns more in a journey, with a bound.
     *
     * @param estimator that says so
     * @param interval of the gain
     * @param baseline than whom
     */
    record Gain(String estimator, Interval interval, String baseline) {}

    /**
     * The whole interval of the gain lies above 0.
     *
     * @param gain over the baseline
     */
    record Better(Gain gain) implements Verdict {}

    /**
     * No part of the interval of the gain lies above 0.
     *
     * @param gain over the baseline
     */
    record NotBetter(Gain gain) implements Verdict {}

    /**
     * The gain may be of either sign.
     *
     * @param why in one sentence
     * @param gain over the baseline; empty where it could not be bounded
     */
    record Unknown(String why, Optional<Gain> gain) implements Verdict {}

    /**
     * No number would be honest.
     *
     * @param why in one sentence
     */
    record Refused(String why) implements Verdict {}

    /** Handles every case. */
    default <R> R fold(
            Function<Better, R> better,
            Function<NotBetter, R> notBetter,
            Function<Unknown, R> unknown,
            Function<Refused, R> refused) {
        if (this instanceof Better known) {
            return better.apply(known);
        }
        if (this instanceof NotBetter known) {
            return notBetter.apply(known);
        }
        return this instanceof Unknown open ? unknown.apply(open) : refused.apply((Refused) this);
    }

    /** The verdict in a word: {@code better}, {@code not-better}, {@code unknown} or {@code refused}. */
    default String word() {
        return fold(better -> "better", notBetter -> "not-better", unknown -> "unknown", refused -> "refused");
    }

    /** The verdict in a sentence. */
    default String why() {
        return fold(
                better -> sentence(better.gain(), "more", better.gain().interval()),
                notBetter -> sentence(
                        notBetter.gain(),
                        "less",
                        new Interval(0, 0).minus(notBetter.gain().interval())),
                Unknown::why,
                Refused::why);
    }

    /** The gain that was bounded, if one was. */
    default Optional<Gain> bounded() {
        return fold(
                better -> Optional.of(better.gain()),
                notBetter -> Optional.of(notBetter.gain()),
                Unknown::gain,
                refused -> Optional.empty());
    }

    private static String sentence(Gain gain, String moreOrLess, Interval by) {
        return "By %s the target earns between %s and %s %s a journey than %s."
                .formatted(gain.estimator(), text(by.lower()), text(by.upper()), moreOrLess, gain.baseline());
    }

    /** Four significant digits. */
    static String text(double number) {
        return Double.isInfinite(number) ? "any amount" : String.format(Locale.ROOT, "%.4g", number);
    }
}
