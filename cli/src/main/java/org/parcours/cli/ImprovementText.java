package org.parcours.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.parcours.prove.improve.Improvement;
import org.parcours.prove.improve.ImprovementSettings;
import org.parcours.prove.improve.PolicyDifference;
import org.parcours.prove.improve.Prospect;
import org.parcours.prove.improve.SafetyTest;

/** A search for a better policy, for people: the verdict, its test, and where the policy does otherwise than today. */
final class ImprovementText {
    private static final int SHOWN = 15;

    private final Improvement improvement;
    private final ImprovementSettings settings;

    ImprovementText(Improvement improvement) {
        this.improvement = improvement;
        this.settings = improvement.settings();
    }

    void print(PrintWriter out) {
        out.println(Numbers.counted(improvement.log().journeys(), "journey") + ": "
                + Numbers.counted(improvement.candidateJourneys(), "journey") + " to look for candidates, "
                + String.format(Locale.ROOT, "%,d", improvement.safetyJourneys()) + " to test the best of "
                + improvement.prospects().size());
        out.println();
        improvement.tested().ifPresent(best -> print(best, out));
        improvement.test().ifPresent(test -> print(test, out));
        printDifferences(out);
        out.println(improvement
                .solution()
                .<String>fold(
                        found -> "policy: At %s confidence a journey is worth more than %s."
                                .formatted(confidence(), asked()),
                        none -> "no solution found: " + none.why()));
        improvement.warnings().forEach(warning -> out.println("mind: " + warning));
    }

    private String confidence() {
        return Numbers.significant(Math.rint(1e6 * settings.proof().bound().level()) / 1e4, 4) + " %";
    }

    private String asked() {
        return settings.minValue().isPresent() ? number(settings.minValue()) : "under today's policy";
    }

    private static void print(Prospect best, PrintWriter out) {
        String hold = best.candidate()
                .learner()
                .fold(
                        bootstrapping -> bootstrapping.fewest() == 1
                                ? "plain planning"
                                : "as today where an action has fewer than " + bootstrapping.fewest() + " rows",
                        fittedQ -> Numbers.significant(fittedQ.pessimism(), 3) + " standard errors of pessimism");
        out.printf(
                Locale.ROOT,
                "candidate: %s (%s), %.0f %% of it and %.0f %% of today's policy%n%n",
                best.candidate().learner().kind(),
                hold,
                100 * best.candidate().mixture(),
                100 * (1 - best.candidate().mixture()));
    }

    private void print(SafetyTest test, PrintWriter out) {
        Table table =
                new Table("on the other journeys", "value", "at least").right(1).right(2);
        boolean open = test.objection().isEmpty();
        table.row("today's policy", number(OptionalDouble.of(test.today())), "");
        table.row(
                "the candidate, by " + settings.estimator(),
                open ? number(OptionalDouble.of(test.value())) : "–",
                number(test.lower()));
        table.row("gain", open ? number(OptionalDouble.of(test.gain())) : "–", number(test.gainLower()));
        table.print(out);
        out.println();
        out.printf(
                Locale.ROOT,
                "%s bounds by %s; effective sample %,.1f of %,d journeys, largest weight %s%n%n",
                confidence(),
                settings.proof().bound().method().id(),
                test.diagnostics().effectiveSampleSize(),
                test.journeys(),
                number(OptionalDouble.of(test.diagnostics().largestWeight())));
    }

    private void printDifferences(PrintWriter out) {
        List<PolicyDifference> differences = improvement.differences();
        if (differences.isEmpty()) {
            return;
        }
        Table table = new Table("where it differs", "journeys", "today", "proposed", "worth")
                .right(1)
                .right(4);
        differences.stream()
                .limit(SHOWN)
                .forEach(each -> table.row(
                        each.state(),
                        String.format(Locale.ROOT, "%,d", each.journeys()),
                        chances(each.today()),
                        chances(each.proposed()),
                        number(OptionalDouble.of(each.worth()))));
        table.print(out);
        if (differences.size() > SHOWN) {
            out.printf("and %,d more; --json lists them all%n", differences.size() - SHOWN);
        }
        out.println();
        out.println("together worth " + number(improvement.modelGain())
                + " a journey by the log's counted model, which is not the proof");
        out.println();
    }

    /** The three most probable actions. */
    private static String chances(Map<String, Double> chances) {
        String most = chances.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(each -> each.getKey() + " " + Numbers.significant(each.getValue(), 2))
                .collect(Collectors.joining(", "));
        return chances.size() > 3 ? most + ", …" : most;
    }

    private static String number(OptionalDouble number) {
        return number.isEmpty() ? "–" : Numbers.significant(number.getAsDouble(), 5);
    }
}
