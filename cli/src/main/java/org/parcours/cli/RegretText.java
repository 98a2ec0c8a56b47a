package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parcours.files.RegretDocument;
import org.parcours.journey.Action;
import org.parcours.plan.campaign.CampaignRegret;
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
                drawn.campaign(),
                Numbers.money(drawn.value(KeyFigure.PROFIT), currency),
                Numbers.money(regret.gap(), currency),
                Numbers.percent(regret.gap(), regret.best()));
        List<CampaignRegret.Point> points = regret.points().stream()
                .sorted(Comparator.comparingDouble(CampaignRegret.Point::regret).reversed())
                .toList();
        String row = "%%-%ds  %%-%ds  %%-%ds %%12s %%20s%%n"
                .formatted(
                        width("after", points, RegretText::place),
                        width("drawn", points, point -> name(point.drawn())),
                        width("best", points, this::best));
        out.printf(row, "after", "drawn", "best", "people", "regret");
        for (CampaignRegret.Point point : points) {
            out.printf(
                    row,
                    place(point),
                    name(point.drawn()),
                    best(point),
                    Numbers.whole(point.people()),
                    Numbers.money(withoutNoise(point.regret()), currency));
        }
    }

    private static int width(
            String title, List<CampaignRegret.Point> points, Function<CampaignRegret.Point, String> cell) {
        return points.stream().mapToInt(point -> cell.apply(point).length()).reduce(title.length(), Math::max);
    }

    private String best(CampaignRegret.Point point) {
        boolean several = drawn.world().timing().waits().size() > 1;
        String wait = several && point.bestAction().isPresent() ? " after %d days".formatted(point.bestWaitDays()) : "";
        return name(point.bestAction()) + wait;
    }

    /** A regret that is rounding error of sums of millions is none. */
    private double withoutNoise(double money) {
        return Math.abs(money) < 1e-9 * Math.abs(regret.best()) ? 0 : money;
    }

    private static String place(CampaignRegret.Point point) {
        return point.path().isEmpty() ? "(start)" : point.path();
    }

    private static String name(Optional<Action> action) {
        return action.map(Action::toString).orElse(RegretDocument.STOP);
    }
}
