package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parcours.files.PropensityDocument;
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
            names = "--clip",
            paramLabel = "LO",
            description =
                    "Lift the chances of --propensity to it, and so of two arms into LO to 1 − LO; by default as they"
                            + " are.")
    private @Nullable Double clip;

    @Option(
            names = "--trim",
            paramLabel = "LO",
            description = "Leave out customers whose chance of some arm is smaller, such as 0.1; by default nobody.")
    private @Nullable Double trim;

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
        ScoredTrial all = columns.trial(table, spec.commandLine());
        int[] kept = all.within(trim == null ? 0 : trim);
        ScoredTrial left = all.select(kept);
        ScoredTrial trial = clip == null ? left : left.clipped(clip);
        Optional<double[]> scores = doublyRobust
                .map(table::numbers)
                .map(known -> Arrays.stream(kept).mapToDouble(row -> known[row]).toArray());
        UpliftEvaluation evaluation = UpliftEvaluation.of(trial, scores, threshold, settings);
        PropensityDocument origin = origin(kept.length, table.rows() - kept.length);
        Supplier<ObjectNode> document = () -> UpliftEvaluationDocument.of(evaluation, origin, location, settings);
        writeReport(document);
        output.answer(document, out -> new UpliftEvaluationText(settings).print(evaluation, origin, out));
    }

    private PropensityDocument origin(int rows, int leftOut) {
        if (!columns.hasPropensities()) {
            if (clip != null || trim != null) {
                throw new ParameterException(
                        spec.commandLine(), "--clip and --trim go by chances; name their column by --propensity.");
            }
            return PropensityDocument.known(rows);
        }
        return PropensityDocument.given(
                clip == null ? OptionalDouble.empty() : OptionalDouble.of(clip),
                trim == null ? OptionalDouble.empty() : OptionalDouble.of(trim),
                rows,
                leftOut);
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
