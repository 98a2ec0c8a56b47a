package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parcours.plan.Discounts;
import org.parcours.plan.LogPlan;
import org.parcours.plan.PlanSettings;

/** A plan on a log for people: each state's best action, what it is worth, by how much it leads, and how sure that is. */
final class LogPlanText {
    private static final int ROWS = 200;

    private final LogPlan plan;
    private final PlanSettings settings;

    LogPlanText(LogPlan plan, PlanSettings settings) {
        this.plan = plan;
        this.settings = settings;
    }

    void print(PrintWriter out) {
        List<Integer> states = states();
        Table table = new Table(
                        "state",
                        "journeys",
                        "best action",
                        "visits",
                        "value",
                        "next best",
                        "leads by",
                        "± std. error",
                        "")
                .right(1)
                .right(3)
                .right(4)
                .right(6)
                .right(7);
        states.stream().limit(ROWS).forEach(state -> addRow(table, state));
        table.print(out);
        if (states.size() > ROWS) {
            out.println("… and " + (states.size() - ROWS) + " more states; --json and --output have them all");
        }
        out.println();
        printRest(out);
    }

    /** The states in which somebody acted, by name. */
    private List<Integer> states() {
        return IntStream.range(0, plan.counts().states().size())
                .filter(state -> plan.best(state).isPresent())
                .boxed()
                .sorted(Comparator.comparing(state -> plan.counts().states().name(state)))
                .toList();
    }

    private void addRow(Table table, int state) {
        int best = plan.best(state).orElseThrow();
        OptionalInt next = plan.nextBest(state);
        boolean thin = plan.isThin(best) || (next.isPresent() && plan.isThin(next.getAsInt()));
        table.row(
                plan.counts().states().name(state),
                Numbers.whole(plan.journeys(state)),
                action(best),
                Numbers.whole(plan.counts().visits(best)),
                number(plan.actionValue(best)),
                next.isPresent() ? action(next.getAsInt()) : "–",
                next.isPresent() ? number(plan.actionValue(best) - plan.actionValue(next.getAsInt())) : "–",
                next.isPresent() ? error(best, next.getAsInt()) : "–",
                thin ? "thin" : "");
    }

    private void printRest(PrintWriter out) {
        out.println(Numbers.whole(plan.log().journeys()) + " journeys, "
                + Numbers.whole(plan.log().steps()) + " steps, "
                + Numbers.whole(plan.counts().states().size()) + " states, "
                + Numbers.whole(plan.counts().actions().size()) + " actions, "
                + Numbers.whole(plan.log().cutOffs()) + " journeys cut off; " + discount());
        out.println("thin: fewer than " + LogPlan.THIN + " visits behind the best or the next best action;"
                + " the values are those of the log, which favour lucky actions");
        if (!plan.solution().stages().isEmpty()) {
            out.println("The table is that of the first of "
                    + plan.solution().stages().size() + " steps.");
        }
        out.printf(
                Locale.ROOT,
                "%s, %d iterations; every value is within %.1e of the optimum of the log's model%n",
                plan.solution().method(),
                plan.solution().accuracy().iterations(),
                plan.solution().accuracy().bound());
        plan.solution().warnings().forEach(warning -> out.println("warning: " + warning));
    }

    private String discount() {
        Discounts discounts = settings.discounts();
        return discounts.areEqual()
                ? "discount " + discounts.environment()
                : "discounts " + discounts.environment() + " (environment) and " + discounts.control() + " (control)";
    }

    private String action(int cell) {
        return plan.counts().actions().name(plan.counts().action(cell));
    }

    private String error(int best, int next) {
        OptionalDouble first = plan.standardError(best);
        OptionalDouble second = plan.standardError(next);
        return first.isEmpty() || second.isEmpty()
                ? "–"
                : number(Math.hypot(first.getAsDouble(), second.getAsDouble()));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.2f", number);
    }
}
