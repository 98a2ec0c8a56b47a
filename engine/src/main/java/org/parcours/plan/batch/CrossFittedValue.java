package org.parcours.plan.batch;

import java.util.List;
import org.parcours.log.JourneyLog;
import org.parcours.num.Interval;

/**
 * What a learnt policy is worth on journeys that it was not learnt from. Journeys are split in two; the policy learnt
 * from each half, and its value function fitted to the same half, are judged on the other half by the doubly robust
 * estimate
 *
 * <pre>  V̂(s_0) + Σ_t λ^t ρ_{0:t} (r_t + λ V̂(s_{t+1}) − Q̂(s_t, a_t)),   ρ_{0:t} = Π_k π(a_k|s_k) / b(a_k|s_k)</pre>
 *
 * which is right on average when either the propensities b or the values are. Propensities are the log's where it has
 * them, else estimated from the half that taught. It judges policies learnt from half of the journeys; the policy learnt
 * from all of them is not worse on average.
 *
 * <p>Sources: N. Jiang, L. Li, "Doubly robust off-policy value evaluation for reinforcement learning", ICML 2016,
 * equation 10; V. Chernozhukov et al., "Double/debiased machine learning", Econometrics Journal 21, 2018, on splitting.
 *
 * @param value the mean over all journeys
 * @param interval 95 %, by the spread of journeys
 * @param followed how many journeys did what the policy would have done until their end
 */
public record CrossFittedValue(double value, Interval interval, int followed) {
    /** Judges the policies of two halves of a log of at least 4 journeys. */
    public static CrossFittedValue of(JourneyLog log, FittedQSettings settings) {
        CrossFitting halves = new CrossFitting(log, settings.knowledge().situations(log), settings);
        FreshJudge first = halves.judge(0);
        FreshJudge second = halves.judge(1);
        Turns.run(1, List.of(() -> first::advance, () -> second::advance));
        return CrossFitting.value(first, second);
    }
}
