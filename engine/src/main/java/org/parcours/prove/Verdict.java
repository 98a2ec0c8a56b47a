package org.parcours.prove;

import java.util.Locale;
import java.util.function.Function;
import org.parcours.num.Interval;

/** What a log says of a target policy, compared with the policy that wrote the log. */
public sealed interface Verdict {
    /**
     * The whole interval of the gain lies above 0.
     *
     * @param estimator that says so
     * @param gain what the target earns more in a journey
     * @param baseline than whom
     */
    record Better(String estimator, Interval gain, String baseline) implements Verdict {}

    /**
     * No part of the interval of the gain lies above 0.
     *
     * @param estimator that says so
     * @param gain what the target earns more in a journey
     * @param baseline than whom
     */
    record NotBetter(String estimator, Interval gain, String baseline) implements Verdict {}

    /**
     * The gain may be of either sign.
     *
     * @param why in one sentence
     */
    record Unknown(String why) implements Verdict {}

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
                better -> "By %s the target earns between %s and %s more a journey than %s."
                        .formatted(
                                better.estimator(),
                                text(better.gain().lower()),
                                text(better.gain().upper()),
                                better.baseline()),
                notBetter -> "By %s the target earns between %s and %s less a journey than %s."
                        .formatted(
                                notBetter.estimator(),
                                text(0 - notBetter.gain().upper()),
                                text(0 - notBetter.gain().lower()),
                                notBetter.baseline()),
                Unknown::why,
                Refused::why);
    }

    /** Four significant digits. */
    static String text(double number) {
        return Double.isInfinite(number) ? "any amount" : String.format(Locale.ROOT, "%.4g", number);
    }
}
