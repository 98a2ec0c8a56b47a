package org.parcours.prove.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.num.Interval;
import org.parcours.num.Seed;
import org.parcours.prove.estimate.JourneyTerms;

/**
 * How often nominal 95 % intervals hold the truth, on 1,000 logs each of a two-armed bandit: the behaviour policy draws
 * both actions alike, the target the first with 0.9; the first converts with 0.3, the second with 0.1. The target's value
 * is 0.9 · 0.3 + 0.1 · 0.1 = 0.28, its weights are 1.8 and 0.2, and a term of ips lies in [0, 1.8].
 */
class CoverageTest {
    private static final int LOGS = 1000;
    private static final double TRUTH = 0.28;
    private static final Interval RANGE = new Interval(0, 1.8);

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 400})
    void intervalsHoldTheTruthAsOftenAsTheySay(int journeys) {
        Map<BoundMethod, Integer> held = new EnumMap<>(BoundMethod.class);
        Map<BoundMethod, Double> width = new EnumMap<>(BoundMethod.class);
        for (int log = 0; log < LOGS; log++) {
            JourneyTerms terms = terms(journeys, new Seed(2026).child(log));
            for (BoundMethod method : BoundMethod.values()) {
                Interval interval = interval(terms, method, new Seed(log));
                held.merge(method, interval.contains(TRUTH) ? 1 : 0, Integer::sum);
                width.merge(method, (interval.upper() - interval.lower()) / LOGS, Double::sum);
            }
        }
        held.forEach((method, times) -> System.out.printf(
                Locale.ROOT,
                "coverage of %-10s at n = %3d: %.3f, mean width %.3f%n",
                method.id(),
                journeys,
                (double) times / LOGS,
                width.get(method)));
        held.forEach((method, times) -> {
            // what always holds, holds on 950 of 1,000; the others within three standard errors, √(.05 · .95 · 1000) =
            // 6.9,
            // once journeys are many, and somewhat less often where they are few
            int least = method.needsRange() ? 950 : journeys >= 100 ? 929 : 890;
            assertThat(times).as(method.id()).isGreaterThanOrEqualTo(least);
        });
    }

    private static JourneyTerms terms(int journeys, Seed seed) {
        return JourneyTerms.mean(journeys, j -> {
            boolean first = seed.uniform(2L * j) < 0.5;
            boolean converts = seed.uniform(2L * j + 1) < (first ? 0.3 : 0.1);
            return converts ? (first ? 1.8 : 0.2) : 0;
        });
    }

    private static Interval interval(JourneyTerms terms, BoundMethod method, Seed seed) {
        BoundSettings settings = new BoundSettings(method, 0.95, 500, seed, 1);
        return Bounds.of(terms, Optional.of(RANGE), settings).fold(BoundAnswer.Bounded::interval, refused -> {
            throw new AssertionError(refused.reason());
        });
    }
}
