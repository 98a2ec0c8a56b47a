package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.parcours.prove.experiment.Correction;
import org.parcours.prove.experiment.ExperimentDesign;
import org.parcours.prove.experiment.SampleSize;

/** The people of a design for people. */
final class DesignText {
    private DesignText() {}

    static void print(SampleSize size, OptionalDouble perDay, PrintWriter out) {
        ExperimentDesign design = size.design();
        Table table = new Table("arm", "share", "people").right(1).right(2);
        for (int arm = 0; arm < design.allocation().size(); arm++) {
            table.row(
                    design.allocation().arms().get(arm),
                    Numbers.significant(100 * design.allocation().shares().get(arm), 4) + " %",
                    Numbers.whole((double) size.people().get(arm)));
        }
        table.row("all", "", Numbers.whole((double) size.total()));
        table.print(out);
        out.println();
        out.println(sentence(size));
        perDay.ifPresent(entrants -> out.println(Numbers.counted(size.days(entrants), "day") + " at "
                + Numbers.significant(entrants, 6) + " people a day"));
        if (design.comparisons() > 1 && design.correction() == Correction.NONE) {
            out.println(Numbers.counted(design.comparisons(), "comparison")
                    + " without correction: the chance of any false alarm is up to "
                    + Numbers.significant(100 * Math.min(1, design.alpha() * design.comparisons()), 3)
                    + " %; --correction dunnett keeps it at " + Numbers.significant(100 * design.alpha(), 3) + " %");
        }
    }

    private static String sentence(SampleSize size) {
        ExperimentDesign design = size.design();
        String outcome = design.target()
                .fold(
                        rate -> "from " + Numbers.significant(100 * rate.control(), 4) + " % to "
                                + Numbers.significant(100 * (rate.control() + rate.effect()), 4) + " %",
                        mean -> "of " + Numbers.significant(mean.effect(), 4) + " (standard deviation "
                                + Numbers.significant(mean.deviation(), 4) + ")");
        return String.format(
                Locale.ROOT,
                "finds a change %s with power %.4f at level %s, %s-sided, correction %s",
                outcome,
                size.power(),
                Numbers.significant(design.alpha(), 3),
                design.sides().name().toLowerCase(Locale.ROOT),
                design.correction().name().toLowerCase(Locale.ROOT));
    }
}
