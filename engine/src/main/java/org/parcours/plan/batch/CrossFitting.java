package org.parcours.plan.batch;

import java.util.Arrays;
import org.parcours.log.JourneyLog;
import org.parcours.model.Situations;
import org.parcours.num.Interval;
import org.parcours.num.Moments;
import org.parcours.num.Seed;

/** A log split in two halves by chance, each of which judges what the other one taught. */
final class CrossFitting {
    private final JourneyLog log;
    private final Situations situations;
    private final FittedQSettings settings;
    private final int[][] halves;

    CrossFitting(JourneyLog log, Situations situations, FittedQSettings settings) {
        if (log.journeys() < 4) {
            throw new IllegalArgumentException("The log has " + log.journeys()
                    + " journeys; half of them cannot judge what the other half taught. Give at least 4.");
        }
        this.log = log;
        this.situations = situations;
        this.settings = settings;
        int[] shuffled = shuffled(log.journeys(), settings.seed().child(2));
        int middle = shuffled.length / 2;
        this.halves =
                new int[][] {Arrays.copyOf(shuffled, middle), Arrays.copyOfRange(shuffled, middle, shuffled.length)};
    }

    /** The journeys of one half, 0 or 1, about to judge the policy that will be learnt from the other one. */
    FreshJudge judge(int half) {
        FittedQ taught = new FittedQ(log, situations, halves[1 - half], settings);
        return new FreshJudge(log, situations, settings, taught, halves[half]);
    }

    /** What both say. */
    static CrossFittedValue value(FreshJudge first, FreshJudge second) {
        Moments moments = new Moments();
        first.addTo(moments);
        second.addTo(moments);
        double mean = moments.mean().orElseThrow();
        return new CrossFittedValue(
                mean,
                Interval.normal95(mean, moments.standardError().orElseThrow()),
                first.followed() + second.followed());
    }

    private static int[] shuffled(int journeys, Seed seed) {
        int[] order = new int[journeys];
        for (int i = 0; i < journeys; i++) {
            int other = (int) (seed.uniform(i) * (i + 1));
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
