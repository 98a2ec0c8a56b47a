package org.parcours.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.parcours.plan.pacing.PacingResult;

/** What bidders bought, for people: a table with a row a bidder, hindsight in the last one. */
final class PacingText {
    private PacingText() {}

    static void print(List<PacingResult> results, PrintWriter out) {
        PacingResult first = results.get(0);
        out.printf(
                "%s in %s, each with a budget of %s%n%n",
                Numbers.counted(first.auctions(), "auction"),
                Numbers.counted(first.episodes(), "episode"),
                Numbers.whole(first.budget()));
        Table table = new Table("bidder", "impressions", "clicks", "cost", "spent", "value", "R/R*");
        for (int column = 1; column <= 6; column++) {
            table.right(column);
        }
        for (PacingResult result : results) {
            table.row(
                    result.bidder(),
                    Numbers.whole(result.impressions()),
                    Numbers.whole(result.clicks()),
                    Numbers.whole((double) result.cost()),
                    Numbers.percent((double) result.cost(), (double) result.budget() * result.episodes()),
                    Numbers.significant(result.value(), 5),
                    String.format(Locale.ROOT, "%.3f", result.ratio()));
        }
        table.row("hindsight", "", "", "", "", Numbers.significant(first.optimumValue(), 5), "1.000");
        table.print(out);
    }
}
