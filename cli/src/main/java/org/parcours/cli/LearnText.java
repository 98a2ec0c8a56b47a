package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.parcours.plan.learn.LearningCurve;
import org.parcours.plan.learn.sampled.LearnerSettings;
import org.parcours.plan.learn.sampled.LearntJourneys;

/** What was learnt, for people: the curve in a few rows, the value and what was tried for it. */
final class LearnText {
    /** Rows of the curve at most. */
    private static final int ROWS = 8;

    private final LearntJourneys learnt;
    private final LearnTask task;
    private final double elapsedMillis;

    LearnText(LearntJourneys learnt, LearnTask task, double elapsedMillis) {
        this.learnt = learnt;
        this.task = task;
        this.elapsedMillis = elapsedMillis;
    }

    void print(PrintWriter out) {
        out.printf(
                "%s in %s: %,d journeys, %,d steps in %.0f ms%n%n",
                learnt.method(), task.name(), learnt.settings().journeys(), learnt.steps(), elapsedMillis);
        Table table = new Table("journeys", "value").right(0).right(1);
        for (LearningCurve.Point point : learnt.curve().thinned(ROWS).points()) {
            table.row(Numbers.whole((double) point.customers()), number(point.value()));
        }
        table.print(out);
        out.println();
        learnt.exact().ifPresent(exact -> out.println("value " + number(exact) + unit() + " per journey, exactly"));
        out.printf(
                "%s %s (%s to %s)%s in %,d fresh journeys%n",
                learnt.exact().isPresent() ? "seen" : "value",
                number(learnt.sampled().value()),
                number(learnt.sampled().interval().lower()),
                number(learnt.sampled().interval().upper()),
                unit(),
                learnt.sampled().journeys());
        limits(learnt).ifPresent(out::println);
        out.print("tried " + Numbers.counted(learnt.explored(), "contact") + " beside the choice of the moment");
        learnt.exploredAtMost().ifPresent(most -> out.printf(", of at most %,d", most));
        out.println();
    }

    /** What a value leaves out where nothing makes all journeys end. */
    static Optional<String> limits(LearntJourneys learnt) {
        LearnerSettings settings = learnt.settings();
        boolean ends = settings.horizon().isPresent() || settings.discounts().larger() < 1;
        return ends || learnt.exact().isPresent() ? Optional.empty() : Optional.of("""
                        These values are not exact: journeys are cut off after 10,000 steps, whatever they would go on to earn.
                        Give --discount below 1, or --horizon.""");
    }

    private String unit() {
        return task.unit().isEmpty() ? "" : " " + task.unit();
    }

    private static String number(double number) {
        return Numbers.significant(number, 6);
    }
}
