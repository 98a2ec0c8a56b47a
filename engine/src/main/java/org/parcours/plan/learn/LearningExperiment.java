package org.parcours.plan.learn;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.parcours.journey.CampaignStep;
import org.parcours.num.Seed;
import org.parcours.num.Workers;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignValue;
import org.parcours.simulate.ContactRules;
import org.parcours.simulate.Course;

/**
 * The experiment behind a {@link LearningTime}: a learner learns from a drawn campaign and from nothing, once with each of
 * many seeds.
 *
 * @param learner who learns, from customers
 * @param runs how many seeds, at least 6, below which no interval can be given
 * @param customers the most customers of one run
 * @param share of the gap to be closed, in (0, 1]
 * @param seed where the seeds of the runs come from
 * @param rules what they forbid is neither tried nor part of the optimum; empty for none
 */
public record LearningExperiment(
        CampaignLearner learner, int runs, long customers, double share, Seed seed, Optional<ContactRules> rules) {
    /** An experiment without rules. */
    public LearningExperiment(CampaignLearner learner, int runs, long customers, double share, Seed seed) {
        this(learner, runs, customers, share, seed, Optional.empty());
    }

    public LearningExperiment {
        if (!learner.needsCustomers()) {
            throw new IllegalArgumentException("""
                    The learner "%s" needs no customers, so that there is no learning time to measure.
                    Choose one that learns from them.""".formatted(learner.name()));
        }
        if (runs < 6) {
            throw new IllegalArgumentException(
                    "Learning time is measured over %d seeds; take at least 6, better 20.".formatted(runs));
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share of the gap to be closed is %s, but must lie in (0, 1].".formatted(share));
        }
    }

    /** The same under rules, which the drawn campaign must not break. */
    public LearningExperiment withRules(ContactRules other) {
        return new LearningExperiment(learner, runs, customers, share, seed, Optional.of(other));
    }

    /**
     * Runs the experiment. The result does not depend on the number of threads.
     *
     * @param start the first step of the drawn campaign, which must be worth less than the optimum
     * @param threads how many runs go on at once, at least 1
     * @param progress is told now and then, from any thread, how many customers were used in all; twice
     *     {@code runs × customers} in the end
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public LearningTime measure(Course course, CampaignStep start, int threads, LongConsumer progress) {
        double startValue = new CampaignValue(course).perCustomer(Optional.of(start));
        int depth = course.world().timing().depth();
        ContactRules allowed = rules.orElseGet(() -> ContactRules.none(course.world()));
        double optimum =
                CampaignPlan.of(course, course.world().name(), depth, allowed).valuePerCustomer();
        if (!(optimum - startValue > 1e-9 * Math.abs(optimum))) {
            throw new IllegalArgumentException(
                    "The campaign is already as good as the optimum, so that nothing is left to learn from it.");
        }
        List<LearningCurve> curves = curves(course, start, threads, progress);
        return LearningTime.of(
                share, startValue, optimum, customers, curves.subList(0, runs), curves.subList(runs, 2 * runs));
    }

    /** The curves from the start by seed, then those from nothing. */
    private List<LearningCurve> curves(Course course, CampaignStep start, int threads, LongConsumer progress) {
        LearningCurve[] curves = new LearningCurve[2 * runs];
        AtomicInteger next = new AtomicInteger();
        AtomicLong used = new AtomicLong();
        Workers.run(threads, () -> {
            for (int i = next.getAndIncrement(); i < curves.length; i = next.getAndIncrement()) {
                Optional<CampaignStep> from = i < runs ? Optional.of(start) : Optional.empty();
                LearningSettings settings =
                        new LearningSettings(customers, seed.child(i % runs), from, Exploration.DEFAULT, rules);
                curves[i] = curve(course, settings, used, progress);
            }
            return curves;
        });
        return List.of(curves);
    }

    private LearningCurve curve(Course course, LearningSettings settings, AtomicLong used, LongConsumer progress) {
        long[] before = new long[1];
        return LearningRun.of(learner, course, settings, report -> {
                    progress.accept(used.addAndGet(report.customers() - before[0]));
                    before[0] = report.customers();
                })
                .curve();
    }
}
