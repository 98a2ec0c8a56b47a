package org.parcours.plan.batch;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.parcours.log.JourneyLog;
import org.parcours.model.Situations;

/**
 * A policy learnt from a log, and what policies learnt in the same way are worth on journeys they were not learnt from.
 *
 * @param value empty for a log too small to be split
 */
public record JudgedPlan(BatchPlan plan, Optional<CrossFittedValue> value) {
    /** How many policies are learnt beside each other: of all journeys, and of each half of them. */
    public static final int FITS = 3;

    private static final int FEWEST_JOURNEYS = 4;

    /**
     * Learns from all journeys and from both halves of them at once.
     *
     * @param threads at least 1, of which {@value #FITS} can be used; the result does not depend on them
     */
    public static JudgedPlan of(JourneyLog log, FittedQSettings settings, int threads) {
        Situations situations = settings.knowledge().situations(log);
        if (log.journeys() < FEWEST_JOURNEYS) {
            return new JudgedPlan(FittedQ.learn(log, situations, settings), Optional.empty());
        }
        CrossFitting halves = new CrossFitting(log, situations, settings);
        PlanCourse[] plan = new PlanCourse[1];
        FreshJudge[] judges = new FreshJudge[2];
        Supplier<BooleanSupplier> whole = () -> {
            plan[0] = PlanCourse.ofAll(log, situations, settings);
            return plan[0]::advance;
        };
        Turns.run(threads, List.of(whole, half(0, halves, judges), half(1, halves, judges)));
        return new JudgedPlan(plan[0].plan(), Optional.of(CrossFitting.value(judges[0], judges[1])));
    }

    private static Supplier<BooleanSupplier> half(int half, CrossFitting halves, FreshJudge[] judges) {
        return () -> {
            judges[half] = halves.judge(half);
            return judges[half]::advance;
        };
    }
}
