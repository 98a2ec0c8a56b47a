package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.files.DesignDocument;
import org.parcours.files.report.HtmlReport;
import org.parcours.prove.experiment.Allocation;
import org.parcours.prove.experiment.Correction;
import org.parcours.prove.experiment.DesignTarget;
import org.parcours.prove.experiment.DesignTarget.MeanTest;
import org.parcours.prove.experiment.ExperimentDesign;
import org.parcours.prove.experiment.SampleSize;
import org.parcours.prove.experiment.Sides;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parcours experiment design}: how many people an experiment needs. */
@Command(
        name = "design",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "How many people, and days, an experiment needs to find an effect.",
        footer = {
            "%nRates are tested by z with the variance pooled under the null. The power is that of each comparison with the",
            "control, which is the first arm. Holm's correction is planned by its first step, which is Bonferroni's.",
            "%nExample: parcours experiment design --arms 3 --rate 0.1 --effect 0.02 --correction bonferroni --per-day 500"
        })
final class ExperimentDesignCommand implements Runnable {
    @Option(
            names = "--arms",
            paramLabel = "ARMS",
            defaultValue = "2",
            description = "How many, or their names, or names with shares as in control=1/2,letter=1/2; default 2.")
    private String arms = "2";

    @Option(
            names = "--allocation",
            paramLabel = "W,W,…",
            description = "Their shares (summing to 1) or whole weights such as 2,1,1, in the order of the arms.")
    private @Nullable String allocation;

    @Option(names = "--rate", paramLabel = "P", description = "The control's rate, where the outcome is yes or no.")
    private @Nullable Double rate;

    @Option(names = "--sd", paramLabel = "S", description = "The standard deviation, where the outcome is a number.")
    private @Nullable Double deviation;

    @Option(names = "--mean", paramLabel = "M", description = "The control's mean; needed for --lift only.")
    private @Nullable Double mean;

    @Option(
            names = "--effect",
            paramLabel = "D",
            description = "The smallest effect worth finding, in the outcome's unit: 0.02 from 10 %% to 12 %%.")
    private @Nullable Double effect;

    @Option(names = "--lift", paramLabel = "L", description = "The same as a part of the control's value: 0.2.")
    private @Nullable Double lift;

    @Option(names = "--power", paramLabel = "P", defaultValue = "0.8", description = "To find it; default 0.8.")
    private double power = 0.8;

    @Option(
            names = "--level",
            paramLabel = "P",
            defaultValue = "0.05",
            converter = FalseAlarm.Converter.class,
            description = "The chance of a false alarm; default 0.05.")
    private FalseAlarm level = new FalseAlarm(0.05);

    @Option(names = "--sides", paramLabel = "N", defaultValue = "two", description = "one or two (default).")
    private Sides sides = Sides.TWO;

    @Option(
            names = "--correction",
            paramLabel = "C",
            defaultValue = "none",
            description = "How comparisons share the level: none (default), bonferroni, holm or dunnett.")
    private Correction correction = Correction.NONE;

    @Option(
            names = "--test",
            paramLabel = "T",
            defaultValue = "z",
            description = "Of means: z (default), or t, which takes the deviation as estimated; for small samples.")
    private MeanTest test = MeanTest.Z;

    @Option(names = "--per-day", paramLabel = "N", description = "How many people enter a day.")
    private @Nullable Double perDay;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Write one self-contained page with the curves.")
    private @Nullable Path report;

    @Mixin
    private Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        SampleSize size = size();
        OptionalDouble entrants = perDay == null ? OptionalDouble.empty() : OptionalDouble.of(perDay);
        OptionalDouble base = mean == null ? OptionalDouble.empty() : OptionalDouble.of(mean);
        entrants.ifPresent(size::days);
        Supplier<ObjectNode> document = () -> DesignDocument.of(size, base, entrants);
        if (report != null) {
            HtmlReport.write(report, "experiment-design", "Plan of an experiment", document.get());
        }
        output.answer(document, out -> DesignText.print(size, entrants, out));
    }

    private SampleSize size() {
        try {
            Allocation shares = ArmWords.allocation(arms);
            Allocation weighted = allocation == null ? shares : ArmWords.allocation(shares.arms(), allocation);
            return SampleSize.of(new ExperimentDesign(weighted, target(), level.chance(), power, sides, correction));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private DesignTarget target() {
        if (rate != null && deviation == null) {
            return new DesignTarget.Rate(rate, effect(rate));
        }
        if (deviation != null && rate == null) {
            return new DesignTarget.Mean(deviation, effect(mean), test);
        }
        throw new IllegalArgumentException(
                "Give either --rate, where the outcome is yes or no, or --sd, where it is a number.");
    }

    private double effect(@Nullable Double base) {
        if (effect != null && lift == null) {
            return effect;
        }
        if (lift != null && effect == null && base != null) {
            return lift * base;
        }
        throw new IllegalArgumentException(
                "Give the smallest effect: either --effect in the outcome's unit, or --lift as a part of --rate or --mean.");
    }
}
