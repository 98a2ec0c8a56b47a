package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.parcours.plan.prototype.Mean;
import org.parcours.plan.prototype.PrototypeExperiment;

/** What an experiment with prototypes says, for people. */
final class PrototypesText {
    private final PrototypeExperiment experiment;

    PrototypesText(PrototypeExperiment experiment) {
        this.experiment = experiment;
    }

    void print(PrintWriter out) {
        int weeks = experiment.settings().weeks() * experiment.settings().rounds();
        out.printf(
                "%s in %s, %d weeks, %d seeds; feedback per journey, optimum %s%n%n",
                Numbers.counted(experiment.sellers(), "seller"),
                Numbers.counted(experiment.shape().segments(), "hidden segment"),
                weeks,
                experiment.seeds(),
                written(experiment.optimum().value()));
        Table table =
                new Table("policies", "value at the end", "right segment", "earned meanwhile", "ahead of one for all");
        table.right(1).right(2).right(3).right(4);
        experiment.courses().forEach((pooling, course) -> {
            int last = course.weeks().size() - 1;
            table.row(
                    pooling.toString(),
                    written(course.value().get(last)),
                    Numbers.percent(course.rightSegment().get(last).value(), 1),
                    written(course.earned()),
                    written(course.valueAhead()));
        });
        table.print(out);
    }

    private static String written(Mean mean) {
        return "%s (%s to %s)"
                .formatted(
                        written(mean.value()),
                        written(mean.interval().lower()),
                        written(mean.interval().upper()));
    }

    private static String written(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
