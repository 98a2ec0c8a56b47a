package org.parcours.prove;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parcours.log.JourneyLog;
import org.parcours.log.LogColumn;
import org.parcours.num.EffectiveSampleSize;
import org.parcours.num.KruskalWallis;
import org.parcours.num.Moments;
import org.parcours.prove.estimate.LoggedJourneys;

/**
 * Whether the world stood still while the log was written: what journeys earned and what they weigh, by the week in which
 * they started, with a test of each over the weeks. Two tests at half the level each, so that a world that stands still is
 * called drifting in at most one of a hundred logs.
 *
 * @param weeks in order, those with at least one journey
 * @param earningsProbability of so uneven earnings in a world that stands still
 * @param weightProbability of so uneven weights
 */
public record Drift(List<Week> weeks, double earningsProbability, double weightProbability) {
    /** Both tests together cry wolf so often. */
    public static final double LEVEL = 0.01;

    private static final long WEEK = 7L * 24 * 3600 * 1_000_000_000;
    private static final long DAY = WEEK / 7;

    public Drift {
        weeks = List.copyOf(weeks);
    }

    /**
     * Journeys that started within seven days.
     *
     * @param start its first day; weeks count from the first journey's day, in UTC
     * @param earned mean and spread of what they earned, discounted
     * @param meanWeight 1 where the target does only what the log shows and propensities are right
     * @param effectiveSampleSize of their weights
     */
    public record Week(LocalDate start, Moments earned, double meanWeight, double effectiveSampleSize) {}

    /** The weeks of a log with timestamps; empty without them, or where all journeys started in one week. */
    static Optional<Drift> find(LoggedJourneys journeys, double[] weights) {
        JourneyLog log = journeys.log();
        if (!log.has(LogColumn.TIMESTAMP)) {
            return Optional.empty();
        }
        long[] time = new long[journeys.journeys()];
        Arrays.setAll(time, journey -> log.nanoseconds(journeys.start(journey)));
        long first = Arrays.stream(time)
                .filter(each -> each != JourneyLog.NO_TIME)
                .min()
                .orElse(JourneyLog.NO_TIME);
        if (first == JourneyLog.NO_TIME) {
            return Optional.empty();
        }
        long origin = Math.floorDiv(first, DAY) * DAY;
        Drift drift = new Weeks(journeys, weights, time, origin).drift();
        return drift.weeks.size() < 2 ? Optional.empty() : Optional.of(drift);
    }

    /** Whether earnings or weights are surely uneven. */
    public boolean isFound() {
        return Math.min(earningsProbability, weightProbability) < LEVEL / 2;
    }

    private static final class Weeks {
        private final long origin;
        private final int[] week;
        private final double[] earned;
        private final double[] weight;
        private final int weeks;

        /** Journeys without a moment are left out. */
        Weeks(LoggedJourneys journeys, double[] weights, long[] time, long origin) {
            this.origin = origin;
            int[] of = new int[time.length];
            double[] paid = new double[time.length];
            double[] weighed = new double[time.length];
            int size = 0;
            int last = 0;
            for (int journey = 0; journey < time.length; journey++) {
                if (time[journey] != JourneyLog.NO_TIME) {
                    of[size] = (int) ((time[journey] - origin) / WEEK);
                    last = Math.max(last, of[size]);
                    paid[size] = journeys.earned(journey);
                    weighed[size++] = weights[journey];
                }
            }
            this.week = Arrays.copyOf(of, size);
            this.earned = Arrays.copyOf(paid, size);
            this.weight = Arrays.copyOf(weighed, size);
            this.weeks = last + 1;
        }

        Drift drift() {
            return new Drift(
                    list(),
                    KruskalWallis.of(earned, week, weeks).probability(),
                    KruskalWallis.of(weight, week, weeks).probability());
        }

        private List<Week> list() {
            Moments[] moments = new Moments[weeks];
            Arrays.setAll(moments, each -> new Moments());
            double[] sums = new double[weeks];
            double[] squares = new double[weeks];
            for (int i = 0; i < week.length; i++) {
                moments[week[i]].add(earned[i]);
                sums[week[i]] += weight[i];
                squares[week[i]] += weight[i] * weight[i];
            }
            List<Week> list = new ArrayList<>();
            for (int each = 0; each < weeks; each++) {
                if (moments[each].count() > 0) {
                    list.add(new Week(
                            LocalDate.ofEpochDay(origin / DAY + 7L * each),
                            moments[each],
                            sums[each] / moments[each].count(),
                            EffectiveSampleSize.of(sums[each], squares[each])));
                }
            }
            return list;
        }
    }
}
