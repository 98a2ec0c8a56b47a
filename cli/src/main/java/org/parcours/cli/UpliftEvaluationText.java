package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.parcours.files.PropensityDocument;
import org.parcours.num.Interval;
import org.parcours.uplift.measure.BestLinearPredictor;
import org.parcours.uplift.measure.EffectGroup;
import org.parcours.uplift.measure.EvaluationSettings;
import org.parcours.uplift.measure.Measured;
import org.parcours.uplift.measure.Percentile;
import org.parcours.uplift.measure.PolicyReading;
import org.parcours.uplift.measure.PriorityReading;
import org.parcours.uplift.measure.RankingMeasure;
import org.parcours.uplift.measure.RankingReading;
import org.parcours.uplift.measure.UpliftEvaluation;
import org.parcours.uplift.measure.UpliftVerdict;

/** What foretold effects are worth, for people: the effects, the order, the scale, the choice, and what follows. */
final class UpliftEvaluationText {
    private final String confidence;

    UpliftEvaluationText(EvaluationSettings settings) {
        this.confidence = Numbers.significant(100 * settings.level(), 4) + " %";
    }

    void print(UpliftEvaluation evaluation, PropensityDocument origin, PrintWriter out) {
        Table effects = table("average effect of");
        for (UpliftEvaluation.ArmEffect arm : evaluation.arms()) {
            row(effects, arm.arm(), Optional.of(arm.effect()), Numbers.counted(arm.rows(), "customer"));
        }
        effects.print(out);
        out.println();
        printTenths(evaluation.ranking(), out);
        out.println();
        printGroups(evaluation.priority(), out);
        out.println();
        Table measures = table("measure");
        rows(measures, evaluation.ranking());
        rows(measures, evaluation.priority());
        rows(measures, evaluation.policy());
        measures.print(out);
        out.println();
        printKinds(evaluation.ranking(), out);
        out.println("Intervals hold with " + confidence + ". --json says how each measure is defined.");
        origin.caution(evaluation.isWeighted()).ifPresent(out::println);
        out.println(sentence(UpliftVerdict.of(evaluation.priority()).words()));
        out.println(sentence(UpliftVerdict.words(evaluation.policy())));
    }

    void print(PriorityReading priority, PrintWriter out) {
        Table table = table("measure");
        row(table, "average effect", Optional.of(priority.average()), "");
        rows(table, priority);
        table.print(out);
        out.println();
        printGroups(priority, out);
        out.println();
        out.println("Intervals hold with " + confidence + ".");
        out.println(sentence(UpliftVerdict.of(priority).words()));
    }

    private static void printTenths(RankingReading ranking, PrintWriter out) {
        Table table = new Table("tenth", "treated", "controls", "treated mean", "control mean", "uplift", "from", "to");
        for (int column = 0; column < 8; column++) {
            table.right(column);
        }
        for (int line = 0; line < ranking.percentiles().size(); line++) {
            Percentile percentile = ranking.percentiles().get(line);
            Optional<Measured> uplift = ranking.percentileUplift().get(line);
            table.row(
                    Integer.toString(line + 1),
                    Numbers.whole(percentile.treated()),
                    Numbers.whole(percentile.controls()),
                    mean(percentile.treatedMean()),
                    mean(percentile.controlMean()),
                    uplift.map(Measured::value)
                            .map(UpliftEvaluationText::number)
                            .orElse("–"),
                    lower(uplift),
                    upper(uplift));
        }
        table.print(out);
    }

    private static void printKinds(RankingReading ranking, PrintWriter out) {
        if (ranking.kinds().isEmpty()) {
            return;
        }
        Table table = new Table("customers who respond", "at least", "at most")
                .right(1)
                .right(2);
        ranking.kinds()
                .forEach((kind, bounds) -> table.row(
                        switch (kind) {
                            case PERSUADABLE -> "only when treated (persuadables)";
                            case SURE_THING -> "anyway (sure things)";
                            case LOST_CAUSE -> "never (lost causes)";
                            case SLEEPING_DOG -> "only when left alone (sleeping dogs)";
                        },
                        Numbers.percent(bounds.least().value(), 1),
                        Numbers.percent(bounds.greatest().value(), 1)));
        table.print(out);
        out.println();
    }

    private static void rows(Table table, RankingReading ranking) {
        row(table, "Qini coefficient", ranking.find(RankingMeasure.QINI), "0 is chance, 1 perfect");
        row(table, "uplift AUC", ranking.find(RankingMeasure.UPLIFT_AUC), "0 is chance, 1 perfect");
        row(table, "AUUC of CausalML", ranking.find(RankingMeasure.CAUSALML_AUUC), "0.5 is chance");
        row(table, "Qini of CausalML", ranking.find(RankingMeasure.CAUSALML_QINI), "0 is chance");
        row(table, "raw Qini, sum", ranking.find(RankingMeasure.RAW_QINI_SUM), "grows with the customers");
        row(table, "uplift at 30 %", ranking.findUpliftAt(30), "of all");
        row(table, "uplift at 30 % by arm", ranking.findUpliftAtByGroup(30), "of each arm");
    }

    private static void rows(Table table, PolicyReading policy) {
        String treated = "treats " + Numbers.percent(policy.treatedShare(), 1);
        row(table, "value of choosing", Optional.of(policy.inversePropensity()), treated);
        row(table, "the same, doubly robust", Optional.of(policy.doublyRobust()), "");
        for (PolicyReading.ArmValue arm : policy.arms()) {
            row(table, "\"" + arm.arm() + "\" for all", Optional.of(arm.value()), "");
        }
    }

    private static void rows(Table table, PriorityReading priority) {
        row(table, "AUTOC", Optional.of(priority.autoc()), "0 is chance");
        row(table, "QINI (rank-weighted)", Optional.of(priority.qini()), "0 is chance");
        row(table, "slope of the scale", priority.line().map(BestLinearPredictor::slope), "1 is right");
        row(table, "calibration R²", priority.calibration(), "1 is right");
    }

    private static void printGroups(PriorityReading priority, PrintWriter out) {
        Table table = new Table("fifth by score", "customers", "mean score", "effect", "from", "to");
        for (int column = 0; column < 6; column++) {
            table.right(column);
        }
        int number = 1;
        for (EffectGroup group : priority.groups()) {
            Optional<Measured> effect = Optional.of(group.effect());
            table.row(
                    Integer.toString(number++),
                    Numbers.whole(group.rows()),
                    number(group.foretold()),
                    number(group.effect().value()),
                    lower(effect),
                    upper(effect));
        }
        table.print(out);
    }

    private static Table table(String title) {
        return new Table(title, "value", "from", "to", "").right(1).right(2).right(3);
    }

    private static void row(Table table, String name, Optional<Measured> measured, String note) {
        table.row(
                name,
                measured.map(Measured::value).map(UpliftEvaluationText::number).orElse("–"),
                lower(measured),
                upper(measured),
                note);
    }

    private static String lower(Optional<Measured> measured) {
        return measured.flatMap(Measured::interval)
                .map(Interval::lower)
                .map(UpliftEvaluationText::number)
                .orElse("");
    }

    private static String upper(Optional<Measured> measured) {
        return measured.flatMap(Measured::interval)
                .map(Interval::upper)
                .map(UpliftEvaluationText::number)
                .orElse("");
    }

    private static String mean(double mean) {
        return Double.isNaN(mean) ? "–" : number(mean);
    }

    private static String number(double number) {
        return Math.abs(number) < 1000 ? Numbers.significant(number, 4) : String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
