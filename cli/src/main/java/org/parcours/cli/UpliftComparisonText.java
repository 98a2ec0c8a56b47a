package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.parcours.files.PropensityDocument;
import org.parcours.uplift.compare.CompareSettings;
import org.parcours.uplift.compare.ComparedLearner;
import org.parcours.uplift.compare.UpliftComparison;
import org.parcours.uplift.measure.Measured;
import org.parcours.uplift.measure.RankingMeasure;
import org.parcours.uplift.measure.UpliftEvaluation;
import org.parcours.uplift.targeting.MeasuredProfit;
import org.parcours.uplift.targeting.TargetRules;
import org.parcours.uplift.targeting.Targets;

/** A comparison of learners as a table for people. */
final class UpliftComparisonText {
    private final UpliftComparison comparison;
    private final Optional<MeasuredProfit> profit;
    private final PropensityDocument origin;
    private final CompareSettings settings;

    UpliftComparisonText(
            UpliftComparison comparison,
            Optional<MeasuredProfit> profit,
            PropensityDocument origin,
            CompareSettings settings) {
        this.comparison = comparison;
        this.profit = profit;
        this.origin = origin;
        this.settings = settings;
    }

    void print(PrintWriter out) {
        String level = Numbers.significant(100 * settings.evaluation().level(), 4) + " % of these scores";
        Table table =
                new Table("learner", "base", "qini", level, "sure", "in sample", "uplift@30", "autoc", "policy value");
        for (int column = 2; column <= 8; column++) {
            table.right(column);
        }
        comparison.learners().forEach(learner -> add(table, learner));
        add(table, comparison.random());
        add(table, comparison.permuted());
        table.print(out);
        out.println();
        out.println(
                "sure: ranks better than lots, by a wider interval that allows for the models of several folds and for "
                        + Numbers.counted(comparison.learners().size(), "learner") + " tried.");
        origin.caution(comparison.random().outOfFold().isWeighted()).ifPresent(out::println);
        comparison
                .random()
                .outOfFold()
                .policy()
                .arms()
                .forEach(arm ->
                        out.printf("%s for all yields %s a customer.%n", arm.arm(), number(Optional.of(arm.value()))));
        profit.ifPresent(known -> print(known, out));
        out.println(comparison.verdict().text());
    }

    private void print(MeasuredProfit known, PrintWriter out) {
        double level = settings.evaluation().level();
        Targets targets = Targets.of(known.offers(), TargetRules.none());
        out.printf(
                "Treating %s of %s at a foretold profit, by %s, would have earned %s.%n",
                Numbers.whole(targets.size()),
                Numbers.counted(known.offers().customers(), "customer"),
                comparison.learners().get(0).name(),
                money(known.of(targets, level)));
        for (int treatment = 0; treatment < known.offers().treatments().size(); treatment++) {
            out.printf(
                    "%s for all would have earned %s.%n",
                    known.offers().treatments().get(treatment), money(known.forAll(treatment, level)));
        }
    }

    private static String money(Measured measured) {
        return String.format(Locale.ROOT, "%,.0f", measured.value())
                + measured.interval()
                        .map(known -> String.format(Locale.ROOT, " (%,.0f to %,.0f)", known.lower(), known.upper()))
                        .orElse("");
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
                learner.beatsRandom() ? "yes" : "no",
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
