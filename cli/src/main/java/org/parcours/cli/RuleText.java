package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.parcours.num.Interval;
import org.parcours.prove.experiment.RuleReading;
import org.parcours.prove.experiment.RuleSplit;

/** What a rule of an experiment is worth, for people: beside each arm for all, by those from whom it was not learnt. */
final class RuleText {
    private final Optional<RuleReading> rule;
    private final Optional<RuleSplit> split;
    private final String confidence;

    RuleText(Optional<RuleReading> rule, Optional<RuleSplit> split, String confidence) {
        this.rule = rule;
        this.split = split;
        this.confidence = confidence;
    }

    void print(PrintWriter out) {
        out.println();
        rule.ifPresentOrElse(
                known -> print(known, out),
                () -> out.println(
                        split.isPresent()
                                ? "What this rule is worth is not told: ratios of parts do not add up, or too few customers were left who did not teach it."
                                : "What this rule is worth is not told: all customers taught it. Prove it on others."));
    }

    private void print(RuleReading known, PrintWriter out) {
        out.println("what that is worth, learnt from " + Numbers.counted(known.learnt(), "unit")
                + split.map(each -> " by lot (seed " + each.seed().value() + ")")
                        .orElse("") + ", by the "
                + Numbers.whole(known.proved()) + " others; intervals hold with " + confidence);
        Table table = new Table("", "value", "the rule brings more", "from", "to")
                .right(1)
                .right(2)
                .right(3)
                .right(4);
        table.row(
                "the rule",
                ReadingText.number(known.value()),
                "",
                ReadingText.lower(known.interval()),
                ReadingText.upper(known.interval()));
        for (RuleReading.Comparison comparison : known.comparisons()) {
            Optional<Interval> interval = comparison.interval();
            table.row(
                    comparison.arm() + " for all",
                    ReadingText.number(comparison.value()),
                    ReadingText.number(comparison.difference()),
                    ReadingText.lower(interval),
                    ReadingText.upper(interval));
        }
        table.print(out);
        if (!known.unproved().isEmpty()) {
            out.println("left out, as an arm has fewer than 2 of these others there: "
                    + String.join(", ", known.unproved())
                    + "; what the rule gives there rests on those who taught it alone");
        }
    }
}
