package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.parcours.uplift.compare.ComparedLearner;
import org.parcours.uplift.compare.UpliftComparison;
import org.parcours.uplift.measure.Measured;
import org.parcours.uplift.measure.RankingMeasure;
import org.parcours.uplift.measure.UpliftEvaluation;

/** A comparison of learners as a table for people. */
final class UpliftComparisonText {
    private UpliftComparisonText() {}

    static void print(UpliftComparison comparison, PrintWriter out) {
        Table table = new Table("learner", "base", "qini", "95 %", "in sample", "uplift@30", "autoc", "policy value");
        for (int column = 2; column <= 7; column++) {
            table.right(column);
        }
        comparison.learners().forEach(learner -> add(table, learner));
        add(table, comparison.random());
        add(table, comparison.permuted());
        table.print(out);
        out.println();
        comparison
                .random()
                .outOfFold()
                .policy()
                .arms()
                .forEach(arm ->
                        out.printf("%s for all yields %s a customer.%n", arm.arm(), number(Optional.of(arm.value()))));
        out.println(comparison.verdict().text());
    }

    private static void add(Table table, ComparedLearner learner) {
        UpliftEvaluation evaluation = learner.outOfFold();
        Optional<Measured> qini = evaluation.ranking().find(RankingMeasure.QINI);
        table.row(
                learner.learner(),
                learner.base().orElse(""),
                number(qini),
                qini.flatMap(Measured::interval)
                        .map(known -> format(known.lower()) + " … " + format(known.upper()))
                        .orElse("–"),
                learner.inSample()
                        .map(inSample -> number(inSample.ranking().find(RankingMeasure.QINI)))
                        .orElse("–"),
                number(Optional.ofNullable(evaluation.ranking().upliftAt().get(30))),
                number(Optional.of(evaluation.priority().autoc())),
                number(Optional.of(evaluation.policy().inversePropensity())));
    }

    private static String number(Optional<Measured> measured) {
        return measured.map(known -> format(known.value())).orElse("–");
    }

    private static String format(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
