package org.parcours.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;
import org.parcours.plan.Discounts;
import org.parcours.plan.learn.sampled.JourneyExploration;
import org.parcours.plan.learn.sampled.LearnerSettings;
import org.parcours.plan.learn.sampled.LearningMethod;
import org.parcours.plan.learn.sampled.LearningRate;

/**
 * What is learnt and how, in words for a checkpoint. Two tasks with the same words go on from each other's memory, so that
 * every setting that the method knows is told, each number in full.
 */
final class TaskWords {
    private TaskWords() {}

    /** The words, such as {@code n-step in grid.csv, 3,000 journeys, discount 0.9, …, seed 1}. */
    static String of(LearningMethod method, String task, LearnerSettings settings, Optional<Path> warm) {
        StringJoiner words = new StringJoiner(", ").add(method + " in " + task);
        words.add("%,d journeys".formatted(settings.journeys()));
        settings.horizon().ifPresent(steps -> words.add("horizon " + steps));
        words.add(discounts(settings.discounts()));
        if (!method.isGradient()) {
            words.add(exploration(settings.exploration()));
        } else if (settings.natural()) {
            words.add("natural steps");
        }
        words.add(rate(settings.learningRate()));
        if (method == LearningMethod.N_STEP) {
            words.add(settings.backup() + " steps ahead");
        }
        warm.ifPresent(file -> words.add("started from " + file.getFileName()));
        return words.add("seed " + settings.seed().value()).toString();
    }

    private static String discounts(Discounts discounts) {
        return discounts.areEqual()
                ? "discount " + discounts.environment()
                : "discounts %s of the environment and %s of control"
                        .formatted(discounts.environment(), discounts.control());
    }

    private static String exploration(JourneyExploration exploration) {
        StringBuilder words =
                new StringBuilder("exploration from " + exploration.first() + " to " + exploration.last());
        exploration.afterReward().ifPresent(least -> words.append(" after a reward of " + least));
        exploration.most().ifPresent(most -> words.append(" in at most %,d contacts".formatted(most)));
        return words.toString();
    }

    private static String rate(LearningRate rate) {
        return rate.power() == 0
                ? "learning rate " + rate.first()
                : "learning rate %s * (%s / (%2$s + n - 1))^%s".formatted(rate.first(), rate.delay(), rate.power());
    }
}
