package org.parcours.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parcours.log.LogColumn;
import org.parcours.model.learner.Boosting;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.ExtraTreesClassifier;
import org.parcours.model.learner.ExtraTreesRegressor;
import org.parcours.model.learner.ExtraTreesSettings;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.RidgeRegression;
import org.parcours.model.response.LifetimeValue;
import org.parcours.model.response.Response;
import org.parcours.model.response.ScoreFitting;
import org.parcours.model.response.ScoreQuestion;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of response scores; what does not fit is wrong usage. */
final class ScoreOptions {
    @Option(
            names = "--action",
            paramLabel = "A",
            description = "The offer whose response is foretold; default: every action but the baseline.")
    private @Nullable String action;

    @Option(
            names = "--baseline-action",
            paramLabel = "A",
            description = "The action that stands for no offer; with it, what the offer changes is scored too.")
    private @Nullable String baseline;

    @Option(
            names = "--response",
            paramLabel = "R",
            defaultValue = "reward>0",
            description = "What counts as a response: reaction=NAME or reward>NUMBER (in quotes for the shell); several"
                    + " times for any of them. Default reward>0.")
    private List<String> responses = List.of("reward>0");

    @Option(
            names = "--ltv",
            paramLabel = "V",
            defaultValue = "return",
            description = "What a customer who responds is worth: a number, a column x_…, or return (default): what the"
                    + " journey earns from the step on, predicted from those who responded.")
    private String value = "return";

    @Option(
            names = "--discount",
            paramLabel = "G",
            defaultValue = "1",
            description = "What a reward of the next step is worth now in a return, 0 to 1; default 1.")
    private double discount = 1;

    @Option(names = "--step", paramLabel = "T", description = "Score only this step of each journey; default: all.")
    private @Nullable Integer step;

    @Option(
            names = "--with-state",
            description = "Look at the log's state beside its columns x_…; always where the log has none.")
    private boolean withState;

    @Option(
            names = "--learner",
            paramLabel = "L",
            defaultValue = "logistic",
            description = "logistic (default), extra-trees, xgboost or lightgbm.")
    private String learner = "logistic";

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "" + ScoreFitting.FOLDS,
            description = "Parts of the journeys: each is scored by models of the others; default 5.")
    private int folds = ScoreFitting.FOLDS;

    /** What is asked. */
    ScoreQuestion question(CommandLine command) {
        try {
            return new ScoreQuestion(
                    Optional.ofNullable(action),
                    Optional.ofNullable(baseline),
                    responses.stream().map(Response::parse).toList(),
                    lifetimeValue(),
                    step == null ? OptionalInt.empty() : OptionalInt.of(step));
        } catch (IllegalArgumentException wrong) {
            throw wrongUsage(command, wrong);
        }
    }

    /** How it is learnt. */
    ScoreFitting fitting(CommandLine command, boolean hasFeatures, RandomOptions random) {
        try {
            return new ScoreFitting(
                    classifier(), regressor(), withState || !hasFeatures, folds, random.threads(), random.seed());
        } catch (IllegalArgumentException wrong) {
            throw wrongUsage(command, wrong);
        }
    }

    private LifetimeValue lifetimeValue() {
        if (value.equals("return")) {
            return new LifetimeValue.Return(discount);
        }
        if (LogColumn.isFeature(value)) {
            return new LifetimeValue.Column(value);
        }
        try {
            return new LifetimeValue.Same(Double.parseDouble(value));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "--ltv is \"" + value + "\"; give a number, a column such as x_value, or return.", wrong);
        }
    }

    private Classifier classifier() {
        return switch (learner) {
            case "logistic" -> LogisticRegression.DEFAULT;
            case "extra-trees" -> new ExtraTreesClassifier(ExtraTreesSettings.DEFAULT);
            default -> boosting().classifier(BoostingSettings.DEFAULT);
        };
    }

    /** Of the same kind as the classifier. */
    private Regressor regressor() {
        return switch (learner) {
            case "logistic" -> RidgeRegression.DEFAULT;
            case "extra-trees" -> new ExtraTreesRegressor(ExtraTreesSettings.DEFAULT);
            default -> boosting().regressor(BoostingSettings.DEFAULT);
        };
    }

    private Boosting boosting() {
        return Boosting.all().stream()
                .filter(library -> library.name().equals(learner))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--learner is \"" + learner + "\"; give logistic, extra-trees, xgboost or lightgbm."));
    }

    private static ParameterException wrongUsage(CommandLine command, IllegalArgumentException wrong) {
        return new ParameterException(command, String.valueOf(wrong.getMessage()), wrong);
    }
}
