package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.parcours.files.PropensityDocument;
import org.parcours.num.Interval;
import org.parcours.uplift.propensity.AdjustedEffect;
import org.parcours.uplift.propensity.ArmCheck;
import org.parcours.uplift.propensity.HiddenConfounder;
import org.parcours.uplift.propensity.Overlap;
import org.parcours.uplift.propensity.Refutation;

/** Whether arms can be compared, for people: overlap, balance, effects, attempts to refute them, hidden confounding. */
final class UpliftCheckText {
    private final ArmCheck check;
    private final PropensityDocument origin;

    UpliftCheckText(ArmCheck check, PropensityDocument origin) {
        this.check = check;
        this.origin = origin;
    }

    /**
     * Prints all.
     *
     * @param rows how many customers were read
     * @param within how many of them had enough of a chance of every arm
     */
    void print(int rows, int within, PrintWriter out) {
        origin.words().ifPresent(words -> out.println(words + System.lineSeparator()));
        printOverlap(out);
        out.printf(
                Locale.ROOT,
                "%,d of %,d customers had at least a chance of %s of every arm; --trim %s leaves the others out.%n",
                within,
                rows,
                Overlap.ENOUGH,
                Overlap.ENOUGH);
        double worst = check.overlap().worstAfter();
        out.printf(
                Locale.ROOT,
                "The largest standardised difference is %.3f as they are, and %.3f after weighting, %s %s.%n%n",
                check.overlap().worstBefore(),
                worst,
                worst < Overlap.BALANCED ? "below" : "not below",
                Overlap.BALANCED);
        printEffects(out);
        printRefutations(out);
        check.confounders().forEach(each -> print(each, out));
    }

    private void printOverlap(PrintWriter out) {
        Table arms = new Table("arm", "least", "greatest", "below 5 %", "effective")
                .right(1)
                .right(2)
                .right(3)
                .right(4);
        check.overlap()
                .arms()
                .forEach(arm -> arms.row(
                        arm.arm(),
                        format("%.3f", arm.least()),
                        format("%.3f", arm.most()),
                        format("%.1f %%", 100 * arm.thinShare()),
                        format("%,.0f", arm.effectiveRows())));
        arms.print(out);
    }

    private void printEffects(PrintWriter out) {
        Table effects = new Table("effect of", "bare difference", "adjusted", "95 %")
                .right(1)
                .right(2)
                .right(3);
        for (AdjustedEffect effect : check.effects()) {
            effects.row(
                    effect.arm(),
                    format("%.4f", effect.bare()),
                    format("%.4f", effect.value()),
                    interval(effect.interval()));
        }
        effects.print(out);
        out.println();
    }

    private void printRefutations(PrintWriter out) {
        Table tried = new Table("attempt", "arm", "expected", "effect", "95 %", "")
                .right(2)
                .right(3)
                .right(4);
        for (Refutation each : check.refutations()) {
            tried.row(
                    each.name(),
                    each.arm(),
                    format("%.4f", each.expected()),
                    format("%.4f", each.effect().value()),
                    interval(each.effect().interval()),
                    each.passed() ? "not refuted" : "REFUTED");
        }
        tried.print(out);
        out.println();
    }

    private static void print(HiddenConfounder each, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "If something hidden moved the odds of arms by up to %s, the effect of %s would lie between %+.4f and %+.4f; it could be 0 from %s on.%n",
                each.factor(),
                each.arm(),
                each.range().lower(),
                each.range().upper(),
                each.tipping().isPresent() ? format("%.2f", each.tipping().getAsDouble()) : "beyond 100");
    }

    private static String interval(Interval interval) {
        return format("%.4f", interval.lower()) + " … " + format("%.4f", interval.upper());
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
