package org.parcours.uplift.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.parcours.num.RandomStream;
import org.parcours.num.Seed;
import org.parcours.prove.experiment.Trial;
import org.parcours.uplift.Propensities;
import org.parcours.uplift.UpliftData;
import org.parcours.uplift.measure.ScoredTrial;
import org.parcours.uplift.measure.Units;
import org.parcours.uplift.measure.UpliftEvaluation;

/**
 * Learners compared on customers that they did not learn from, beside customers ranked by lot, and the best of them on
 * treatments dealt out anew, which nothing may find.
 *
 * @param rows how many customers there are
 * @param arms the arms, the control first
 * @param learners a line a learner, the best ranking first
 * @param random customers by lot
 * @param permuted the first of the learners where there is nothing to be found
 * @param foretold what the first of the learners foretold of customers that it did not learn from
 * @param verdict what to do
 */
public record UpliftComparison(
        int rows,
        List<String> arms,
        List<ComparedLearner> learners,
        ComparedLearner random,
        ComparedLearner permuted,
        ForetoldEffects foretold,
        Verdict verdict) {
    public UpliftComparison {
        arms = List.copyOf(arms);
        learners = List.copyOf(learners);
    }

    /** The measure by which learners stand in their order: {@code qini}, or {@code autoc} where that does not hold. */
    public String rankedBy() {
        return Ranking.isByQini(random.outOfFold()) ? "qini" : "autoc";
    }

    /** How many models a comparison fits. */
    public static int fits(int candidates, CompareSettings settings) {
        return (candidates + 1) * CrossFitting.fits(settings);
    }

    /**
     * Compares.
     *
     * @param data a trial whose arms all have customers
     * @param propensities with which its arms were drawn, or estimates of them
     * @param progress hears how many models are fitted, from any thread
     */
    public static UpliftComparison of(
            UpliftData data,
            Propensities propensities,
            List<Candidate> candidates,
            CompareSettings settings,
            LongConsumer progress) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("There is no learner to compare; name at least one.");
        }
        Seed seed = settings.seed();
        FittedCandidate[] fitted =
                new CrossFitting(data, propensities, settings, seed.child(1)).fit(candidates, seed.child(2), progress);
        List<ComparedLearner> learners = new ArrayList<>();
        for (int i = 0; i < fitted.length; i++) {
            learners.add(judged(candidates.get(i), data, propensities, fitted[i], candidates.size(), settings));
        }
        learners.sort(Ranking.BEST_FIRST);
        int best = candidates.stream()
                .map(Candidate::name)
                .toList()
                .indexOf(learners.get(0).name());
        long before = (long) candidates.size() * CrossFitting.fits(settings);
        return new UpliftComparison(
                data.rows(),
                data.trial().arms(),
                learners,
                random(data, propensities, candidates.size(), settings),
                permuted(
                        candidates.get(best),
                        data,
                        propensities,
                        candidates.size(),
                        settings,
                        done -> progress.accept(before + done)),
                new ForetoldEffects(fitted[best].outOfFold()),
                Ranking.verdict(learners, settings));
    }

    private static ComparedLearner judged(
            Candidate candidate,
            UpliftData data,
            Propensities propensities,
            FittedCandidate fitted,
            int tried,
            CompareSettings settings) {
        UpliftEvaluation outOfFold = evaluation(data, propensities, fitted.outOfFold(), settings);
        return new ComparedLearner(
                candidate.learner(),
                candidate.base(),
                outOfFold,
                Optional.of(evaluation(data, propensities, fitted.inSample(), settings.withoutIntervals())),
                Ranking.beatsRandom(outOfFold, tried, settings),
                fitted.seconds());
    }

    /** Priorities by lot: whom to treat is drawn, and with which treatment. */
    private static ComparedLearner random(
            UpliftData data, Propensities propensities, int tried, CompareSettings settings) {
        double[][] effects = new double[data.arms() - 1][data.rows()];
        for (int treatment = 0; treatment < effects.length; treatment++) {
            RandomStream random = new RandomStream(settings.seed().child(3).child(treatment));
            for (int row = 0; row < data.rows(); row++) {
                effects[treatment][row] = 2 * random.nextUniform() - 1;
            }
        }
        UpliftEvaluation drawn = evaluation(data, propensities, effects, settings);
        return new ComparedLearner(
                ComparedLearner.RANDOM,
                Optional.empty(),
                drawn,
                Optional.empty(),
                Ranking.beatsRandom(drawn, tried, settings),
                0);
    }

    /** Each customer gets the arm and the propensities of another, drawn by lot: whom it falls on cannot matter. */
    private static ComparedLearner permuted(
            Candidate best,
            UpliftData data,
            Propensities propensities,
            int tried,
            CompareSettings settings,
            LongConsumer progress) {
        int[] order = new RandomStream(settings.seed().child(4)).order(data.rows());
        int[] arm = new int[order.length];
        for (int row = 0; row < arm.length; row++) {
            arm[row] = data.trial().arm(order[row]);
        }
        UpliftData dealt =
                new UpliftData(data.customers(), new Trial(data.trial().arms(), arm), data.outcomes());
        Propensities drawn = propensities.select(order);
        FittedCandidate fitted = new CrossFitting(
                        dealt, drawn, settings, settings.seed().child(5))
                .fit(List.of(best), settings.seed().child(6), progress)[0];
        ComparedLearner judged = judged(best, dealt, drawn, fitted, tried, settings);
        return new ComparedLearner(
                ComparedLearner.PERMUTED,
                Optional.of(best.name()),
                judged.outOfFold(),
                judged.inSample(),
                judged.beatsRandom(),
                judged.seconds());
    }

    private static UpliftEvaluation evaluation(
            UpliftData data, Propensities propensities, double[][] effects, CompareSettings settings) {
        ScoredTrial scored = ScoredTrial.byArm(
                data.trial(), data.outcomes(), effects, Optional.of(propensities), Units.each(data.rows()));
        return UpliftEvaluation.of(scored, Optional.empty(), settings.threshold(), settings.evaluation());
    }
}
