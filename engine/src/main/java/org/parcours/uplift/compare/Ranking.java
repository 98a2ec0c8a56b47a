package org.parcours.uplift.compare;

import java.util.Comparator;
import java.util.List;
import org.parcours.num.NormalQuantile;
import org.parcours.uplift.measure.Measured;
import org.parcours.uplift.measure.RankingMeasure;
import org.parcours.uplift.measure.UpliftEvaluation;

/** Which learner ranks best, and whether that is more than chance among so many. */
final class Ranking {
    /** By the Qini coefficient, where outcomes are 0 or 1 and arms were drawn by lot, and else by AUTOC; the greatest first. */
    static final Comparator<ComparedLearner> BEST_FIRST = Comparator.<ComparedLearner>comparingDouble(
                    each -> deciding(each.outOfFold()).value())
            .reversed();

    private Ranking() {}

    /** The measure that decides which learner ranks best. */
    static Measured deciding(UpliftEvaluation evaluation) {
        return isByQini(evaluation)
                ? evaluation.ranking().find(RankingMeasure.QINI).orElseThrow()
                : evaluation.priority().autoc();
    }

    /** Whether that is the Qini coefficient. */
    static boolean isByQini(UpliftEvaluation evaluation) {
        return !evaluation.isWeighted()
                && evaluation.ranking().find(RankingMeasure.QINI).isPresent();
    }

    /**
     * The verdict. The best of m learners is judged at the level that a single one would need if m were tried (Bonferroni):
     * of twenty rankings by lot one looks better than chance. And as models of different folds were learnt from customers in
     * common, their errors go together: against lots, standard errors count √(1 + K / (K − 1)) times (C. Nadeau, Y. Bengio,
     * "Inference for the generalization error", Machine Learning 52, 2003, §3). A policy of noise yields less than the best
     * arm for all, not as much, so that a gain needs no such widening.
     */
    static Verdict verdict(List<ComparedLearner> learners, CompareSettings settings) {
        double strict = strict(learners.size(), settings);
        ComparedLearner gaining = learners.stream()
                .max(Comparator.comparingDouble(each -> sureGain(each, strict)))
                .orElseThrow();
        ComparedLearner best = learners.get(0);
        String arm = bestArm(gaining.outOfFold());
        if (sureGain(gaining, strict) > 0) {
            return new Verdict.Personalise(
                    gaining.name(), arm, gaining.outOfFold().policy().gain(), hasEffect(best.outOfFold()));
        }
        return learners.stream().anyMatch(ComparedLearner::beatsRandom)
                ? new Verdict.SingleArm(
                        best.name(), arm, best.outOfFold().policy().gain(), hasEffect(best.outOfFold()))
                : new Verdict.NothingBeatsRandom(best.name(), arm, hasEffect(best.outOfFold()));
    }

    /** Whether a ranking is surely better than lots, by the level and the errors of {@link #verdict}. */
    static boolean beatsRandom(UpliftEvaluation evaluation, int learners, CompareSettings settings) {
        double together = Math.sqrt(1 + settings.folds() / (settings.folds() - 1.0));
        Measured measure = deciding(evaluation);
        return measure.value() - strict(learners, settings) * together * measure.standardError() > 0;
    }

    /** How many standard errors the best of so many learners has to stand above 0. */
    private static double strict(int learners, CompareSettings settings) {
        return NormalQuantile.of(1 - (1 - settings.evaluation().level()) / (2 * learners));
    }

    private static double sureGain(ComparedLearner learner, double quantile) {
        Measured gain = learner.outOfFold().policy().gain();
        return gain.value() - quantile * gain.standardError();
    }

    private static boolean hasEffect(UpliftEvaluation evaluation) {
        return evaluation.arms().stream()
                .anyMatch(arm -> arm.effect()
                        .interval()
                        .map(interval -> !interval.contains(0))
                        .orElse(false));
    }

    private static String bestArm(UpliftEvaluation evaluation) {
        return evaluation.policy().arms().stream()
                .max(Comparator.comparingDouble(each -> each.value().value()))
                .orElseThrow()
                .arm();
    }
}
