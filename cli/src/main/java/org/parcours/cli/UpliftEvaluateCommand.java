package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.files.UpliftEvaluationDocument;
import org.parcours.files.UpliftTable;
import org.parcours.files.report.HtmlReport;
import org.parcours.uplift.measure.EvaluationSettings;
import org.parcours.uplift.measure.PriorityReading;
import org.parcours.uplift.measure.ScoredTrial;
import org.parcours.uplift.measure.UpliftEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parcours uplift evaluate}: what foretold effects from any tool are worth. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Judge scores from any tool by a randomised trial that they were not learnt from: does the order tell"
                        + " whom to treat, is the scale right, and does choosing pay. Every number has its interval.",
        footer = {
            "%nWith --scores, customers are ranked by the effect of their best treatment, and of the treated only those who got",
            "it are compared with the controls. With --dr and without --treatment, only what doubly robust scores can say is said.",
            "%nExample: parcours uplift evaluate scores.csv --treatment arm --control none --outcome visit --score uplift"
        })
final class UpliftEvaluateCommand implements Runnable {
    @Parameters(paramLabel = "SCORES", description = "A row a customer: CSV (also .gz) or Parquet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String location;

    @Mixin
    private final ScoredTrialOptions columns = new ScoredTrialOptions();

    @Option(
            names = "--dr",
            paramLabel = "COLUMN",
            description = "Doubly robust scores of the effect; without it they are made from the arms' means.")
    private Optional<String> doublyRobust = Optional.empty();

    @Option(
            names = "--threshold",
            paramLabel = "X",
            defaultValue = "0",
            description = "The policy treats who is foretold to change by more than this; default 0.")
    private double threshold;

    @Option(
            names = "--level",
            paramLabel = "P",
            defaultValue = "0.95",
            converter = FalseAlarm.Converter.class,
            description = "The confidence of the intervals; default 0.95.")
    private FalseAlarm level = new FalseAlarm(0.05);

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "200",
            description = "Half-samples for the intervals; default 200.")
    private int replicates = 200;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write one self-contained page.")
    private @Nullable Path report;

    @Mixin
    private final RandomOptions random = new RandomOptions();

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        EvaluationSettings settings = settings();
        if (!columns.hasTrial() && doublyRobust.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name the trial by --treatment and --outcome, or doubly robust scores by --dr.");
        }
        UpliftTable table = CustomerSource.read(location);
        if (columns.hasTrial()) {
            answer(table, settings);
        } else {
            answerPriority(table, settings);
        }
    }

    private void answer(UpliftTable table, EvaluationSettings settings) {
        ScoredTrial trial = columns.trial(table, spec.commandLine());
        UpliftEvaluation evaluation = UpliftEvaluation.of(trial, doublyRobust.map(table::numbers), threshold, settings);
        Supplier<ObjectNode> document = () -> UpliftEvaluationDocument.of(evaluation, location, settings);
        writeReport(document);
        output.answer(document, out -> new UpliftEvaluationText(settings).print(evaluation, out));
    }

    private void answerPriority(UpliftTable table, EvaluationSettings settings) {
        PriorityReading priority = PriorityReading.of(
                columns.score(table), table.numbers(doublyRobust.orElseThrow()), columns.units(table), settings);
        Supplier<ObjectNode> document = () -> UpliftEvaluationDocument.of(priority, location, settings);
        writeReport(document);
        output.answer(document, out -> new UpliftEvaluationText(settings).print(priority, out));
    }

    private void writeReport(Supplier<ObjectNode> document) {
        if (report != null) {
            HtmlReport.write(report, "uplift-evaluation", "What the foretold effects are worth", document.get());
        }
    }

    private EvaluationSettings settings() {
        try {
            return new EvaluationSettings(1 - level.chance(), replicates, random.seed(), random.threads());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
