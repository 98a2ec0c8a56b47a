package org.parcours.plan.batch;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.parcours.log.JourneyLog;
import org.parcours.model.Situations;
import org.parcours.num.Workers;

/**
 * A policy learnt from a log, and what policies learnt in the same way are worth on journeys they were not learnt from.
 *
 * @param value empty for a log too small to be split
 */
public record JudgedPlan(BatchPlan plan, Optional<CrossFittedValue> value) {
    private static final int FEWEST_JOURNEYS = 4;

    /**
     * Learns from all journeys and from both halves of them at once.
     *
     * @param threads at least 1, of which three can be used; the result does not depend on them
     */
    public static JudgedPlan of(JourneyLog log, FittedQSettings settings, int threads) {
        Situations situations = settings.knowledge().situations(log);
        if (log.journeys() < FEWEST_JOURNEYS) {
            return new JudgedPlan(FittedQ.learn(log, situations, settings), Optional.empty());
        }
        CrossFitting halves = new CrossFitting(log, situations, settings);
        BatchPlan[] plan = new BatchPlan[1];
        FreshJudge[] judges = new FreshJudge[2];
        AtomicInteger next = new AtomicInteger();
        Workers.run(Math.min(threads, 3), () -> {
            for (int task = next.getAndIncrement(); task < 3; task = next.getAndIncrement()) {
                if (task == 0) {
                    plan[0] = FittedQ.learn(log, situations, settings);
                } else {
                    judges[task - 1] = halves.judge(task - 1);
                }
            }
            return plan;
        });
        return new JudgedPlan(plan[0], Optional.of(CrossFitting.value(judges[0], judges[1])));
    }
}
