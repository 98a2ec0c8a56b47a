package org.parcours.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.parcours.files.CheckpointFile;
import org.parcours.num.Workers;
import org.parcours.plan.learn.LearningCurve;
import org.parcours.plan.learn.sampled.Environment;
import org.parcours.plan.learn.sampled.JourneyLearner;
import org.parcours.plan.learn.sampled.LearnerSettings;
import org.parcours.plan.learn.sampled.LearningMethod;
import org.parcours.plan.learn.sampled.LearntJourneys;
import org.parcours.plan.learn.sampled.Training;

/** One method learning one task, with as many seeds as asked for. */
final class LearnRun {
    private final LearnTask task;
    private final LearnOptions options;
    private final LearnerSettings settings;

    LearnRun(LearnTask task, LearnOptions options, LearnerSettings settings) {
        this.task = task;
        this.options = options;
        this.settings = settings;
    }

    /** The result with the asked seed. */
    LearntJourneys learn() {
        LearningMethod method = options.method();
        Environment environment = task.environment();
        JourneyLearner learner = method.learner(environment, settings, task.start());
        Training training = training(learner, settings);
        resume(training);
        while (!training.isDone()) {
            training.advance();
            keep(learner, training);
        }
        return LearntJourneys.of(
                method, settings, environment, learner, training.curve(), task.isExact(learner.policy()));
    }

    /** The curves with further seeds, in their order; they do not depend on the number of threads. */
    List<LearningCurve> further() {
        LearningCurve[] curves = new LearningCurve[options.runs() - 1];
        AtomicInteger next = new AtomicInteger();
        Workers.run(curves.length == 0 ? 1 : Math.min(options.threads(), curves.length), () -> {
            for (int i = next.getAndIncrement(); i < curves.length; i = next.getAndIncrement()) {
                LearnerSettings other = settings.withSeed(settings.seed().child(i + 1L));
                JourneyLearner learner = options.method().learner(task.environment(), other, task.start());
                curves[i] = training(learner, other).run();
            }
            return curves;
        });
        return new ArrayList<>(List.of(curves));
    }

    private Training training(JourneyLearner learner, LearnerSettings of) {
        return new Training(learner, of.journeys(), task.referee(of)::value);
    }

    private void resume(Training training) {
        options.checkpoint()
                .flatMap(file -> CheckpointFile.find(file, name()))
                .ifPresent(known -> training.resume(known.memory(), known.curve()));
    }

    private void keep(JourneyLearner learner, Training training) {
        options.checkpoint()
                .ifPresent(file -> new CheckpointFile(
                                name(), learner.memory(), training.curve().points())
                        .write(file));
    }

    /** The task in words, without which a memory means nothing. */
    private String name() {
        return TaskWords.of(options.method(), task.name(), settings, options.warm());
    }
}
