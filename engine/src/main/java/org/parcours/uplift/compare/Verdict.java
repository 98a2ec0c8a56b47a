package org.parcours.uplift.compare;

import java.util.function.Function;
import org.parcours.uplift.measure.Measured;

/** What a comparison says to do. */
public sealed interface Verdict {
    /**
     * No ranking is surely better than lots, and personalising does not surely yield more than one arm for all.
     *
     * @param best the name of the learner that came out first
     * @param arm the single arm that yields most for all
     * @param hasEffect whether any treatment surely changes the outcome on average
     */
    record NothingBeatsRandom(String best, String arm, boolean hasEffect) implements Verdict {}

    /**
     * Some ranking is surely better than lots, but personalising does not surely yield more than one arm for all.
     *
     * @param best the name of the learner that came out first
     * @param arm the single arm that yields most for all
     * @param gain how much more the best personalised policy yields than that arm, a customer
     * @param hasEffect whether any treatment surely changes the outcome on average
     */
    record SingleArm(String best, String arm, Measured gain, boolean hasEffect) implements Verdict {}

    /**
     * Personalising surely yields more than any single arm for all.
     *
     * @param best the name of the learner whose policy gains most
     * @param arm the single arm that yields most for all
     * @param gain how much more the policy yields than that arm, a customer
     * @param hasEffect whether any treatment surely changes the outcome on average
     */
    record Personalise(String best, String arm, Measured gain, boolean hasEffect) implements Verdict {}

    /** Handles every case. */
    default <R> R fold(
            Function<NothingBeatsRandom, R> nothing,
            Function<SingleArm, R> single,
            Function<Personalise, R> personalise) {
        if (this instanceof NothingBeatsRandom known) {
            return nothing.apply(known);
        }
        return this instanceof SingleArm known ? single.apply(known) : personalise.apply((Personalise) this);
    }

    /** The verdict as a sentence or two. */
    default String text() {
        return fold(Verdict::words, Verdict::words, Verdict::words);
    }

    private static String words(NothingBeatsRandom nothing) {
        String average = nothing.hasEffect()
                ? "The treatment works, but on all alike as far as this trial tells."
                : average(false).strip();
        return "Nothing beats random: no ranking is surely better than lots, not even %s. %s Personalising does not pay here; the best single arm is %s."
                .formatted(nothing.best(), average, nothing.arm());
    }

    private static String words(SingleArm single) {
        return "%sPersonalising does not pay here: %s ranks better than lots, but choosing an arm for each customer does not surely yield more than %s for all (%+.6f a customer%s)."
                .formatted(
                        average(single.hasEffect()),
                        single.best(),
                        single.arm(),
                        single.gain().value(),
                        interval(single.gain()));
    }

    private static String words(Personalise pays) {
        return "%sPersonalising pays: %s yields %+.6f a customer more than %s for all%s."
                .formatted(
                        average(pays.hasEffect()), pays.best(), pays.gain().value(), pays.arm(), interval(pays.gain()));
    }

    private static String average(boolean hasEffect) {
        return hasEffect
                ? ""
                : "On average there is almost no effect: no treatment surely changes the outcome of all together. ";
    }

    private static String interval(Measured gain) {
        return gain.interval()
                .map(known -> ", interval %+.6f to %+.6f".formatted(known.lower(), known.upper()))
                .orElse("");
    }
}
