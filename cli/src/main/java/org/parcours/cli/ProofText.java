package org.parcours.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.parcours.num.Interval;
import org.parcours.prove.Baseline;
import org.parcours.prove.Diagnostics;
import org.parcours.prove.Estimate;
import org.parcours.prove.Proof;
import org.parcours.prove.ProofSettings;
import org.parcours.prove.Rates;
import org.parcours.prove.SensitivityBand;
import org.parcours.prove.Unsupported;

/** A proof for people: the estimates that may be believed, why the others may not, and the verdict. */
final class ProofText {
    private static final int SHOWN = 10;

    private final Proof proof;
    private final ProofSettings settings;

    /** What the target is truly worth; known of simulated customers alone. */
    private final OptionalDouble truth;

    ProofText(Proof proof, ProofSettings settings, OptionalDouble truth) {
        this.proof = proof;
        this.settings = settings;
        this.truth = truth;
    }

    void print(PrintWriter out) {
        out.println(Numbers.counted(proof.journeys().journeys(), "journey") + ", "
                + Numbers.counted(proof.journeys().log().steps(), "step") + "; value of a journey, "
                + Numbers.significant(100 * settings.bound().level(), 4) + " % intervals by "
                + settings.bound().method().id());
        out.println();
        Table table = new Table("", "value", "± std. error", "from", "to", "")
                .right(1)
                .right(2)
                .right(3)
                .right(4);
        add(table, "today's policy", proof.behaviour(), "");
        if (settings.baseline() instanceof Baseline.Other other) {
            proof.baseline().ifPresent(estimate -> add(table, other.name(), estimate, ""));
        }
        proof.estimates().forEach(estimate -> add(table, name(estimate), estimate, held(estimate)));
        truth.ifPresent(known -> table.row("the truth", number(known), "", "", "", ""));
        table.print(out);
        out.println();
        proof.rates()
                .filter(rates ->
                        rates.perStep().isUsable() && rates.perJourney().isUsable())
                .ifPresent(rates -> print(rates, out));
        printDiagnostics(proof.diagnostics(), out);
        proof.sensitivity().ifPresent(band -> print(band, out));
        out.println();
        out.println(proof.verdict().word() + ": " + proof.verdict().why());
        proof.warnings().forEach(warning -> out.println("mind: " + warning));
    }

    /** An estimator that SLOPE tuned says by which number. */
    private String name(Estimate estimate) {
        return settings.tuning().bySlope() && estimate.parameter().isPresent()
                ? estimate.estimator() + " (" + number(estimate.parameter().get()) + ")"
                : estimate.estimator();
    }

    private static void print(Rates rates, PrintWriter out) {
        out.println("a step earns " + rate(rates.perStep(), rates.loggedPerStep()) + "; a journey "
                + rate(rates.perJourney(), rates.loggedPerJourney()) + ", without discounts");
    }

    /** Whether an interval holds the truth, where that is known. */
    private String held(Estimate estimate) {
        return truth.isEmpty()
                ? ""
                : estimate.holds(truth.getAsDouble())
                        .map(holds -> holds ? "holds the truth" : "misses the truth")
                        .orElse("");
    }

    private static String rate(Estimate target, Estimate today) {
        return number(target.value()) + " (today " + number(today.value()) + ")";
    }

    /** A number that may not be believed is not shown. */
    private static void add(Table table, String name, Estimate estimate, String remark) {
        if (!estimate.isUsable()) {
            table.row(name, "–", "–", "–", "–", "refused: " + estimate.reason().orElseThrow());
            return;
        }
        table.row(
                name,
                number(estimate.value()),
                number(estimate.standardError()),
                estimate.interval().map(Interval::lower).map(ProofText::number).orElse("–"),
                estimate.interval().map(Interval::upper).map(ProofText::number).orElse("–"),
                remark);
    }

    private static void printDiagnostics(Diagnostics diagnostics, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "effective sample %,.1f journeys; %s matched; weights: mean %.4f, largest %s%s%n",
                diagnostics.effectiveSampleSize(),
                Numbers.counted(diagnostics.matchedJourneys(), "journey"),
                diagnostics.meanWeight(),
                number(diagnostics.largestWeight()),
                diagnostics.hasEstimatedPropensities() ? "; propensities estimated from the log" : "");
        List<Unsupported> unsupported = diagnostics.support().unsupported();
        unsupported.stream()
                .limit(SHOWN)
                .forEach(one -> out.printf(
                        Locale.ROOT,
                        "never logged in \"%s\": %s, which the target does with probability %.3f%n",
                        one.state(),
                        one.action().orElse("(the policy does not know the state)"),
                        one.targetProbability()));
        if (unsupported.size() > SHOWN) {
            out.println("and " + (unsupported.size() - SHOWN) + " more; --json lists them all");
        }
    }

    private static void print(SensitivityBand band, PrintWriter out) {
        out.println("propensities off by up to " + number(band.factor()) + " in odds: " + band.estimator() + " between "
                + number(band.band().lower()) + " and " + number(band.band().upper()) + "; it takes "
                + (band.tipping().isPresent()
                        ? number(band.tipping().getAsDouble())
                        : "more than " + number(SensitivityBand.LARGEST_TIPPING))
                + " to reach today's");
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? number(number.getAsDouble()) : "–";
    }

    private static String number(double number) {
        if (Double.isInfinite(number)) {
            return "∞";
        }
        return Math.abs(number) < 1000 ? Numbers.significant(number, 5) : String.format(Locale.ROOT, "%,.2f", number);
    }
}
