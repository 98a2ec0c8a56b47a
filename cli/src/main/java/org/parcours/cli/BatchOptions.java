package org.parcours.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parcours.log.JourneyLog;
import org.parcours.model.learner.Boosting;
import org.parcours.model.learner.BoostingSettings;
import org.parcours.model.learner.Classifier;
import org.parcours.model.learner.ExtraTreesClassifier;
import org.parcours.model.learner.ExtraTreesRegressor;
import org.parcours.model.learner.ExtraTreesSettings;
import org.parcours.model.learner.LogisticRegression;
import org.parcours.model.learner.Regressor;
import org.parcours.model.learner.RidgeRegression;
import org.parcours.plan.batch.ActionModel;
import org.parcours.plan.batch.Knowledge;
import picocli.CommandLine.Option;

/** The options of learning from a log. */
final class BatchOptions {
    @Option(
            names = "--query",
            paramLabel = "SQL",
            description = "The query whose rows are the log, for a JDBC address.")
    private @Nullable String query;

    @Option(
            names = "--regressor",
            paramLabel = "R",
            description =
                    "What fitted-q and stagewise fit: boosting (xgboost, or lightgbm by that name), extra-trees (default"
                            + " with features) or linear (default without; then a table of means).")
    private @Nullable String regressor;

    @Option(
            names = "--pessimism",
            paramLabel = "K",
            defaultValue = "0",
            description = "Standard errors that fitted-q takes off each action value; default 0.")
    private double pessimism;

    @Option(
            names = "--support",
            paramLabel = "S",
            description = "fitted-q leaves out actions less than S times as probable as the most probable one; default"
                    + " 0.05 with features, without them those never seen in a state.")
    private @Nullable Double support;

    @Option(
            names = "--action-model",
            paramLabel = "A",
            defaultValue = "per-action",
            description = "per-action (default), or one-hot: one model for all actions.")
    private String actionModel = "per-action";

    @Option(
            names = "--knowledge",
            paramLabel = "X",
            description = "What the policy looks at: state, features or both; default: all that the log has.")
    private @Nullable String knowledge;

    /** The query, for a log in a database. */
    Optional<String> query() {
        return Optional.ofNullable(query);
    }

    /** The name of what is fitted. */
    String regressorName(Knowledge known) {
        return regressor == null ? (known == Knowledge.STATE ? "linear" : "extra-trees") : regressor;
    }

    /**
     * What is fitted; empty for a table of means, which linear regression is on states alone.
     *
     * @param fits how many run beside each other
     */
    Optional<Regressor> regressor(Knowledge known, int fits) {
        String name = regressorName(known);
        return switch (name) {
            case "boosting" -> Optional.of(Boosting.load().regressor(BoostingSettings.DEFAULT));
            case "xgboost", "lightgbm" -> Optional.of(Boosting.load(name).regressor(BoostingSettings.DEFAULT));
            case "extra-trees" -> Optional.of(new ExtraTreesRegressor(forest(fits)));
            case "linear" -> known == Knowledge.STATE ? Optional.empty() : Optional.of(RidgeRegression.DEFAULT);
            default -> throw refused("--regressor", name, "boosting, xgboost, lightgbm, extra-trees or linear");
        };
    }

    /** What estimates how probable each action was: a line in the states' columns is enough, features alone may bend it. */
    Classifier behaviour(Knowledge known, int fits) {
        return known == Knowledge.FEATURES ? new ExtraTreesClassifier(forest(fits)) : LogisticRegression.DEFAULT;
    }

    /** A forest does not depend on its threads; those that other fits leave it are its own. */
    private static ExtraTreesSettings forest(int fits) {
        return ExtraTreesSettings.DEFAULT.withThreads(
                Math.max(1, Runtime.getRuntime().availableProcessors() / fits));
    }

    /** Standard errors taken off. */
    double pessimism() {
        return pessimism;
    }

    /** The least share of the most probable action's probability. */
    OptionalDouble support() {
        return support == null ? OptionalDouble.empty() : OptionalDouble.of(support);
    }

    /** How the action enters. */
    ActionModel actionModel() {
        return switch (actionModel) {
            case "per-action" -> ActionModel.PER_ACTION;
            case "one-hot" -> ActionModel.ONE_HOT;
            default -> throw refused("--action-model", actionModel, "per-action or one-hot");
        };
    }

    /** What the policy looks at. */
    Knowledge knowledge(JourneyLog log) {
        if (knowledge == null) {
            return Knowledge.of(log);
        }
        return switch (knowledge) {
            case "state", "features", "both" -> Knowledge.valueOf(knowledge.toUpperCase(Locale.ROOT));
            default -> throw refused("--knowledge", knowledge, "state, features or both");
        };
    }

    private static IllegalArgumentException refused(String option, String value, String expected) {
        return new IllegalArgumentException("%s is \"%s\"; give %s.".formatted(option, value, expected));
    }
}
