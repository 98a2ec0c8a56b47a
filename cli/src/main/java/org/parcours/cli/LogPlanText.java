package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parcours.plan.Discounts;
import org.parcours.plan.LogDecision;
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
        List<LogDecision> decisions = decisions();
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
        decisions.stream().limit(ROWS).forEach(decision -> addRow(table, decision));
        table.print(out);
        if (decisions.size() > ROWS) {
            out.println("… and " + (decisions.size() - ROWS) + " more states; --json and --output have them all");
        }
        out.println();
        printRest(out);
    }

    /** One for each state in which somebody acted, by the state's name. */
    private List<LogDecision> decisions() {
        return IntStream.range(0, plan.counts().states().size())
                .mapToObj(plan::decision)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(this::state))
                .toList();
    }

    private void addRow(Table table, LogDecision decision) {
        OptionalInt next = decision.nextBest();
        table.row(
                state(decision),
                Numbers.whole(plan.visits().journeys(decision.state())),
                action(decision.best()),
                Numbers.whole(plan.counts().visits(decision.best())),
                number(decision.value()),
                next.isPresent() ? action(next.getAsInt()) : "–",
                number(decision.lead()),
                number(decision.leadStandardError()),
                decision.thin() ? "thin" : "");
    }

    private String state(LogDecision decision) {
        return plan.counts().states().name(decision.state());
    }

    private void printRest(PrintWriter out) {
        String size = Numbers.size(
                plan.log().journeys(),
                plan.log().steps(),
                plan.counts().states().size(),
                plan.counts().actions().size());
        out.println(size + ", " + Numbers.counted(plan.log().cutOffs(), "journey") + " cut off; " + discount());
        out.println("thin: fewer than " + LogPlan.THIN + " visits behind the best or the next best action;"
                + " the values are those of the log, which favour lucky actions");
        if (!plan.solution().stages().isEmpty()) {
            out.println("The table is that of the first of "
                    + plan.solution().stages().size() + " steps.");
        }
        out.printf(
                Locale.ROOT,
                "%s, %s; every value is within %.1e of the optimum of the log's model%n",
                plan.solution().method(),
                Numbers.counted(plan.solution().accuracy().iterations(), "iteration"),
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

    private static String number(OptionalDouble number) {
        return number.isPresent() ? number(number.getAsDouble()) : "–";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.2f", number);
    }
}
