package org.parcours.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parcours.num.Interval;
import org.parcours.prove.experiment.ArmReading;
import org.parcours.prove.experiment.Comparison;
import org.parcours.prove.experiment.Correction;
import org.parcours.prove.experiment.ExperimentReading;
import org.parcours.prove.experiment.Look;
import org.parcours.prove.experiment.MeasureReading;
import org.parcours.prove.experiment.SampleRatio;
import org.parcours.prove.experiment.SegmentReading;

/** An experiment for people: the sample first, then what differs, for whom, and what follows. */
final class ReadingText {
    private final ExperimentReading reading;
    private final String confidence;

    ReadingText(ExperimentReading reading) {
        this.reading = reading;
        this.confidence = Numbers.significant(100 * (1 - reading.settings().alpha()), 4) + " %";
    }

    void print(PrintWriter out) {
        printSample(out);
        if (!reading.sampleRatio().isMismatch()) {
            reading.measures().forEach(measure -> print(measure, out));
            printLooks(out);
            printSegments(out);
            printNotes(out);
        }
        out.println();
        out.println(reading.conclusion().verdict() + ": " + reading.conclusion().why());
    }

    private void printSample(PrintWriter out) {
        SampleRatio ratio = reading.sampleRatio();
        List<String> arms = reading.experiment().trial().arms();
        Table table = new Table("arm", "units", "expected").right(1).right(2);
        for (int arm = 0; arm < arms.size(); arm++) {
            table.row(
                    arms.get(arm),
                    Numbers.whole(ratio.counts().get(arm)),
                    Numbers.whole(ratio.expected().get(arm)));
        }
        table.print(out);
        out.println("sample ratio: " + (ratio.isMismatch() ? "MISMATCH" : "sound") + ", p = "
                + Numbers.significant(ratio.pValue(), 2)
                + (reading.experiment().shares().isPresent() ? "" : "; equal shares are taken for granted"));
    }

    private void print(MeasureReading measure, PrintWriter out) {
        out.println();
        out.println(measure.measure() + " (" + measure.kind().name().toLowerCase(Locale.ROOT) + ")"
                + measure.adjustment()
                        .map(known -> ", adjusted: " + Numbers.significant(100 * known.varianceLeft(), 3)
                                + " % of the variance is left")
                        .orElse(""));
        Table table = new Table(
                        "", "value", "difference", "from", "to", "p", "always valid from", "to", "best with", "loss")
                .right(1)
                .right(2)
                .right(3)
                .right(4)
                .right(5)
                .right(6)
                .right(7)
                .right(8)
                .right(9);
        for (int arm = 0; arm < measure.arms().size(); arm++) {
            row(measure, arm, table);
        }
        table.print(out);
    }

    private static void row(MeasureReading measure, int arm, Table table) {
        ArmReading read = measure.arms().get(arm);
        Optional<Comparison> comparison =
                arm == 0 ? Optional.empty() : Optional.of(measure.comparisons().get(arm - 1));
        Optional<Interval> interval = comparison.flatMap(Comparison::interval);
        Optional<Interval> always = comparison.flatMap(Comparison::alwaysValid);
        table.row(
                read.arm(),
                number(read.value()),
                comparison.map(each -> number(each.difference())).orElse(""),
                lower(interval),
                upper(interval),
                comparison.map(each -> probability(each.adjustedPValue())).orElse(""),
                lower(always),
                upper(always),
                measure.beliefs()
                        .map(all -> percent(all.get(arm).probabilityBest()))
                        .orElse("–"),
                measure.beliefs().map(all -> loss(all.get(arm).expectedLoss())).orElse("–"));
    }

    private void printLooks(PrintWriter out) {
        List<Look> looks = reading.looks();
        if (looks.isEmpty()) {
            return;
        }
        out.println();
        List<Comparison> last = looks.get(looks.size() - 1).comparisons();
        for (int arm = 0; arm < last.size(); arm++) {
            int number = arm;
            String first = looks.stream()
                    .filter(look -> look.comparisons().get(number).alwaysValidPValue()
                            < reading.settings().alpha())
                    .findFirst()
                    .map(look -> "could have been stopped after " + Numbers.counted(look.units(), "unit"))
                    .orElse("could not have been stopped");
            out.println(last.get(arm).arm() + ": of " + Numbers.counted(looks.size(), "look") + ", " + first
                    + " by its always-valid interval");
        }
    }

    private void printSegments(PrintWriter out) {
        if (reading.segments().isEmpty()) {
            return;
        }
        out.println();
        out.println("who should get which, by " + reading.deciding().measure() + "; all intervals together hold with "
                + confidence);
        Table table = new Table("", "units", "arm", "value", "difference", "from", "to", "")
                .right(1)
                .right(3)
                .right(4)
                .right(5)
                .right(6);
        reading.segments().forEach(segment -> rows(segment, table));
        table.print(out);
        new RuleText(reading.rule(), reading.settings().split(), confidence).print(out);
    }

    private void rows(SegmentReading segment, Table table) {
        if (segment.reading().isEmpty()) {
            table.row(segment.segment(), Numbers.whole(segment.units()), "too few to compare", "", "", "", "", "");
            return;
        }
        MeasureReading measure = segment.reading().get();
        String best = segment.findBest()
                .map(Comparison::arm)
                .orElse(measure.arms().get(0).arm());
        for (int arm = 0; arm < measure.arms().size(); arm++) {
            ArmReading read = measure.arms().get(arm);
            Optional<Comparison> comparison = arm == 0
                    ? Optional.empty()
                    : Optional.of(measure.comparisons().get(arm - 1));
            table.row(
                    arm == 0 ? segment.segment() : "",
                    arm == 0 ? Numbers.whole(segment.units()) : "",
                    read.arm(),
                    number(read.value()),
                    comparison.map(each -> number(each.difference())).orElse(""),
                    lower(comparison.flatMap(Comparison::interval)),
                    upper(comparison.flatMap(Comparison::interval)),
                    read.arm().equals(best) ? "◂" : "");
        }
    }

    private void printNotes(PrintWriter out) {
        int comparisons = reading.deciding().comparisons().size();
        if (comparisons > 1 && reading.settings().correction() == Correction.NONE) {
            out.println();
            out.println(Numbers.counted(comparisons, "comparison") + " without correction; --correction dunnett makes "
                    + confidence + " hold for all together");
        }
    }

    static String lower(Optional<Interval> interval) {
        return interval.map(Interval::lower).map(ReadingText::number).orElse("");
    }

    static String upper(Optional<Interval> interval) {
        return interval.map(Interval::upper).map(ReadingText::number).orElse("");
    }

    static String number(double number) {
        return Math.abs(number) < 1000 ? Numbers.significant(number, 4) : String.format(Locale.ROOT, "%,.2f", number);
    }

    private static String loss(double loss) {
        return loss > 0 && loss < 0.0001 ? "<0.0001" : number(loss);
    }

    private static String probability(double p) {
        return p < 0.0001 ? "<0.0001" : Numbers.significant(p, 2);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
