package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.files.ExperimentColumns;
import org.parcours.files.ExperimentFile;
import org.parcours.files.ExperimentLog;
import org.parcours.files.ExperimentMoney;
import org.parcours.files.LogWriter;
import org.parcours.files.ReadingDocument;
import org.parcours.files.TableSource;
import org.parcours.files.report.HtmlReport;
import org.parcours.prove.experiment.Allocation;
import org.parcours.prove.experiment.Correction;
import org.parcours.prove.experiment.Experiment;
import org.parcours.prove.experiment.ExperimentReading;
import org.parcours.prove.experiment.ReadingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parcours experiment analyze}: what came of an experiment. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Read an experiment: is its sample sound, which arm is better and by how much, and for whom.",
        footer = {
            "%nA sample whose arms are not as large as they should be (p < 0.001) refuses every comparison; that is an answer,",
            "and the exit code stays 0. Rates are compared by z, means by Welch's t, ratios (--per) by the delta method.",
            "%nExample: parcours experiment analyze answered.csv --control reminder --outcome kept --revenue margin --cost promised"
        })
final class ExperimentAnalyzeCommand implements Runnable {
    @Parameters(paramLabel = "FILE", description = "A row each: CSV (also .gz), Parquet. A journey log will do.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String location;

    @Mixin
    private final ExperimentColumnOptions columnOptions = new ExperimentColumnOptions();

    @Option(
            names = "--allocation",
            paramLabel = "ARM=W,…",
            description =
                    "The shares as they were to be, as in control=1/2,letter=1/2; default those of the propensities.")
    private @Nullable String allocation;

    @Option(
            names = "--level",
            paramLabel = "P",
            defaultValue = "0.95",
            converter = FalseAlarm.Converter.class,
            description = "The confidence; default 0.95.")
    private FalseAlarm level = new FalseAlarm(0.05);

    @Option(
            names = "--correction",
            paramLabel = "C",
            defaultValue = "none",
            description =
                    "How comparisons share the chance of a false alarm: none (default), bonferroni, holm or dunnett.")
    private Correction correction = Correction.NONE;

    @Option(
            names = "--planned",
            paramLabel = "N",
            defaultValue = "10000",
            description =
                    "Units of two arms at which always-valid intervals are narrowest, chosen beforehand; default 10000.")
    private double planned = 10_000;

    @Option(names = "--looks", paramLabel = "N", defaultValue = "20", description = "With --time; default 20.")
    private int looks = 20;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write the experiment as a journey log with exact propensities, for prove and learn.")
    private @Nullable Path log;

    @Mixin
    private final ExperimentRuleOptions ruleOptions = new ExperimentRuleOptions();

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write one self-contained page.")
    private @Nullable Path report;

    @Mixin
    private Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        ExperimentFile file = read();
        Experiment experiment = file.experiment();
        ExperimentReading reading =
                ExperimentReading.of(experiment, settings(experiment.segments().isPresent()));
        ruleOptions.requireWritable(reading, spec.commandLine());
        if (log != null) {
            LogWriter.write(ExperimentLog.of(file), log);
        }
        ruleOptions.write(reading, file);
        Supplier<ObjectNode> document = () -> ReadingDocument.of(reading, location);
        if (report != null) {
            HtmlReport.write(report, "experiment", "Reading of an experiment", document.get());
        }
        output.answer(document, out -> new ReadingText(reading).print(out));
    }

    private ExperimentFile read() {
        ExperimentColumns columns = columnOptions.columns();
        ExperimentMoney money;
        Optional<Allocation> shares;
        try {
            money = columnOptions.money();
            shares = Optional.ofNullable(allocation).map(ArmWords::named);
        } catch (IllegalArgumentException wrong) {
            throw wrongUsage(wrong);
        }
        try (Progress progress = Progress.reading(location)) {
            return ExperimentFile.read(TableSource.of(location, Optional.empty(), progress), columns, money, shares);
        }
    }

    private ReadingSettings settings(boolean hasParts) {
        try {
            return new ReadingSettings(level.chance(), correction, planned, looks, ruleOptions.split(hasParts));
        } catch (IllegalArgumentException wrong) {
            throw wrongUsage(wrong);
        }
    }

    private ParameterException wrongUsage(IllegalArgumentException wrong) {
        return new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
}
