package org.parcours.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parcours.files.ScoresDocument;
import org.parcours.files.ScoresFile;
import org.parcours.files.report.HtmlReport;
import org.parcours.log.JourneyLog;
import org.parcours.model.response.ResponseScores;
import org.parcours.model.response.ScoreFitting;
import org.parcours.model.response.ScoreJudgement;
import org.parcours.model.response.ScoreQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores the customers of a log by their response. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Score each customer of a log by P(response), expected lifetime value and what an offer changes; every"
                        + " score is calibrated and comes from models that did not see the customer.")
final class ModelScoreCommand implements Callable<Integer> {
    @Mixin
    private final LogSource source = new LogSource();

    @Mixin
    private final ScoreOptions options = new ScoreOptions();

    @Mixin
    private final RandomOptions random = new RandomOptions();

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "SCORES.csv",
            description = "Write a row for each scored step (.csv or .csv.gz).")
    private @Nullable Path target;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write lift and calibration as one page.")
    private @Nullable Path report;

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        ScoreQuestion question = options.question(spec.commandLine());
        options.fitting(spec.commandLine(), true, random);
        JourneyLog log = source.read().log();
        ScoreFitting fitting =
                options.fitting(spec.commandLine(), !log.features().isEmpty(), random);
        long start = System.nanoTime();
        ResponseScores scores = ResponseScores.of(log, question, fitting);
        ScoreJudgement judgement = scores.judgement();
        double elapsed = (System.nanoTime() - start) / 1e6;
        Optional.ofNullable(target).ifPresent(file -> ScoresFile.write(scores, file));
        ObjectNode document = ScoresDocument.of(scores, judgement, elapsed);
        Optional.ofNullable(report)
                .ifPresent(page -> HtmlReport.write(
                        page, "response-scores", "Response to " + ScoresText.offer(question), document));
        output.answer(() -> document, out -> new ScoresText(scores, judgement, elapsed).print(out));
        return ExitCode.OK;
    }
}
