package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.parcours.num.Interval;
import org.parcours.uplift.measure.TargetedProfit;
import org.parcours.uplift.targeting.Targets;
import org.parcours.uplift.targeting.TargetsByTreatment;

/** Whom to treat how, for people: how many, what they bring and cost, and what it really earned. */
final class TargetsText {
    private final Targets targets;
    private final Optional<TargetedProfit> measured;

    TargetsText(Targets targets, Optional<TargetedProfit> measured) {
        this.targets = targets;
        this.measured = measured;
    }

    void print(PrintWriter out) {
        Table table = new Table("treatment", "customers", "value", "cost", "profit", "profit if all got it");
        for (int column = 1; column < 6; column++) {
            table.right(column);
        }
        for (TargetsByTreatment each : TargetsByTreatment.of(targets)) {
            table.row(
                    each.treatment(),
                    Numbers.whole(each.targets()),
                    money(each.value()),
                    money(each.cost()),
                    money(each.value() - each.cost()),
                    money(each.profitIfAll()));
        }
        table.row(
                "together",
                Numbers.whole(targets.size()),
                money(targets.value()),
                money(targets.cost()),
                money(targets.profit()),
                "");
        table.print(out);
        int customers = targets.offers().customers();
        out.println();
        out.println(Numbers.percent(targets.size(), customers) + " of " + Numbers.counted(customers, "customer")
                + " are treated; the figures are what was foretold.");
        if (targets.price() > 1) {
            out.println(
                    "A little more budget would bring " + Numbers.significant(targets.price(), 3) + " times itself.");
        }
        measured.map(TargetedProfit::each)
                .ifPresent(known -> out.println("By the trial this choice earned " + money(known.value() * customers)
                        + known.interval()
                                .map(interval -> range(interval.times(customers)))
                                .orElse("")
                        + " more than treating nobody."));
    }

    private static String range(Interval interval) {
        return " (95 %: " + money(interval.lower()) + " to " + money(interval.upper()) + ")";
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
