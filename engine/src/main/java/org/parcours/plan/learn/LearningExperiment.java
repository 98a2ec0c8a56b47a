package org.parcours.plan.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.parcours.journey.CampaignStep;
import org.parcours.num.Seed;
import org.parcours.plan.campaign.CampaignPlan;
import org.parcours.plan.campaign.CampaignValue;
import org.parcours.simulate.Course;

/**
 * The experiment behind a {@link LearningTime}: a learner learns from a drawn campaign and from nothing, once with each of
 * many seeds.
 *
 * @param learner who learns
 * @param runs how many seeds, at least 6, below which no interval can be given
 * @param customers the most customers of one run
 * @param share of the gap to be closed, in (0, 1]
 * @param seed where the seeds of the runs come from
 */
public record LearningExperiment(CampaignLearner learner, int runs, long customers, double share, Seed seed) {
    public LearningExperiment {
        if (runs < 6) {
            throw new IllegalArgumentException(
                    "Learning time is measured over %d seeds; take at least 6, better 20.".formatted(runs));
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "The share of the gap to be closed is %s, but must lie in (0, 1].".formatted(share));
        }
    }

    /**
     * Runs the experiment. The result does not depend on the number of threads.
     *
     * @param start the first step of the drawn campaign, which must be worth less than the optimum
     * @param threads how many runs go on at once, at least 1
     * @param progress is told now and then, from any thread, how many customers were used in all; twice
     *     {@code runs × customers} in the end
     * @throws CancellationException when the thread is interrupted
     */
    public LearningTime measure(Course course, CampaignStep start, int threads, LongConsumer progress) {
        double startValue = new CampaignValue(course).perCustomer(Optional.of(start));
        int depth = course.world().timing().depth();
        double optimum = CampaignPlan.of(course, course.world().name(), depth).valuePerCustomer();
        if (!(optimum - startValue > 1e-9 * Math.abs(optimum))) {
            throw new IllegalArgumentException(
                    "The campaign is already as good as the optimum, so that nothing is left to learn from it.");
        }
        AtomicLong used = new AtomicLong();
        List<Future<LearningCurve>> futures = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            for (int run = 0; run < runs; run++) {
                LearningSettings settings = LearningSettings.of(customers, seed.child(run));
                futures.add(
                        workers.submit(() -> curve(course, settings.withStart(Optional.of(start)), used, progress)));
                futures.add(workers.submit(() -> curve(course, settings, used, progress)));
            }
            List<LearningCurve> warm = new ArrayList<>();
            List<LearningCurve> cold = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                warm.add(futures.get(2 * run).get());
                cold.add(futures.get(2 * run + 1).get());
            }
            return LearningTime.of(share, startValue, optimum, customers, warm, cold);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Measuring the learning time was interrupted; it has no result.");
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a learner failed", failure.getCause());
        } finally {
            workers.shutdownNow();
        }
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
