package org.parcours.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.parcours.log.JourneyLog;
import org.parcours.model.environment.EnvironmentKind;
import org.parcours.model.environment.EnvironmentModel;
import org.parcours.model.environment.HeldOut;
import org.parcours.model.environment.JourneySample;
import org.parcours.num.Seed;

/**
 * What came of fitting.
 *
 * @param kind what was fitted
 * @param model of all journeys
 * @param judged how well each kind that was compared foretells
 * @param use the kind to use
 */
record ModelFit(
        EnvironmentKind kind, EnvironmentModel model, Map<EnvironmentKind, HeldOut> judged, EnvironmentKind use) {
    /** How many models are fitted to judge a kind. */
    private static final int FITS_OF_KIND = 5;

    /** How many models are fitted in all. */
    static int fits(int kinds) {
        return kinds * FITS_OF_KIND + 1;
    }

    /**
     * Judges several kinds on the same journeys and fits one of them to all.
     *
     * @param learners of each kind that is compared what fits it
     * @param progress is told how many models are fitted
     */
    static ModelFit of(
            JourneyLog log,
            FitKind asked,
            Map<EnvironmentKind, Function<JourneySample, EnvironmentModel>> learners,
            Seed seed,
            LongConsumer progress) {
        Map<EnvironmentKind, HeldOut> judged = new EnumMap<>(EnvironmentKind.class);
        long[] fits = new long[1];
        learners.forEach((kind, learner) -> {
            Function<JourneySample, EnvironmentModel> counted = sample -> {
                EnvironmentModel model = learner.apply(sample);
                progress.accept(++fits[0]);
                return model;
            };
            judged.put(kind, HeldOut.of(log, seed, counted));
        });
        EnvironmentKind use = EnvironmentKind.toUse(judged);
        EnvironmentKind kind = asked.fitted(use);
        Function<JourneySample, EnvironmentModel> learner = learners.get(kind);
        if (learner == null) {
            throw new IllegalStateException("The kind " + kind + " was not compared.");
        }
        return new ModelFit(kind, learner.apply(JourneySample.all(log)), judged, use);
    }
}
