package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parcours.files.RegretDocument;
import org.parcours.journey.Action;
import org.parcours.plan.CampaignRegret;
import org.parcours.simulate.CampaignResult;
import org.parcours.simulate.KeyFigure;

/** What a drawn campaign leaves on the table, for people: the gap, then its decisions, the costliest first. */
final class RegretText {
    private final CampaignRegret regret;
    private final CampaignResult drawn;
    private final String currency;

    RegretText(CampaignRegret regret, CampaignResult drawn) {
        this.regret = regret;
        this.drawn = drawn;
        currency = drawn.world().economics().currency();
    }

    void print(PrintWriter out) {
        out.printf(
                "%s as drawn: %s; %s left on the table (%s of the optimum)%n%n",
                drawn.campaign().name(),
                Numbers.money(drawn.value(KeyFigure.PROFIT), currency),
                Numbers.money(regret.gap(), currency),
                Numbers.percent(regret.gap(), regret.best()));
        List<CampaignRegret.Point> points = regret.points().stream()
                .sorted(Comparator.comparingDouble(CampaignRegret.Point::regret).reversed())
                .toList();
        int width =
                points.stream().mapToInt(point -> place(point).length()).max().orElse(0);
        String row = "%-" + Math.max(width, 5) + "s  %-17s %-17s %12s %20s%n";
        out.printf(row, "after", "drawn", "best", "people", "regret");
        for (CampaignRegret.Point point : points) {
            out.printf(
                    row,
                    place(point),
                    name(point.drawn()),
                    name(point.bestAction()),
                    Numbers.whole(point.people()),
                    Numbers.money(point.regret(), currency));
        }
    }

    private static String place(CampaignRegret.Point point) {
        return point.path().isEmpty() ? "(start)" : point.path();
    }

    private static String name(Optional<Action> action) {
        return action.map(Action::toString).orElse(RegretDocument.STOP);
    }
}
