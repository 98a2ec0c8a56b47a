package org.parcours.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parcours.files.UpliftCheckDocument;
import org.parcours.num.Seed;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.propensity.HiddenConfounder;
import org.parcours.uplift.propensity.Overlap;
import org.parcours.uplift.propensity.Refutation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parcours uplift check}: can arms that nobody drew be compared? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Check whether arms can be compared: propensities and their overlap, how unlike customers are before and"
                        + " after weighting, attempts to refute the average effect, and what a hidden confounder could do to it.",
        footer = {
            "%nThe effect is doubly robust; it is refuted where dealing arms out anew does not bring it to 0, or where noise as a",
            "feature or four fifths of the customers change it. Nothing here can show that no confounder is hidden.",
            "%nExample: parcours uplift check observed.csv --treatment called --control no --outcome bought --propensity estimated"
        })
final class UpliftCheckCommand implements Runnable {
    @Mixin
    private final UpliftDataOptions table = new UpliftDataOptions();

    @Option(
            names = "--base",
            paramLabel = "B",
            defaultValue = "linear",
            description = "What learns outcomes: linear (default), xgboost, lightgbm, ordered, mlp or elastic-net.")
    private String base = "linear";

    @Mixin
    private final UpliftBaseOptions bases = new UpliftBaseOptions();

    @Option(
            names = "--trim",
            paramLabel = "P",
            defaultValue = "0.05",
            description = "Count who is left when those with a smaller chance of any arm are left out; default 0.05.")
    private double trim = 0.05;

    @Option(
            names = "--sensitivity",
            paramLabel = "G",
            defaultValue = "1.5",
            description = "By how much a hidden confounder may move the odds of an arm; default 1.5.")
    private double factor = 1.5;

    @Mixin
    private final RandomOptions random = new RandomOptions();

    @Mixin
    private final Output output = new Output();

    @Override
    public void run() {
        UpliftData data = table.read(output).data();
        Seed seed = random.seed();
        Propensities propensities = bases.propensities(data, seed);
        Overlap overlap = Overlap.of(data, propensities);
        int kept = Overlap.trimmed(propensities, data.rows(), data.arms(), trim).length;
        List<Refutation> refutations = Refutation.of(data, bases.base(base), bases::propensities, seed.child(1));
        List<HiddenConfounder> confounders = new ArrayList<>();
        IntStream.range(1, data.arms())
                .forEach(arm -> confounders.add(HiddenConfounder.of(data, propensities, arm, factor)));
        output.answer(
                () -> UpliftCheckDocument.of(data.rows(), kept, overlap, refutations, confounders),
                out -> print(data.rows(), kept, overlap, refutations, confounders, out));
    }

    private void print(
            int rows,
            int kept,
            Overlap overlap,
            List<Refutation> refutations,
            List<HiddenConfounder> confounders,
            PrintWriter out) {
        Table arms = new Table("arm", "least", "greatest", "below 5 %", "effective")
                .right(1)
                .right(2)
                .right(3)
                .right(4);
        overlap.arms()
                .forEach(arm -> arms.row(
                        arm.arm(),
                        format("%.3f", arm.least()),
                        format("%.3f", arm.most()),
                        format("%.1f %%", 100 * arm.thinShare()),
                        format("%,.0f", arm.effectiveRows())));
        arms.print(out);
        out.printf("%,d of %,d customers had at least a chance of %s of every arm.%n%n", kept, rows, trim);
        out.printf(
                Locale.ROOT,
                "The largest standardised difference after weighting is %.3f, %s %s.%n%n",
                overlap.worstAfter(),
                overlap.worstAfter() < Overlap.BALANCED ? "below" : "not below",
                Overlap.BALANCED);
        Table tried = new Table("attempt", "arm", "expected", "effect", "95 %", "")
                .right(2)
                .right(3)
                .right(4);
        refutations.forEach(each -> tried.row(
                each.name(),
                each.arm(),
                format("%.4f", each.expected()),
                format("%.4f", each.effect().value()),
                format("%.4f", each.effect().interval().lower()) + " … "
                        + format("%.4f", each.effect().interval().upper()),
                each.passed() ? "not refuted" : "REFUTED"));
        tried.print(out);
        out.println();
        confounders.forEach(each -> out.printf(
                Locale.ROOT,
                "If something hidden moved the odds of arms by up to %s, the effect of %s would lie between %+.4f and %+.4f; it could be 0 from %s on.%n",
                each.factor(),
                each.arm(),
                each.range().lower(),
                each.range().upper(),
                each.tipping().isPresent() ? format("%.2f", each.tipping().getAsDouble()) : "beyond 100"));
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
