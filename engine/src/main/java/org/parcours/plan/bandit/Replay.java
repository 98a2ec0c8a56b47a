package org.parcours.plan.bandit;

import java.util.Optional;
import org.parcours.num.Interval;
import org.parcours.num.Moments;
import org.parcours.num.Seed;
import org.parcours.num.Workers;

/**
 * A bandit let loose on a log: it draws an arm for each event; where it drew what was logged, the event counts and its
 * reward is learnt, else the event is passed over. The mean reward of the events that count is what the bandit would have
 * earned per customer while it learnt, without bias.
 *
 * <p>A log that did not draw evenly is thinned first: an event with propensity p is kept with probability c/p, c being the
 * lowest propensity of the log. Then each event counts with probability c whatever the bandit draws, so that who counts
 * does not depend on who he is.
 *
 * <p>Source: L. Li, W. Chu, J. Langford, X. Wang, "Unbiased offline evaluation of contextual-bandit-based news article
 * recommendation algorithms", WSDM 2011, algorithm 2 and theorem 1, with rejection sampling for uneven logs. Limit: of n
 * events about c·n count, for k even arms n/k.
 *
 * @param events in the log
 * @param matched how many of them counted
 * @param lowestPropensity c
 * @param value mean reward of the matched ones
 * @param interval its 95 % normal interval; empty below two matched ones
 */
public record Replay(int events, int matched, double lowestPropensity, double value, Optional<Interval> interval) {
    /** Replays a log in its order. Rewards reach the bandit on [0, 1], a batch of matched events at a time. */
    public static Replay of(Bandit bandit, OneStepLog log, int batch, Seed seed, BanditRun.Witness witness) {
        double lowest = 1;
        for (int event = 0; event < log.events(); event++) {
            lowest = Math.min(lowest, log.propensity(event));
        }
        double[] propensities = new double[log.arms().size()];
        Moments rewards = new Moments();
        int[] pending = new int[batch];
        int waiting = 0;
        for (int event = 0; event < log.events(); event++) {
            Workers.requireNotInterrupted();
            Context context = log.context(event);
            bandit.propensities(context, propensities);
            int arm = Draws.arm(propensities, seed.word(2L * event));
            boolean kept = seed.uniform(2L * event + 1) < lowest / log.propensity(event);
            if (kept && arm == log.arm(event)) {
                rewards.add(log.reward(event));
                witness.sees(context, arm, propensities[arm], log.reward(event));
                pending[waiting++] = event;
            }
            if (waiting == batch) {
                learn(bandit, log, pending, waiting);
                waiting = 0;
            }
        }
        learn(bandit, log, pending, waiting);
        return result(log, rewards, lowest);
    }

    private static void learn(Bandit bandit, OneStepLog log, int[] events, int count) {
        for (int i = 0; i < count; i++) {
            double unit = log.range().unit(log.reward(events[i]));
            bandit.learn(log.context(events[i]), log.arm(events[i]), unit);
        }
    }

    private static Replay result(OneStepLog log, Moments rewards, double lowest) {
        if (rewards.count() == 0) {
            throw new IllegalArgumentException("""
                    None of the %,d events matched what the bandit drew, so that the log says nothing of it.
                    Take a log with more events, or one that tried its actions more evenly (its lowest propensity is %s).""".formatted(log.events(), lowest));
        }
        double mean = rewards.mean().orElseThrow();
        Optional<Interval> interval = rewards.count() < 2
                ? Optional.empty()
                : Optional.of(Interval.normal95(mean, rewards.standardError().orElseThrow()));
        return new Replay(log.events(), (int) rewards.count(), lowest, mean, interval);
    }
}
